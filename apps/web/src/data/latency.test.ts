import { expect, test } from 'vitest';
import { latencySpread } from './latency.ts';

test('the spread of round trips is their median and the one 95 of 100 stay within', () => {
  expect(latencySpread([])).toBeUndefined();
  expect(latencySpread([7])).toEqual({ last: 7, median: 7, p95: 7 });
  const trips = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(latencySpread(trips)).toEqual({ last: 1, median: 50, p95: 95 });
});
