import { OrderStatus, OrderType, ParentType, Side, type PlacedOrder } from '@tickwire/client';
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

test('working orders stand before final ones, both by when they were placed, the newest first', () => {
  const orders = [
    order('ORDER-9', OrderStatus.FILLED, 40),
    order('ORDER-10', OrderStatus.WORKING, 20),
    order('ORDER-2', OrderStatus.WORKING, 30),
    order('ORDER-11', OrderStatus.CANCELED, 10),
  ];
  expect(sortOrders(orders).map(({ id }) => id)).toEqual(['ORDER-10', 'ORDER-2', 'ORDER-11', 'ORDER-9']);
});

test('orders that wait for another stand below it; without it they stand for themselves', () => {
  const child = (id: string, parentId: string): PlacedOrder => ({
    ...order(id, OrderStatus.INACTIVE),
    parentId,
    parentType: ParentType.ORDER,
  });
  const entry = order('ORDER-2', OrderStatus.WORKING);
  const legs = [child('ORDER-3', 'ORDER-2'), child('ORDER-4', 'ORDER-2')];
  const orders = [entry, ...legs, order('ORDER-5', OrderStatus.WORKING), child('ORDER-7', 'ORDER-6')];
  expect(sortOrders(orders).map(({ id }) => id)).toEqual([
    'ORDER-7',
    'ORDER-5',
    'ORDER-2',
    'ORDER-4',
    'ORDER-3',
  ]);
});

test('a snapshot replaces everything, an update one item', () => {
  const first = fromSnapshot([order('a', OrderStatus.WORKING), order('b', OrderStatus.WORKING)]);
  const updated = withItem(first, order('a', OrderStatus.FILLED));
  expect(updated.get('a')?.status).toBe(OrderStatus.FILLED);
  expect(first.get('a')?.status).toBe(OrderStatus.WORKING);
  expect([...withItem(updated, order('b', OrderStatus.FILLED), true).keys()]).toEqual(['a']);
  expect([...withItem(undefined, order('c', OrderStatus.WORKING)).keys()]).toEqual(['c']);
});
