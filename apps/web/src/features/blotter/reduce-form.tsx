import type { Position } from '@tickwire/client';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { closePosition, closeShare } from '../../data/position-actions.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { RowInput } from './row-input.tsx';
import { useTradingOff } from './use-trading-off.ts';

const shares = [0.25, 0.5, 0.75];

interface ReduceFormProps {
  readonly position: Position;
  readonly onDone: () => void;
}

/** Asks how much of a position to close: a share at once, or a quantity. Enter closes it, Escape leaves the position as it is. */
export function ReduceForm({ position, onDone }: ReduceFormProps) {
  const id = useId();
  const [text, setText] = useState(formatQuantity(position.qty));
  const [problem, setProblem] = useState<string>();
  const off = useTradingOff();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const amount = parseQuantity(text);
    if (amount === undefined) setProblem('Enter a quantity above zero.');
    else if (await closePosition(position.id, amount)) onDone();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  return (
    <form
      className="modify-form"
      aria-label={`Close part of ${position.symbol}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={escape}
    >
      {shares.map((share) => (
        <Button
          key={share}
          aria-label={`Close ${share * 100}%`}
          disabled={off}
          onClick={() => void closeShare(position, share).then((closed) => closed && onDone())}
        >
          {share * 100}%
        </Button>
      ))}
      <RowInput
        label="Quantity"
        value={text}
        onChange={setText}
        focus
        invalid={problem !== undefined}
        describedBy={id}
      />
      <Button type="submit" look="accent" disabled={off}>
        Close
      </Button>
      <Button onClick={onDone}>Back</Button>
      {problem !== undefined && (
        <p id={id} role="alert" className="field-error">
          {problem}
        </p>
      )}
    </form>
  );
}
