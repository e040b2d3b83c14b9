import { OrderStatus, ParentType, type PlacedOrder } from '@tickwire/client';

/** Whether an order can still change. */
export function isWorking({ status }: PlacedOrder): boolean {
  return status === OrderStatus.WORKING || status === OrderStatus.PLACING || status === OrderStatus.INACTIVE;
}

/** The running number the server ends the id of an order with. */
function numberOf({ id }: PlacedOrder): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** Whether an order waits for its parent, another order, to be filled. */
export function isChild({ parentType }: PlacedOrder): boolean {
  return parentType === ParentType.ORDER;
}

/**
 * What works before what is final, both newest first by when they were placed. Orders that wait for another stand below
 * it, and with it: a group works while any of its orders does.
 */
export function sortOrders(orders: Iterable<PlacedOrder>): readonly PlacedOrder[] {
  const sorted = [...orders].toSorted((a, b) => numberOf(b) - numberOf(a));
  const ids = new Set(sorted.map(({ id }) => id));
  const parentOf = (order: PlacedOrder) =>
    isChild(order) && order.parentId !== undefined && ids.has(order.parentId) ? order.parentId : undefined;
  const byParent = Map.groupBy(sorted, parentOf);
  const groups = (byParent.get(undefined) ?? []).map((order) => [order, ...(byParent.get(order.id) ?? [])]);
  return [
    ...groups.filter((group) => group.some(isWorking)),
    ...groups.filter((group) => !group.some(isWorking)),
  ].flat();
}
