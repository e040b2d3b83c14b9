import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal } from './decimal.ts';

test('commas separate thousands and nothing else', () => {
  expect(['1,000', '12,345.5', '1,234,567.', '-1,000', '1000', ' .5 '].map(parseDecimal)).toEqual([
    1000, 12_345.5, 1_234_567, -1000, 1000, 0.5,
  ]);
  for (const text of [
    '1,5',
    '1,00',
    '0,500',
    '1,0000',
    ',5',
    '1,,000',
    '1.000,5',
    '1000,000',
    '1 000',
    '.',
    '',
  ])
    expect(parseDecimal(text), text).toBeUndefined();
});

test('a number written with separators is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (number) => {
      expect(parseDecimal(number.toLocaleString('en-US'))).toBe(number);
    }),
  );
});
