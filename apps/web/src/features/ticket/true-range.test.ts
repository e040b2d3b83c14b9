import { expect, test } from 'vitest';
import { meanTrueRange } from './true-range.ts';

test('the true range counts the gap from the bar before', () => {
  const bars = [
    { high: 10, low: 9, close: 9.5 },
    { high: 13, low: 12, close: 12.5 },
    { high: 12.6, low: 12.1, close: 12.2 },
  ];
  expect(meanTrueRange(bars)).toBeCloseTo((3.5 + 0.5) / 2, 12);
  expect(meanTrueRange(bars.slice(0, 1))).toBe(0);
});
