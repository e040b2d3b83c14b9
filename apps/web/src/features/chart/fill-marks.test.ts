import { Side, type Execution } from '@tickwire/client';
import { expect, test } from 'vitest';
import { fillMarks } from './fill-marks.ts';

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
