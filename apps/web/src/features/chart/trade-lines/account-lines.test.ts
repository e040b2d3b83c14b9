import {
  OrderStatus,
  OrderType,
  ParentType,
  Side,
  StopType,
  type PlacedOrder,
  type Position,
} from '@tickwire/client';
import { expect, test } from 'vitest';
import { accountLines } from './account-lines.ts';
import { outcomeAt } from './trade-line.ts';

const order = (change: Partial<PlacedOrder>): PlacedOrder => ({
  id: 'a',
  symbol: 'AAPL',
  type: OrderType.LIMIT,
  side: Side.BUY,
  qty: 10,
  filledQty: 4,
  status: OrderStatus.WORKING,
  updateTime: 0,
  ...change,
});
const position: Position = {
  id: 'AAPL',
  symbol: 'AAPL',
  qty: 5,
  side: Side.SELL,
  avgPrice: 101,
  updateTime: 0,
};
const linesOf = (orders: readonly PlacedOrder[], held?: Position) =>
  accountLines('AAPL', new Map(orders.map((one) => [one.id, one])), held);

test('the position and each price of working orders of the symbol are lines, with what is left of them', () => {
  const lines = linesOf(
    [
      order({ limitPrice: 99 }),
      order({ id: 'b', type: OrderType.STOP_LIMIT, side: Side.SELL, stopPrice: 95, limitPrice: 94 }),
      order({ id: 'c', symbol: 'MSFT', limitPrice: 1 }),
      order({ id: 'd', status: OrderStatus.FILLED, limitPrice: 1 }),
      order({ id: 'e', type: OrderType.MARKET }),
    ],
    position,
  );
  expect(lines.map(({ title, qty, type, price, look }) => [title, qty, type, price, look])).toEqual([
    ['Short', 5, '', 101, 'solid'],
    ['Buy', 6, 'Limit', 99, 'dashed'],
    ['Sell', 6, 'Stop limit, stop', 95, 'dashed'],
    ['Sell', 6, 'Stop limit, limit', 94, 'dashed'],
  ]);
});

test('legs count what they would come to from what they protect', () => {
  const leg = { parentId: 'AAPL', parentType: ParentType.POSITION, side: Side.BUY, qty: 5, filledQty: 0 };
  const [, gain, loss] = linesOf(
    [
      order({ ...leg, limitPrice: 91 }),
      order({ ...leg, id: 'b', type: OrderType.STOP, stopPrice: 103, stopType: StopType.TRAILING_STOP }),
    ],
    position,
  );
  expect([gain?.title, loss?.title]).toEqual(['TP', 'Trail']);
  expect(gain && outcomeAt(gain, gain.price, 2)).toBe(100);
  expect(loss && outcomeAt(loss, loss.price, 2)).toBe(-20);
});

test('legs that wait for their entry are faint and count from its price', () => {
  const leg = { parentId: 'a', parentType: ParentType.ORDER, side: Side.SELL, status: OrderStatus.INACTIVE };
  const lines = linesOf([
    order({ limitPrice: 90, filledQty: 0, stopLoss: 85 }),
    order({ ...leg, id: 'b', type: OrderType.STOP, stopPrice: 85, filledQty: 0 }),
  ]);
  expect(lines.map(({ title, faint, newLegs }) => [title, faint, newLegs])).toEqual([
    ['Buy', false, ['takeProfit']],
    ['SL', true, []],
  ]);
  const [, loss] = lines;
  expect(loss && outcomeAt(loss, loss.price, 1)).toBe(-50);
});

test('legs are offered where there are none, and never to what only closes', () => {
  expect(linesOf([], position)[0]?.newLegs).toEqual(['takeProfit', 'stopLoss']);
  expect(linesOf([], { ...position, trailingStopPips: 5, takeProfit: 90 })[0]?.newLegs).toEqual([]);
  expect(linesOf([order({ limitPrice: 99, reduceOnly: true })])[0]?.newLegs).toEqual([]);
});
