import { expect, test } from 'vitest';
import { decimalText, doubleText } from './wire-number.ts';

test.each([
  [150.25, '150.25'],
  [150, '150.0'],
  [0, '0.0'],
  [-3, '-3.0'],
  [0.001, '0.001'],
  [0.0005, '5.0E-4'],
  [12_345_678, '1.2345678E7'],
  [10_000_000, '1.0E7'],
  [1.08455, '1.08455'],
])('%d is written %s, as Java writes it', (value, text) => {
  expect(doubleText(value)).toBe(text);
});

test.each([
  [100, '100'],
  [0.5, '0.5'],
  [1e-8, '0.00000001'],
  [20_000_000, '20000000'],
])('a quantity of %d is written %s', (value, text) => {
  expect(decimalText(value)).toBe(text);
});
