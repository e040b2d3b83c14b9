import { wallClock } from '@tickwire/market';
import { expect, test } from 'vitest';
import { readBar } from './read-bar.ts';

const clock = wallClock('America/New_York');
const start = Date.UTC(2026, 6, 1, 14);
const time = `${start / 1000}`;

test('a bar is read', () => {
  expect(readBar([time, 1, 3, 0.5, 2, 10], clock)).toEqual({
    time: start,
    open: 1,
    high: 3,
    low: 0.5,
    close: 2,
    volume: 10,
  });
});

test.each([-1, undefined, Number.MAX_VALUE])('D7 a volume of %s is none', (volume) => {
  expect(readBar([time, 1, 1, 1, 1, volume], clock)?.volume).toBe(0);
});

test.each([undefined, Number.MAX_VALUE, -Number.MAX_VALUE, NaN, Infinity])(
  'D7 a price of %s makes no bar',
  (price) => {
    for (const place of [1, 2, 3, 4]) {
      const raw = [time, 1, 1, 1, 1, 1] as [string, ...(number | undefined)[]];
      raw[place] = price;
      const [text, open, high, low, close, volume] = raw;
      expect(readBar([text, open, high, low, close, volume] as const, clock)).toBeUndefined();
    }
  },
);

test('a time that nobody can read makes no bar', () => {
  expect(readBar(['soon', 1, 1, 1, 1, 1], clock)).toBeUndefined();
});
