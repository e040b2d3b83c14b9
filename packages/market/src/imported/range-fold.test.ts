import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RangeFold } from './range-fold.ts';

test('the extremes of every range are those of its slice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1, maxLength: 700 }),
      fc.nat(700),
      fc.nat(700),
      (values, a, b) => {
        const column = Float64Array.from(values);
        const [from, to] = [Math.min(a, b, values.length - 1), Math.min(Math.max(a, b) + 1, values.length)];
        expect(new RangeFold(column, Math.max).of(from, to)).toBe(Math.max(...values.slice(from, to)));
        expect(new RangeFold(column, Math.min).of(from, to)).toBe(Math.min(...values.slice(from, to)));
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test('whole columns of whole blocks are folded, empty ranges are none', () => {
  for (const length of [1, 15, 16, 17, 256, 257, 4096]) {
    const column = Float64Array.from({ length }, (_, i) => i);
    expect(new RangeFold(column, Math.max).of(0, length)).toBe(length - 1);
    expect(new RangeFold(column, Math.min).of(0, length)).toBe(0);
    expect(new RangeFold(column, Math.max).of(length, length)).toBeNaN();
  }
  expect(new RangeFold(new Float64Array(0), Math.max).of(0, 0)).toBeNaN();
});
