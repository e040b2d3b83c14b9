import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { cancelOrders, ordersToCancel } from '../../data/order-actions.ts';
import { $orders } from '../../data/orders.ts';
import { $symbol } from '../../data/selection.ts';
import { useStale } from '../../data/stale.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Confirm } from '../../ui/confirm.tsx';

/** Cancels what works, in the charted symbol or everywhere, once that is confirmed. */
export function CancelAll() {
  const symbol = useStore($symbol);
  const stale = useStale();
  // How many there are changes with the orders.
  useStore($orders);
  const [asked, ask] = useState<{ readonly symbol?: string }>();
  const [brackets, setBrackets] = useState(false);
  const all = ordersToCancel({ brackets: true }).length;
  const here = ordersToCancel({ symbol, brackets: true }).length;
  const count = asked ? ordersToCancel({ ...asked, brackets }).length : 0;
  const protecting = asked
    ? ordersToCancel({ ...asked, brackets: true }).length - ordersToCancel(asked).length
    : 0;
  const open = (which: { readonly symbol?: string }) => {
    setBrackets(false);
    ask(which);
  };
  return (
    <>
      <Button disabled={stale || here === 0} onClick={() => open({ symbol })}>
        Cancel {symbol}
      </Button>
      <Button disabled={stale || all === 0} onClick={() => open({})}>
        Cancel all
      </Button>
      {asked && (
        <Confirm
          title={asked.symbol === undefined ? 'Cancel all orders?' : `Cancel the orders in ${asked.symbol}?`}
          danger
          action={`Cancel ${count} ${count === 1 ? 'order' : 'orders'}`}
          disabled={count === 0}
          onConfirm={() => void cancelOrders({ ...asked, brackets })}
          onDone={() => ask(undefined)}
        >
          <p>
            An order takes its bracket along.
            {protecting > 0 &&
              ` ${protecting} more protect open positions and stay unless you choose otherwise.`}
          </p>
          {protecting > 0 && (
            <Checkbox label="and the brackets of positions" checked={brackets} onChange={setBrackets} />
          )}
        </Confirm>
      )}
    </>
  );
}
