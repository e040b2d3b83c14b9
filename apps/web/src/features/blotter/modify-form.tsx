import type { PlacedOrder } from '@tickwire/client';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { client } from '../../data/client.ts';
import { needsLimit, needsStop } from '../../data/order-draft.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { changedOrder } from './changed-order.ts';
import { actionProblem } from './run-action.ts';

interface ModifyFormProps {
  readonly order: PlacedOrder;
  readonly onDone: () => void;
}

/** Changes quantity and prices of a working order where it stands. Enter saves, Escape leaves it as it is. */
export function ModifyForm({ order, onDone }: ModifyFormProps) {
  const id = useId();
  const prices = usePriceFormat(order.symbol);
  const text = (price: number | undefined) => (price === undefined || !prices ? '' : prices.format(price));
  const [qty, setQty] = useState(formatQuantity(order.qty));
  const [stop, setStop] = useState(text(order.stopPrice));
  const [limit, setLimit] = useState(text(order.limitPrice));
  const [problem, setProblem] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = changedOrder(order, {
      qty: parseQuantity(qty),
      stopPrice: prices?.parse(stop),
      limitPrice: prices?.parse(limit),
    });
    if (!body) {
      setProblem('Enter a quantity and prices.');
      return;
    }
    try {
      await client.rest.modifyOrder({ params: { order_id: order.id }, body });
      onDone();
    } catch (error) {
      setProblem(actionProblem(error));
    }
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
  };

  return (
    <form
      className="modify-form"
      aria-label={`Modify order ${order.id}`}
      onSubmit={(event) => void save(event)}
      onKeyDown={escape}
    >
      <Input
        label="Quantity"
        value={qty}
        onChange={setQty}
        focus
        invalid={problem !== undefined}
        describedBy={id}
      />
      {needsStop(order.type) && (
        <Input
          label="Stop"
          value={stop}
          onChange={setStop}
          invalid={problem !== undefined}
          describedBy={id}
        />
      )}
      {needsLimit(order.type) && (
        <Input
          label="Limit"
          value={limit}
          onChange={setLimit}
          invalid={problem !== undefined}
          describedBy={id}
        />
      )}
      <Button type="submit" look="accent">
        Save
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

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly focus?: boolean;
}

function Input({ label, value, onChange, invalid, describedBy, focus = false }: InputProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        value={value}
        inputMode="decimal"
        autoComplete="off"
        autoFocus={focus}
        aria-invalid={invalid}
        aria-describedby={invalid ? describedBy : undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
