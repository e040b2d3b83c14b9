import type { PlacedOrder } from '@tickwire/client';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { needsLimit, needsStop } from '../../data/order-draft.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { changedOrder } from './changed-order.ts';
import { RowInput } from './row-input.tsx';
import { useTradingOff } from './use-trading-off.ts';

interface ModifyFormProps {
  readonly order: PlacedOrder;
  readonly onDone: () => void;
}

/**
 * Changes quantity and prices of a working order where it stands; what is not written to stays as the order has it, whoever
 * changes that meanwhile. Enter saves, Escape leaves it as it is.
 */
export function ModifyForm({ order, onDone }: ModifyFormProps) {
  const id = useId();
  const prices = usePriceFormat(order.symbol);
  const text = (price: number | undefined) => (price === undefined || !prices ? '' : prices.format(price));
  const [qty, setQty] = useState<string>();
  const [stop, setStop] = useState<string>();
  const [limit, setLimit] = useState<string>();
  const off = useTradingOff();
  // The quantity of a leg follows what it protects.
  const isLeg = order.parentId !== undefined;
  const [problem, setProblem] = useState<string>();
  const [saving, setSaving] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    const body = changedOrder(order, {
      qty: qty === undefined ? order.qty : parseQuantity(qty),
      stopPrice: stop === undefined ? order.stopPrice : prices?.parse(stop),
      limitPrice: limit === undefined ? order.limitPrice : prices?.parse(limit),
    });
    if (!body) {
      setProblem('Enter a quantity above zero and every price.');
      return;
    }
    setSaving(true);
    setProblem(undefined);
    try {
      await client.rest.modifyOrder({ params: { order_id: order.id }, query: ofAccount(), body });
      onDone();
    } catch (error) {
      setProblem(actionProblem(error));
      setSaving(false);
    }
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };

  return (
    <form
      className="modify-form"
      aria-label={`Modify order ${order.id}`}
      onSubmit={(event) => void save(event)}
      onKeyDown={escape}
    >
      {!isLeg && (
        <RowInput
          label="Quantity"
          value={qty ?? formatQuantity(order.qty)}
          onChange={setQty}
          focus
          invalid={problem !== undefined}
          describedBy={id}
        />
      )}
      {needsStop(order.type) && (
        <RowInput
          label="Stop"
          value={stop ?? text(order.stopPrice)}
          onChange={setStop}
          focus={isLeg}
          invalid={problem !== undefined}
          describedBy={id}
        />
      )}
      {needsLimit(order.type) && (
        <RowInput
          label="Limit"
          value={limit ?? text(order.limitPrice)}
          onChange={setLimit}
          focus={isLeg && !needsStop(order.type)}
          invalid={problem !== undefined}
          describedBy={id}
        />
      )}
      <Button type="submit" look="accent" disabled={off || saving}>
        {saving ? 'Saving' : 'Save'}
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
