import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATE_UNIT, convert, divide, fromMoney, fromUnits, toMoney, toRate, toUnits } from './fixed-point.ts';

describe('fixed point', () => {
  test.each([
    [60_000.12, 6_000_012_000_000n],
    [0.1 + 0.2, 30_000_000n],
    [1e-8, 1n],
    [-0.00000001, -1n],
    [123_456_789_012.125, 12_345_678_901_212_500_000n],
    [1e12, 100_000_000_000_000_000_000n],
    [1e21, 100_000_000_000_000_000_000_000_000_000n],
    [2.5e-9, 0n],
    [0, 0n],
  ])('%d is %d units', (value, units) => {
    expect(toUnits(value)).toBe(units);
  });

  test('a decimal of eight places survives the way in and out', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(99_999_999))
      .map(([whole, fraction]) => Number(`${whole}.${String(fraction).padStart(8, '0')}`));
    fc.assert(
      fc.property(decimal, (value) => {
        // Doubles of this size hold some 15 digits: what prints the same is the same.
        expect(Math.abs(fromUnits(toUnits(value)) - value)).toBeLessThanOrEqual(
          Math.abs(value) * Number.EPSILON,
        );
      }),
    );
  });

  test('large amounts keep their whole part and cents', () => {
    expect(fromMoney(toMoney(987_654_321_098.75))).toBe(987_654_321_098.75);
    expect(fromUnits(-(2n ** 53n) - 100_000_000n)).toBe(-90_071_993.547_409_92);
  });

  test('divide rounds to the nearest, halves away from zero', () => {
    expect([7n, 5n, -5n, 4n, -4n, 6n, -6n].map((value) => divide(value, 10n))).toEqual([
      1n,
      1n,
      -1n,
      0n,
      0n,
      1n,
      -1n,
    ]);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (dividend, divisor) => {
        const off = divide(dividend, divisor) * divisor - dividend;
        expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(divisor);
        expect(divide(-dividend, divisor)).toBe(-divide(dividend, divisor));
      }),
    );
  });

  test('converts at a rate, and leaves its own currency alone', () => {
    expect(fromMoney(convert(toMoney(1000), toRate(1.0825)))).toBe(1082.5);
    expect(convert(toMoney(1000), undefined)).toBe(toMoney(1000));
    expect(toRate(1)).toBe(RATE_UNIT);
  });
});
