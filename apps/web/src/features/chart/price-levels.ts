import { OrderType, Side, type PlacedOrder, type Position } from '@tickwire/client';
import { isWorking } from '../../data/order-state.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { orderKindName } from '../../format/order.ts';

/** A horizontal line of the chart. */
export interface PriceLevel {
  readonly price: number;
  readonly title: string;
  readonly kind: 'order' | 'position';
  readonly tone: 'up' | 'down' | 'accent';
}

/** Working orders and the average price of the position in one symbol, as lines. */
export function priceLevels(
  symbol: string,
  orders: Iterable<PlacedOrder>,
  position: Position | undefined,
): readonly PriceLevel[] {
  const levels: PriceLevel[] = [];
  if (position) {
    const side = position.side === Side.BUY ? 'Long' : 'Short';
    const title = `${side} ${formatQuantity(position.qty)}`;
    levels.push({ price: position.avgPrice, title, kind: 'position', tone: 'accent' });
  }
  for (const order of orders) {
    if (order.symbol === symbol && isWorking(order)) levels.push(...orderLevels(order));
  }
  return levels;
}

function orderLevels(order: PlacedOrder): readonly PriceLevel[] {
  const side = order.side === Side.BUY ? 'Buy' : 'Sell';
  const size = formatQuantity(order.qty - order.filledQty);
  const tone = order.side === Side.BUY ? 'up' : 'down';
  const level = (price: number | undefined, name: string): readonly PriceLevel[] =>
    price === undefined ? [] : [{ price, title: `${side} ${size} ${name}`, kind: 'order', tone }];
  if (order.type === OrderType.STOP_LIMIT) {
    return [...level(order.stopPrice, 'stop'), ...level(order.limitPrice, 'limit')];
  }
  return level(order.limitPrice ?? order.stopPrice, orderKindName(order).toLowerCase());
}
