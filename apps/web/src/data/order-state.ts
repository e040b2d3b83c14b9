import { OrderStatus, type PlacedOrder } from '@tickwire/client';

/** Whether an order can still change. */
export function isWorking({ status }: PlacedOrder): boolean {
  return status === OrderStatus.WORKING || status === OrderStatus.PLACING || status === OrderStatus.INACTIVE;
}

/** Working ones first, each part newest first. */
export function sortOrders(orders: Iterable<PlacedOrder>): readonly PlacedOrder[] {
  return [...orders].toSorted(
    (a, b) => Number(isWorking(b)) - Number(isWorking(a)) || b.updateTime - a.updateTime,
  );
}
