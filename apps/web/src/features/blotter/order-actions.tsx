import { useStore } from '@nanostores/react';
import type { PlacedOrder } from '@tickwire/client';
import { cancelOrder } from '../../data/order-actions.ts';
import { isWorking } from '../../data/order-state.ts';
import { useStale } from '../../data/stale.ts';
import { Button } from '../../ui/button.tsx';
import { $changedOrder, endAsking } from './asked.ts';
import { copyOrder } from './copy-order.ts';
import { ModifyForm } from './modify-form.tsx';
import { useTradingOff } from './use-trading-off.ts';

/** What can be done with an order: change it where it stands, cancel it, write it into the ticket again. */
export function OrderActions({ order }: { readonly order: PlacedOrder }) {
  const stale = useStale();
  const off = useTradingOff();
  const isChanged = useStore($changedOrder) === order.id;
  const works = isWorking(order);
  if (isChanged && works) return <ModifyForm order={order} onDone={() => endAsking(order.id)} />;
  return (
    <span className="blotter-actions">
      {order.parentId === undefined && (
        <Button look="quiet" title="Write it into the ticket" onClick={() => void copyOrder(order)}>
          Copy
        </Button>
      )}
      {works && (
        <>
          <Button disabled={off} onClick={() => $changedOrder.set(order.id)}>
            Modify
          </Button>
          <Button disabled={stale} onClick={() => void cancelOrder(order.id)}>
            Cancel
          </Button>
        </>
      )}
    </span>
  );
}
