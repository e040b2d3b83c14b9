import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, dayText } from './utc-day.ts';

test('a day is written as the calendar writes it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(dayText(dayOf(date.getTime()))).toBe(date.toISOString().slice(0, 10));
    }),
    { numRuns: 5000 },
  );
});

test.each(['1970-01-01', '1999-12-31', '2000-02-29', '2100-02-28', '2100-03-01', '2024-12-31'])(
  '%s',
  (text) => {
    expect(dayText(dayOf(Date.parse(text)))).toBe(text);
  },
);
