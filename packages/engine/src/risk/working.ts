import { Side } from '@tickwire/contracts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import type { Quantity } from '../money/fixed-point.ts';

/** What the working orders of one symbol could still fill. */
export interface Working {
  readonly buys: Quantity;
  readonly sells: Quantity;
}

export const noneWorking: Working = { buys: 0n, sells: 0n };

/**
 * What an order could still add to a position; what has been asked of the venue counts as granted. One that may only
 * close adds nothing.
 */
export const outstanding = (order: Order | undefined): Quantity => {
  if (order === undefined || order.reduceOnly || isFinal(order.state)) return 0n;
  const { qty, requested, filledQty } = order;
  const most = requested !== undefined && requested.qty > qty ? requested.qty : qty;
  return most > filledQty ? most - filledQty : 0n;
};

/** Keeps the sums of a symbol up to date with one of its orders. */
export const noteWorking = (sums: Map<string, Working>, before: Order | undefined, order: Order): void => {
  const added = outstanding(order) - outstanding(before);
  if (added === 0n) return;
  const { symbol, side } = order;
  const { buys, sells } = sums.get(symbol) ?? noneWorking;
  const now = side === Side.BUY ? { buys: buys + added, sells } : { buys, sells: sells + added };
  if (now.buys === 0n && now.sells === 0n) sums.delete(symbol);
  else sums.set(symbol, now);
};
