import type { Execution, PlacedOrder } from '@tickwire/client';
import { $executions } from '../../data/executions.ts';

/** How long the fills of an order are waited for, ms. Those of earlier days never come. */
const PATIENCE_MS = 500;

/** Share of the quantity that sums of fractions may miss. */
const ROUNDING = 1e-9;

/** Hands over the fills of a filled order once all are known: their stream may be some frames behind that of the orders. */
export function whenFillsKnown(
  { id, filledQty }: PlacedOrder,
  then: (fills: readonly Execution[]) => void,
): void {
  const known = () => [...($executions.get()?.values() ?? [])].filter(({ orderId }) => orderId === id);
  const finish = () => {
    clearTimeout(timer);
    unbind();
    then(known());
  };
  const timer = setTimeout(finish, PATIENCE_MS);
  const unbind = $executions.listen(() => {
    if (isAll()) finish();
  });
  const isAll = () => known().reduce((sum, { qty }) => sum + qty, 0) >= filledQty * (1 - ROUNDING);
  if (isAll()) finish();
}
