import { OrderStatus, type PlacedOrder } from '@tickwire/client';

/** Whether an order can still change. */
export function isWorking({ status }: PlacedOrder): boolean {
  return status === OrderStatus.WORKING || status === OrderStatus.PLACING || status === OrderStatus.INACTIVE;
}

/** The running number the server ends the id of an order with. */
function numberOf({ id }: PlacedOrder): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** Newest first, by when they were placed: a row keeps its place whatever becomes of its order. */
export function sortOrders(orders: Iterable<PlacedOrder>): readonly PlacedOrder[] {
  return [...orders].toSorted((a, b) => numberOf(b) - numberOf(a));
}
