import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, ungrouped } from './grouped.ts';

test.each([
  [0, undefined, '0'],
  [999, undefined, '999'],
  [1000, undefined, '1,000'],
  [-1234567.5, undefined, '-1,234,567.5'],
  [0.12345678, undefined, '0.12345678'],
  [123456.789, 2, '123,456.79'],
  [999999.996, 2, '1,000,000.00'],
  [1e-8, undefined, '1e-8'],
  [1e21, undefined, '1e+21'],
  [Infinity, undefined, 'Infinity'],
  [NaN, undefined, 'NaN'],
])('%s with %s decimals is written %s', (value, decimals, text) => {
  expect(grouped(value, decimals)).toBe(text);
});

test('is grouped as the page groups', () => {
  const page = new Intl.NumberFormat('en-US', { maximumFractionDigits: 8 });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 8 }), (digits, decimals) => {
      const value = digits / 10 ** decimals;
      fc.pre(Math.abs(value) >= 1e-6 || value === 0);
      expect(grouped(value === 0 ? 0 : value)).toBe(page.format(value === 0 ? 0 : value));
    }),
  );
});

test('texts lose their groups, numbers of the JSON itself nothing', () => {
  expect(ungrouped('{"a":[1,234,5],"b":"needs 1,234,567.00 USD, and 5, 600","c":"x\\",1,234"}')).toBe(
    '{"a":[1,234,5],"b":"needs 1234567.00 USD, and 5, 600","c":"x\\",1234"}',
  );
});
