import type { PlacedOrder } from '@tickwire/client';
import { computed } from 'nanostores';
import { followAccount } from './account-stream.ts';
import { coverOf } from './cover.ts';
import { fromSnapshot, withItem, type Keyed } from './keyed.ts';
import { isWorking, sortOrders } from './order-state.ts';

/** Working orders and today's final ones, by id. */
export const $orders = followAccount<'orders', Keyed<PlacedOrder>>('orders', {
  snapshot: fromSnapshot,
  update: withItem,
});

export const $sortedOrders = computed($orders, (orders) => orders && sortOrders(orders.values()));

export const $covers = computed($orders, (orders) => coverOf(orders?.values() ?? []));

/** How many orders can still be filled. */
export const $workingCount = computed(
  $orders,
  (orders) => orders && [...orders.values()].filter(isWorking).length,
);
