import {
  OrderStatus,
  OrderType,
  Side,
  type Execution,
  type PlacedOrder,
  type Position,
} from '@tickwire/client';
import { expect, test } from 'vitest';
import { fillMarks } from './fill-marks.ts';
import { priceLevels } from './price-levels.ts';

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

test('the position and working orders of the symbol are lines, with what is left of them', () => {
  const orders = [
    order({ limitPrice: 99 }),
    order({ id: 'b', type: OrderType.STOP_LIMIT, side: Side.SELL, stopPrice: 95, limitPrice: 94 }),
    order({ id: 'c', symbol: 'MSFT', limitPrice: 1 }),
    order({ id: 'd', status: OrderStatus.FILLED, limitPrice: 1 }),
  ];
  expect(priceLevels('AAPL', orders, position)).toEqual([
    { price: 101, title: 'Short 5', kind: 'position', tone: 'accent' },
    { price: 99, title: 'Buy 6 limit', kind: 'order', tone: 'up' },
    { price: 95, title: 'Sell 6 stop', kind: 'order', tone: 'down' },
    { price: 94, title: 'Sell 6 limit', kind: 'order', tone: 'down' },
  ]);
  expect(priceLevels('AAPL', [order({ type: OrderType.MARKET })], undefined)).toEqual([]);
});

test('fills are summed per bar and side, on the bar they happened in; those to come have no mark', () => {
  const bars = [0, 60_000, 120_000].map((time) => ({ time, open: 1, high: 1, low: 1, close: 1, volume: 1 }));
  const fill = (time: number, side: Side, qty: number): Execution => ({
    id: `${time} ${side} ${qty}`,
    orderId: 'a',
    symbol: 'AAPL',
    price: 1,
    commission: 0,
    time,
    side,
    qty,
  });
  const fills = [
    fill(-1, Side.BUY, 1),
    fill(179_999, Side.BUY, 2),
    fill(60_000, Side.BUY, 1),
    fill(119_999, Side.BUY, 2),
    fill(90_000, Side.SELL, 4),
    fill(180_000, Side.SELL, 8),
  ];
  expect(fillMarks(bars, '1', fills)).toEqual([
    { time: 60_000, side: 'buy', text: '3' },
    { time: 60_000, side: 'sell', text: '4' },
    { time: 120_000, side: 'buy', text: '2' },
  ]);
});
