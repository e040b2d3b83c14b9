import { describe, expect, test } from 'vitest';
import { isIntraday, periodStart } from './trading-period.ts';

const day = (text: string) => Date.parse(`${text}Z`);

describe('periodStart', () => {
  test.for([
    ['2024-03-14T16:00', '1D', '2024-03-14T00:00'],
    ['2012-01-31T00:00', '1M', '2012-01-01T00:00'],
    ['2012-02-01T00:00', '1M', '2012-02-01T00:00'],
    ['2012-03-31T00:00', '3M', '2012-01-01T00:00'],
    ['2012-12-31T00:00', '12M', '2012-01-01T00:00'],
    ['2012-12-31T00:00', '5M', '2012-12-01T00:00'],
    ['2024-03-11T00:00', '1W', '2024-03-11T00:00'],
    ['2024-03-15T00:00', '1W', '2024-03-11T00:00'],
    ['2024-03-17T00:00', '1W', '2024-03-11T00:00'],
  ])('dates the bar of %s at %s %s', ([wall = '', resolution = '', expected = '']) => {
    expect(periodStart(day(wall), resolution, 'stock')).toBe(day(expected));
  });

  test('takes a Sunday for the opening of the week where markets open on it', () => {
    expect(periodStart(day('2024-03-17T00:00'), '1W', 'forex')).toBe(day('2024-03-18T00:00'));
    expect(periodStart(day('2024-03-15T00:00'), '1W', 'forex')).toBe(day('2024-03-11T00:00'));
  });
});

test('isIntraday tells instants from trading days', () => {
  expect(['5S', '1', '240'].every(isIntraday)).toBe(true);
  expect(['1D', '2W', '12M'].some(isIntraday)).toBe(false);
});
