import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantityOfFunds, quantityOfRisk, withinLimits } from './sizing.ts';

test('a share of the money at hand buys whole lots', () => {
  const funds = { available: 10_000, marginPerUnit: 11, freeQuantity: 0, commissionPerUnit: 1 };
  expect(quantityOfFunds(0.5, funds, 1)).toBe(416);
  expect(quantityOfFunds(1, { ...funds, marginPerUnit: 11_999 }, 0.001)).toBe(0.833);
  expect(quantityOfFunds(1, { ...funds, available: 11 }, 1)).toBe(0);
  expect(quantityOfFunds(1, { ...funds, available: -5 }, 1)).toBe(0);
});

test('what covers a position needs no margin and comes on top', () => {
  const funds = { available: 1000, marginPerUnit: 9, freeQuantity: 100, commissionPerUnit: 1 };
  expect(quantityOfFunds(1, funds, 1)).toBe(190);
  expect(quantityOfFunds(0.5, funds, 1)).toBe(95);
  expect(quantityOfFunds(1, { ...funds, available: -50 }, 1)).toBe(100);
});

test('no size is larger than the limits of an order let through, but for what closes a position', () => {
  const limits = { quantity: 0.01, value: 100_000, valuePerUnit: 123_000, closes: 0 };
  expect(withinLimits(8.09, limits, 0.00001)).toBe(0.01);
  expect(withinLimits(0.005, limits, 0.00001)).toBe(0.005);
  expect(withinLimits(3832, limits, 1)).toBe(0);
  expect(withinLimits(8.09, { ...limits, quantity: null }, 0.01)).toBe(0.81);
  expect(withinLimits(8.09, { ...limits, quantity: null, value: null }, 0.01)).toBe(8.09);
  expect(withinLimits(8.09, { ...limits, quantity: undefined, value: undefined }, 0.01)).toBe(8.09);
  expect(withinLimits(8.09, { ...limits, closes: 2 }, 0.01)).toBe(2);
});

test('one percent of 100,000 at a stop two points away is 10 contracts of 50 a point', () => {
  expect(quantityOfRisk(1000, 2, 50, 1)).toBe(10);
  expect(quantityOfRisk(1000, 0, 50, 1)).toBe(0);
});

test('never more is risked than was asked for, and one lot more would be too much', () => {
  const lots = fc.constantFrom(1, 100, 0.1, 0.01, 0.001);
  const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(amount(1, 1e5), amount(0.01, 1e4), amount(0.1, 100), lots, (risk, distance, money, lot) => {
      const quantity = quantityOfRisk(risk, distance, money, lot);
      expect(quantity * distance * money).toBeLessThanOrEqual(
        risk * (1 + 1e-6) + lot * distance * money * 1e-6,
      );
      expect((quantity + lot) * distance * money).toBeGreaterThan(risk * (1 - 1e-6));
    }),
  );
});
