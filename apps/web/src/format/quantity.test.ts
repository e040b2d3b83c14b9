import { expect, test } from 'vitest';
import { decimalsOf, formatQuantity, formatVolume, parseQuantity } from './quantity.ts';

test('quantities show no more decimals than the lot has', () => {
  expect(formatQuantity(0.1 + 0.2, 0.001)).toBe('0.3');
  expect(formatQuantity(12_500, 1)).toBe('12,500');
  expect(formatQuantity(0.0001, 0.0001)).toBe('0.0001');
});

test('decimals of a lot size', () => {
  expect([1, 0.1, 0.25, 0.001, 1e-8, 1000].map(decimalsOf)).toEqual([0, 1, 2, 3, 8, 0]);
});

test('only a plain number above zero is a quantity', () => {
  expect(parseQuantity('1,000')).toBe(1000);
  expect(parseQuantity('.5')).toBe(0.5);
  for (const text of ['', '0', '-1', '1,5', '1e3', 'Infinity', 'x'])
    expect(parseQuantity(text)).toBeUndefined();
});

test('volumes keep three digits', () => {
  expect(
    [0, 12, 0.5, 999, 999.9, 1234, 56_780, 999_900, 1_250_000, 931_800_000, 2.5e12].map(formatVolume),
  ).toEqual(['0', '12', '0.50', '999', '1.00K', '1.23K', '56.8K', '1.00M', '1.25M', '932M', '2.50T']);
});
