import { Side, type Execution } from '@tickwire/client';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../../format/price.ts';
import { fillMarks } from './fill-marks.ts';

const prices = createPriceFormat({ minmov: 1, pricescale: 100 });
const barsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    time: index * 60_000,
    open: 1,
    high: 1,
    low: 1,
    close: 1,
    volume: 1,
  }));
const fill = (time: number, side: Side, qty: number, price = 1): Execution => ({
  id: `${time} ${side} ${qty}`,
  orderId: 'a',
  symbol: 'AAPL',
  price,
  commission: 0,
  time,
  side,
  qty,
});

test('fills are gathered per bar and side, on the bar they happened in; those to come have no mark', () => {
  const fills = [
    fill(-1, Side.BUY, 1),
    fill(179_999, Side.BUY, 2),
    fill(60_000, Side.BUY, 1),
    fill(119_999, Side.BUY, 2),
    fill(90_000, Side.SELL, 4),
    fill(180_000, Side.SELL, 8),
  ];
  const marks = fillMarks(barsOf(3), '1', fills, prices);
  expect(marks.map((mark) => [mark.time, mark.side, mark.fills.map(({ qty }) => qty)])).toEqual([
    [60_000, 'buy', [1, 2]],
    [60_000, 'sell', [4]],
    [120_000, 'buy', [2]],
  ]);
});

test('marks say quantity and mean price where there is room, less beside others of their side', () => {
  const at = (bar: number) => bar * 60_000;
  const fills = [
    fill(at(0), Side.BUY, 1, 10),
    fill(at(0) + 1, Side.BUY, 3, 11),
    fill(at(40), Side.BUY, 1, 10),
    fill(at(50), Side.BUY, 1, 10),
    fill(at(90), Side.BUY, 1, 10),
    fill(at(91), Side.BUY, 2, 10),
    fill(at(91), Side.SELL, 2, 10),
  ];
  expect(fillMarks(barsOf(100), '1', fills, prices).map(({ text }) => text)).toEqual([
    '4 @ 10.75',
    '1',
    '1',
    '',
    '',
    '2 @ 10.00',
  ]);
});
