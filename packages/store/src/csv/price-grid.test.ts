import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, roundTo } from './price-grid.ts';

describe('decimalsOf', () => {
  test.for<[number, number[]]>([
    [2, [100, 104]],
    [2, [1469.25, 1478, 1455.2]],
    [5, [1.0716, 1.0722, 1.07083]],
    [8, [0.00001234, 0.00002]],
    [4, [97_482.1234, 97_000]],
    [2, [-37.63, -40.32]],
  ])('finds %i decimals', ([decimals, prices]) => {
    expect(decimalsOf([prices], 2)).toBe(decimals);
  });

  test('sees through single precision, written short or long', () => {
    const cents = Array.from({ length: 200 }, (_, index) => 1399.42 + index * 0.37).map((price) =>
      roundTo(price, 2),
    );
    const long = cents.map((price) => Math.fround(price));
    const short = long.map((price) => Number(price.toFixed(6)));
    expect(short).toContain(1399.420044);
    for (const prices of [long, short]) {
      expect(decimalsOf([prices], 2)).toBe(2);
      expect(prices.map((price) => roundTo(price, 2))).toEqual(cents);
    }
  });

  test('takes a few prices as they are written', () => {
    expect(decimalsOf([[1438.359985, 1399.420044, 1455.219971]], 2)).toBe(6);
  });

  test('keeps nine digits of computed prices', () => {
    expect(decimalsOf([[12.345678901234, 11.1]], 2)).toBe(7);
    expect(decimalsOf([[Math.PI * 1e6, 1]], 2)).toBe(2);
  });

  test('never moves a decimal price', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: 8 })
          .chain((decimals) =>
            fc.tuple(fc.constant(decimals), fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 })),
          ),
        ([decimals, units]) => {
          const prices = units.map((unit) => Number(`${unit}e-${decimals}`));
          const found = decimalsOf([prices], 0);
          expect(found).toBeLessThanOrEqual(decimals);
          expect(prices.map((price) => roundTo(price, found))).toEqual(prices);
        },
      ),
    );
  });
});
