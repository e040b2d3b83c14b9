import type { PlacedOrder } from '@tickwire/client';
import { useState } from 'react';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { needsLimit, needsStop } from '../../data/order-draft.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { formatQuantity, parseQuantity } from '../../format/quantity.ts';
import { changedOrder } from './changed-order.ts';
import { PassedStop } from './passed-stop.tsx';
import { RowForm } from './row-form.tsx';
import { RowInput } from './row-input.tsx';

interface ModifyFormProps {
  readonly order: PlacedOrder;
  readonly onDone: () => void;
}

/**
 * Changes quantity and prices of a working order where it stands; what is not written to stays as the order has it, whoever
 * changes that meanwhile. Enter saves, Escape leaves it as it is.
 */
export function ModifyForm({ order, onDone }: ModifyFormProps) {
  const prices = usePriceFormat(order.symbol);
  const text = (price: number | undefined) => (price === undefined || !prices ? '' : prices.format(price));
  const [qty, setQty] = useState<string>();
  const [stop, setStop] = useState<string>();
  const [limit, setLimit] = useState<string>();
  // The quantity of a leg follows what it protects.
  const isLeg = order.parentId !== undefined;

  const save = async () => {
    const body = changedOrder(order, {
      qty: qty === undefined ? order.qty : parseQuantity(qty),
      stopPrice: stop === undefined ? order.stopPrice : prices?.parse(stop),
      limitPrice: limit === undefined ? order.limitPrice : prices?.parse(limit),
    });
    if (!body) return 'Enter a quantity above zero and every price.';
    await client.rest.modifyOrder({ params: { order_id: order.id }, query: ofAccount(), body });
    return true;
  };

  return (
    <RowForm
      label={`Modify order ${order.id}`}
      action="Save"
      busyAction="Saving"
      onSubmit={save}
      onDone={onDone}
    >
      {(told) => (
        <>
          {!isLeg && (
            <RowInput
              {...told}
              label="Quantity"
              value={qty ?? formatQuantity(order.qty)}
              onChange={setQty}
              focus
            />
          )}
          {needsStop(order.type) && (
            <RowInput
              {...told}
              label="Stop"
              value={stop ?? text(order.stopPrice)}
              onChange={setStop}
              focus={isLeg}
            />
          )}
          {needsLimit(order.type) && (
            <RowInput
              {...told}
              label="Limit"
              value={limit ?? text(order.limitPrice)}
              onChange={setLimit}
              focus={isLeg && !needsStop(order.type)}
            />
          )}
          {!isLeg && stop !== undefined && (
            <PassedStop symbol={order.symbol} side={order.side} stop={prices?.parse(stop)} />
          )}
        </>
      )}
    </RowForm>
  );
}
