import { OrderStatus, OrderType, Side, type PlacedOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { changedOrder } from './changed-order.ts';

const order: PlacedOrder = {
  id: 'a',
  symbol: 'AAPL',
  type: OrderType.LIMIT,
  side: Side.SELL,
  qty: 10,
  filledQty: 0,
  limitPrice: 190,
  takeProfit: 180,
  status: OrderStatus.WORKING,
  updateTime: 0,
};

test('the whole order goes along, with what changed', () => {
  expect(changedOrder(order, { qty: 5, limitPrice: 191, stopPrice: undefined })).toEqual({
    symbol: 'AAPL',
    type: OrderType.LIMIT,
    side: Side.SELL,
    qty: 5,
    limitPrice: 191,
    takeProfit: 180,
  });
});

test('nothing is sent while something it needs is missing', () => {
  expect(changedOrder(order, { qty: undefined, limitPrice: 191, stopPrice: undefined })).toBeUndefined();
  expect(changedOrder(order, { qty: 5, limitPrice: undefined, stopPrice: undefined })).toBeUndefined();
});
