import type { Position } from '@tickwire/client';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { notify } from '../../data/notices.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';

interface ReduceFormProps {
  readonly position: Position;
  readonly onClose: (amount: number) => Promise<boolean>;
  readonly onDone: () => void;
}

/** Asks how much of a position to close. Enter closes it, Escape leaves the position as it is. */
export function ReduceForm({ position, onClose, onDone }: ReduceFormProps) {
  const [text, setText] = useState(formatQuantity(position.qty));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const amount = parseQuantity(text);
    if (amount === undefined)
      notify({ tone: 'bad', title: 'Close refused', text: 'Enter a quantity above zero.' });
    else if (await onClose(amount)) onDone();
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
