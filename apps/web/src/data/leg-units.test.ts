import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../format/price.ts';
import { legPrice, legProblem, legText, type LegTerms, type LegUnit } from './leg-units.ts';

const prices = createPriceFormat({ minmov: 25, pricescale: 100 });
/** Two contracts worth 50 a point, priced in the account's currency. */
const terms: LegTerms = { prices, entry: 5000, moneyPerPoint: 100 };

test('a leg is written as a price or as a distance from the entry', () => {
  expect(legPrice('5,010.25', 'price', 1, terms)).toBe(5010.25);
  expect(legPrice('40', 'ticks', 1, terms)).toBe(5010);
  expect(legPrice('40', 'ticks', -1, terms)).toBe(4990);
  expect(legPrice('0.5', 'percent', -1, terms)).toBe(4975);
  expect(legPrice('1,000', 'money', 1, terms)).toBe(5010);
  expect(legPrice('0.01', 'money', -1, terms)).toBe(4999.75);
});

test('what is no leg is said in its unit', () => {
  expect(legProblem('', 'ticks', terms)).toBeUndefined();
  expect(legProblem('12', 'ticks', terms)).toBeUndefined();
  expect(legProblem('1.5', 'ticks', terms)).toContain('whole number of ticks');
  expect(legProblem('-1', 'percent', terms)).toContain('above zero');
  expect(legProblem('x', 'price', terms)).toContain('a price');
  expect(legProblem('10', 'money', { ...terms, moneyPerPoint: undefined })).toContain('not known yet');
  expect(legProblem('10', 'ticks', { ...terms, entry: undefined })).toContain('no market');
});

test('a price goes into every unit and back to within its rounding', () => {
  const units = fc.constantFrom<LegUnit>('price', 'ticks', 'percent', 'money');
  fc.assert(
    fc.property(
      units,
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom<1 | -1>(1, -1),
      (unit, ticks, side) => {
        const price = 5000 + side * ticks * 0.25;
        const back = legPrice(legText(price, unit, terms), unit, side, terms);
        expect(Math.abs((back ?? Number.NaN) - price)).toBeLessThanOrEqual(0.25);
      },
    ),
  );
});
