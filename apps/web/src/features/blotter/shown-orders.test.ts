import { OrderStatus, OrderType, ParentType, Side, type PlacedOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { shownOrders } from './shown-orders.ts';

const order = (id: string, change: Partial<PlacedOrder> = {}): PlacedOrder => ({
  id,
  symbol: 'AAPL',
  type: OrderType.LIMIT,
  side: Side.BUY,
  qty: 1,
  filledQty: 0,
  status: OrderStatus.WORKING,
  updateTime: 0,
  ...change,
});
const leg = { parentId: '3', parentType: ParentType.ORDER, status: OrderStatus.INACTIVE };
const orders = [
  order('1'),
  order('2', { status: OrderStatus.FILLED }),
  order('3', { status: OrderStatus.FILLED, symbol: 'BTCUSD' }),
  order('4', { ...leg, symbol: 'BTCUSD' }),
  order('5', { ...leg, symbol: 'BTCUSD', status: OrderStatus.CANCELED }),
];
const shown = (filter: Parameters<typeof shownOrders>[1]) =>
  shownOrders(orders, filter, 'BTCUSD').map(({ id }) => id);

test('orders are all there are, those that work with what they belong to, or those of a symbol', () => {
  expect(shown('all')).toEqual(['1', '2', '3', '4', '5']);
  expect(shown('working')).toEqual(['1', '3', '4']);
  expect(shown('symbol')).toEqual(['3', '4', '5']);
});
