import type { Position } from '@tickwire/client';
import { useState } from 'react';
import { closePosition, closeShare } from '../../data/position-actions.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { RowForm } from './row-form.tsx';
import { RowInput } from './row-input.tsx';
import { useTradingOff } from './use-trading-off.ts';

const shares = [0.25, 0.5, 0.75];

interface ReduceFormProps {
  readonly position: Position;
  readonly onDone: () => void;
}

/** Asks how much of a position to close: a share at once, or a quantity. Enter closes it, Escape leaves the position as it is. */
export function ReduceForm({ position, onDone }: ReduceFormProps) {
  const [text, setText] = useState(formatQuantity(position.qty));
  const off = useTradingOff();
  const close = async () => {
    const amount = parseQuantity(text);
    return amount === undefined ? 'Enter a quantity above zero.' : closePosition(position.id, amount);
  };
  return (
    <RowForm
      label={`Close part of ${position.symbol}`}
      action="Close"
      busyAction="Closing"
      onSubmit={close}
      onDone={onDone}
    >
      {(told) => (
        <>
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
          <RowInput {...told} label="Quantity" value={text} onChange={setText} focus />
        </>
      )}
    </RowForm>
  );
}
