import { OrderType, ParentType, type PlacedOrder } from '@tickwire/client';
import { isWorking } from './order-state.ts';

/** How much of a position its working legs would close. */
export interface Cover {
  readonly takeProfit: number;
  readonly stop: number;
}

/** What the legs of positions cover, by the id of the position. */
export function coverOf(orders: Iterable<PlacedOrder>): ReadonlyMap<string, Cover> {
  const covers = new Map<string, Cover>();
  for (const order of orders) {
    const { parentId, parentType, type, qty, filledQty } = order;
    if (parentId === undefined || parentType !== ParentType.POSITION || !isWorking(order)) continue;
    const { takeProfit, stop } = covers.get(parentId) ?? { takeProfit: 0, stop: 0 };
    const left = qty - filledQty;
    covers.set(
      parentId,
      type === OrderType.LIMIT ? { takeProfit: takeProfit + left, stop } : { takeProfit, stop: stop + left },
    );
  }
  return covers;
}
