import { OrderStatus, OrderType, ParentType, Side, type PlacedOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { coverOf } from './cover.ts';

const leg = (change: Partial<PlacedOrder>): PlacedOrder => ({
  id: 'a',
  symbol: 'AAPL',
  type: OrderType.LIMIT,
  side: Side.SELL,
  qty: 5,
  filledQty: 0,
  status: OrderStatus.WORKING,
  updateTime: 0,
  parentId: 'AAPL',
  parentType: ParentType.POSITION,
  ...change,
});

test('a position is covered by what its working legs have left', () => {
  const orders = [
    leg({}),
    leg({ qty: 3, filledQty: 1 }),
    leg({ type: OrderType.STOP, qty: 4 }),
    leg({ type: OrderType.STOP, status: OrderStatus.CANCELED }),
    leg({ parentId: 'MSFT', type: OrderType.STOP, qty: 1 }),
    leg({ parentId: 'ORDER-1', parentType: ParentType.ORDER }),
  ];
  expect([...coverOf(orders)]).toEqual([
    ['AAPL', { takeProfit: 7, stop: 4 }],
    ['MSFT', { takeProfit: 0, stop: 1 }],
  ]);
});
