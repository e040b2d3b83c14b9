import { OrderStatus, ParentType, type PlacedOrder } from '@tickwire/client';
import type { NewNotice } from '../../data/notices.ts';
import { isWorking } from '../../data/order-state.ts';
import { orderKindName, sideName } from '../../format/order.ts';
import { formatQuantity } from '../../format/quantity.ts';

/** A leg that goes this soon (ms) before or after a fill in its symbol went because of it. */
const TOGETHER_MS = 1000;

type Orders = ReadonlyMap<string, PlacedOrder>;

/** What is told of an order that changed. */
export interface OrderNews {
  readonly order: PlacedOrder;
  readonly notice: NewNotice;
}

/** What is told of the orders that changed: fills, rejections and cancels, each of which takes the place of what was told of its order. */
export function orderNews(
  orders: Orders,
  before: Orders,
  priceText: (symbol: string, price: number) => string,
): readonly OrderNews[] {
  return [...orders.values()].flatMap((order): readonly OrderNews[] => {
    const known = before.get(order.id);
    const { id, side, qty, symbol, status, filledQty, avgPrice } = order;
    const what = `${sideName(side)} ${formatQuantity(qty)} ${symbol}`;
    if (status === known?.status) {
      if (filledQty <= known.filledQty) return [];
      // Of an order that fills in many parts, only its end interrupts.
      const text = `${what}: ${formatQuantity(filledQty)} so far`;
      return [{ order, notice: { tone: 'good', title: 'Partly filled', text, quiet: true } }];
    }
    const about = id;
    if (status === OrderStatus.FILLED) {
      const price = avgPrice === undefined ? '' : ` at ${priceText(symbol, avgPrice)}`;
      return [{ order, notice: { tone: 'good', title: 'Filled', text: `${what}${price}`, about } }];
    }
    if (status === OrderStatus.REJECTED) {
      const text = order.message ?? what;
      return [{ order, notice: { tone: 'bad', title: 'Rejected', text, stays: true, about } }];
    }
    if (status !== OrderStatus.CANCELED) return [];
    const text = `${what} · ${orderKindName(order)}`;
    const quiet = isExplained(order, orders) && { quiet: true as const };
    return [{ order, notice: { tone: 'plain', title: 'Cancelled', text, about, ...quiet } }];
  });
}

/** Whether a leg went with its order, or because its position was closed: what is told of those tells of it. */
function isExplained({ symbol, parentId, parentType, updateTime }: PlacedOrder, orders: Orders): boolean {
  if (parentId === undefined) return false;
  const parent = parentType === ParentType.ORDER ? orders.get(parentId) : undefined;
  if (parent && !isWorking(parent)) return true;
  return [...orders.values()].some(
    (other) =>
      other.symbol === symbol &&
      other.status === OrderStatus.FILLED &&
      Math.abs((other.updateTime ?? 0) - (updateTime ?? 0)) < TOGETHER_MS,
  );
}
