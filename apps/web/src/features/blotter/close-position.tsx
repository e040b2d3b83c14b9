import type { Position } from '@tickwire/client';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { client } from '../../data/client.ts';
import { notify } from '../../data/notices.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { runAction } from './run-action.ts';

interface ClosePositionProps {
  readonly position: Position;
  readonly disabled: boolean;
  /** Whether the quantity to close is being asked for. */
  readonly partial: boolean;
  readonly onPartial: (open: boolean) => void;
}

/** Closes a position at once, or a part of it after asking how much. */
export function ClosePosition({ position, disabled, partial, onPartial }: ClosePositionProps) {
  const close = (amount?: number) =>
    runAction(
      'Close refused',
      client.rest.closePosition({
        params: { position_id: position.id },
        ...(amount !== undefined && { query: { amount } }),
      }),
    );
  if (partial) return <PartialForm position={position} close={close} onDone={() => onPartial(false)} />;
  return (
    <span className="blotter-actions">
      <Button disabled={disabled} onClick={() => onPartial(true)}>
        Reduce
      </Button>
      <Button disabled={disabled} onClick={() => void close()}>
        Close
      </Button>
    </span>
  );
}

interface PartialFormProps {
  readonly position: Position;
  readonly close: (amount: number) => Promise<boolean>;
  readonly onDone: () => void;
}

function PartialForm({ position, close, onDone }: PartialFormProps) {
  const [text, setText] = useState(formatQuantity(position.qty));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const amount = parseQuantity(text);
    if (amount === undefined)
      notify({ tone: 'bad', title: 'Close refused', text: 'Enter a quantity above zero.' });
    else if (await close(amount)) onDone();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
  };
  return (
    <form
      className="modify-form"
      aria-label={`Close part of ${position.symbol}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={escape}
    >
      <label>
        <span>Quantity</span>
        <input
          value={text}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" look="accent">
        Close
      </Button>
      <Button onClick={onDone}>Back</Button>
    </form>
  );
}
