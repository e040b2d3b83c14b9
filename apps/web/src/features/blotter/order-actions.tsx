import { useStore } from '@nanostores/react';
import type { PlacedOrder } from '@tickwire/client';
import { useState } from 'react';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { $halted } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { $tradingClosed } from '../../data/venue.ts';
import { Button } from '../../ui/button.tsx';
import { ModifyForm } from './modify-form.tsx';
import { runAction } from './run-action.ts';

/** What can be done with a working order: change it where it stands, cancel it. */
export function OrderActions({ order }: { readonly order: PlacedOrder }) {
  const stale = useStale();
  const halted = useStore($halted);
  const closed = useStore($tradingClosed) !== undefined;
  const [modifying, modify] = useState(false);
  if (modifying) return <ModifyForm order={order} onDone={() => modify(false)} />;
  const cancel = () =>
    runAction(
      'Cancel refused',
      client.rest.cancelOrder({ params: { order_id: order.id }, query: ofAccount() }),
    );
  return (
    <span className="blotter-actions">
      <Button disabled={stale || halted || closed} onClick={() => modify(true)}>
        Modify
      </Button>
      <Button disabled={stale} onClick={() => void cancel()}>
        Cancel
      </Button>
    </span>
  );
}
