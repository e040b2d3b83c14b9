import { OrderStatus, OrderType, Side, type PlacedOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { fromSnapshot, withItem } from './keyed.ts';
import { isWorking, sortOrders } from './order-state.ts';

const order = (id: string, status: OrderStatus, updateTime = 0): PlacedOrder => ({
  id,
  symbol: 'AAPL',
  type: OrderType.LIMIT,
  side: Side.BUY,
  qty: 1,
  filledQty: 0,
  status,
  updateTime,
});

test('only final states are not working', () => {
  const working = Object.values(OrderStatus).filter((status) => isWorking(order('a', status)));
  expect(working.toSorted()).toEqual([OrderStatus.INACTIVE, OrderStatus.PLACING, OrderStatus.WORKING]);
});

test('working orders come first, the newest first', () => {
  const orders = [
    order('filled', OrderStatus.FILLED, 9),
    order('old', OrderStatus.WORKING, 1),
    order('new', OrderStatus.WORKING, 2),
    order('canceled', OrderStatus.CANCELED, 10),
  ];
  expect(sortOrders(orders).map(({ id }) => id)).toEqual(['new', 'old', 'canceled', 'filled']);
});

test('a snapshot replaces everything, an update one item', () => {
  const first = fromSnapshot([order('a', OrderStatus.WORKING), order('b', OrderStatus.WORKING)]);
  const updated = withItem(first, order('a', OrderStatus.FILLED));
  expect(updated.get('a')?.status).toBe(OrderStatus.FILLED);
  expect(first.get('a')?.status).toBe(OrderStatus.WORKING);
  expect([...withItem(updated, order('b', OrderStatus.FILLED), true).keys()]).toEqual(['a']);
  expect([...withItem(undefined, order('c', OrderStatus.WORKING)).keys()]).toEqual(['c']);
});
