import type { PlacedOrder } from '@tickwire/client';
import { isChild, isWorking } from '../../data/order-state.ts';

/** Which orders are shown: those that work, all of today, or those of the charted symbol. */
export type OrderFilter = 'working' | 'all' | 'symbol';

/** Sorted orders without those that are not asked for; an order is shown with its legs as long as one of them is. */
export function shownOrders(
  orders: readonly PlacedOrder[],
  filter: OrderFilter,
  symbol: string,
): readonly PlacedOrder[] {
  if (filter === 'all') return orders;
  if (filter === 'symbol') return orders.filter((order) => order.symbol === symbol);
  const parents = new Set(
    orders.filter((order) => isChild(order) && isWorking(order)).map(({ parentId }) => parentId),
  );
  return orders.filter((order) => isWorking(order) || parents.has(order.id));
}
