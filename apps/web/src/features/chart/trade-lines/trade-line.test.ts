import { expect, test } from 'vitest';
import { triggersAtOnce, type LineTarget } from './trade-line.ts';

const stop: LineTarget = { kind: 'order', id: 'a', field: 'stopPrice' };
const buys = { target: stop, direction: 1 } as const;
const sells = { target: stop, direction: -1 } as const;

test('a stop that opens triggers at once where the market is, or beyond it', () => {
  expect([101, 100, 99].map((price) => triggersAtOnce(buys, price, 100))).toEqual([false, true, true]);
  expect([101, 100, 99].map((price) => triggersAtOnce(sells, price, 100))).toEqual([true, true, false]);
  expect(triggersAtOnce({ ...buys, target: { kind: 'draft', field: 'stopPrice' } }, 99, 100)).toBe(true);
  expect(triggersAtOnce(buys, 99, undefined)).toBe(false);
});

test('neither a leg nor a limit is a stop that opens', () => {
  expect(triggersAtOnce({ ...buys, entry: 105 }, 99, 100)).toBe(false);
  expect(triggersAtOnce({ ...buys, target: { ...stop, field: 'limitPrice' } }, 99, 100)).toBe(false);
  expect(triggersAtOnce({ ...buys, target: { kind: 'position', id: 'a' } }, 99, 100)).toBe(false);
});
