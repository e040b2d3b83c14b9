import { OrderStatus, OrderType, Side, type PlacedOrder } from '@tickwire/client';

/** What own orders want at one price. */
export interface OwnSize {
  readonly price: number;
  /** Units that are left to buy and to sell there. */
  readonly buy: number;
  readonly sell: number;
  /** How many orders they are. */
  readonly orders: number;
}

const atWork: readonly number[] = [OrderStatus.WORKING, OrderStatus.PLACING];

/** The price an order waits for: of one with a stop, that of the stop. */
function waitsFor({ type, limitPrice, stopPrice }: PlacedOrder): number | undefined {
  return type === OrderType.LIMIT ? limitPrice : stopPrice;
}

/** Own orders at work in a symbol, those of one price together, ascending. One that waits for another is not at work. */
export function ownSizes(symbol: string, orders: Iterable<PlacedOrder>): readonly OwnSize[] {
  const sizes = new Map<number, OwnSize>();
  for (const order of orders) {
    if (order.symbol !== symbol || !atWork.includes(order.status)) continue;
    const price = waitsFor(order);
    if (price === undefined) continue;
    const { buy, sell, orders: others } = sizes.get(price) ?? { buy: 0, sell: 0, orders: 0 };
    const left = order.qty - order.filledQty;
    sizes.set(price, {
      price,
      buy: order.side === Side.BUY ? buy + left : buy,
      sell: order.side === Side.SELL ? sell + left : sell,
      orders: others + 1,
    });
  }
  return [...sizes.values()].toSorted((a, b) => a.price - b.price);
}
