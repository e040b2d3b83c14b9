import { useStore } from '@nanostores/react';
import type { PlacedOrder } from '@tickwire/client';
import { useState } from 'react';
import { cancelOrder } from '../../data/order-actions.ts';
import { $halted } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { $tradingClosed } from '../../data/venue.ts';
import { Button } from '../../ui/button.tsx';
import { ModifyForm } from './modify-form.tsx';

/** What can be done with a working order: change it where it stands, cancel it. */
export function OrderActions({ order }: { readonly order: PlacedOrder }) {
  const stale = useStale();
  const halted = useStore($halted);
  const closed = useStore($tradingClosed) !== undefined;
  const [modifying, modify] = useState(false);
  if (modifying) return <ModifyForm order={order} onDone={() => modify(false)} />;
  return (
    <span className="blotter-actions">
      <Button disabled={stale || halted || closed} onClick={() => modify(true)}>
        Modify
      </Button>
      <Button disabled={stale} onClick={() => void cancelOrder(order.id)}>
        Cancel
      </Button>
    </span>
  );
}
