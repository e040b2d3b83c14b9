import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffDelay } from './backoff.ts';

test('the ceiling doubles from 250 ms up to 15 s', () => {
  const ceilings = Array.from({ length: 9 }, (_, attempt) => backoffDelay(attempt, () => 1));
  expect(ceilings).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

test('the delay is anything from none to the ceiling, for any number of attempts', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const delay = backoffDelay(attempt, () => random);
      expect(delay).toBe(random * backoffDelay(attempt, () => 1));
      expect(delay).toBeLessThanOrEqual(15_000);
    }),
  );
});
