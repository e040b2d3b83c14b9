import { describe, expect, test } from 'vitest';
import { createTimeZone } from './time-zone.ts';
import { parseTimestamp } from './timestamp.ts';

const utc = createTimeZone('Etc/UTC');
const newYork = createTimeZone('America/New_York');

const instantOf = (text: string, zone = utc) => {
  const time = parseTimestamp(text, zone);
  return time.kind === 'calendar' ? new Date(time.instant).toISOString() : time.value;
};

describe('parseTimestamp', () => {
  test.for([
    ['2020-01-31', '2020-01-31T00:00:00.000Z'],
    ['2020/1/31', '2020-01-31T00:00:00.000Z'],
    ['2020.01.31', '2020-01-31T00:00:00.000Z'],
    ['20200131', '2020-01-31T00:00:00.000Z'],
    ['20200131 093000', '2020-01-31T09:30:00.000Z'],
    ['2020-01-31 9:30', '2020-01-31T09:30:00.000Z'],
    ['2020-01-31T09:30:05', '2020-01-31T09:30:05.000Z'],
    ['2020-01-31 09:30:05.123456', '2020-01-31T09:30:05.123Z'],
    ['2020-01-31T09:30:05.5Z', '2020-01-31T09:30:05.500Z'],
    ['2020-01-31 09:30:00 UTC', '2020-01-31T09:30:00.000Z'],
    ['2020-01-31 09:30:00+01:00', '2020-01-31T08:30:00.000Z'],
    ['2020-01-31T09:30:00-0500', '2020-01-31T14:30:00.000Z'],
    ['2020-01-31T09:30:00 +05', '2020-01-31T04:30:00.000Z'],
    ['1965-03-01', '1965-03-01T00:00:00.000Z'],
  ])('reads %s', ([text = '', expected]) => {
    expect(instantOf(text)).toBe(expected);
  });

  test.for(['1580463000', '1580463000.0', '-86400000000', '1580463000000000'])(
    'takes %s for an epoch',
    (text) => {
      expect(parseTimestamp(text, utc)).toEqual({ kind: 'epoch', value: Number(text) });
    },
  );

  test('reads a time without a zone in the zone of the file, summer and winter', () => {
    expect(instantOf('2020-01-31 09:30', newYork)).toBe('2020-01-31T14:30:00.000Z');
    expect(instantOf('2020-07-31 09:30', newYork)).toBe('2020-07-31T13:30:00.000Z');
    expect(instantOf('2020-07-31 09:30Z', newYork)).toBe('2020-07-31T09:30:00.000Z');
  });

  test('leaves a date alone a date, whatever the zone', () => {
    expect(instantOf('2020-07-31', newYork)).toBe('2020-07-31T00:00:00.000Z');
  });

  test('gives both meanings of a time that clocks put back show twice', () => {
    expect(parseTimestamp('2020-11-01 01:30', newYork)).toMatchObject({
      instant: Date.UTC(2020, 10, 1, 5, 30),
      later: Date.UTC(2020, 10, 1, 6, 30),
    });
  });

  test('refuses a time that clocks put forward have skipped, and names the zone', () => {
    expect(() => parseTimestamp('2020-03-08 02:30', newYork)).toThrow('does not exist in America/New_York');
  });

  test.for([
    ['', 'the time is empty'],
    ['soon', 'is not understood'],
    ['31/01/2020', 'is not understood'],
    ['2020-1.31', 'is not understood'],
    ['2020-02-30', 'not a day of the calendar'],
    ['2020-13-01', 'not a day of the calendar'],
    ['2020-01-31 24:00', 'not a time of day'],
    ['2020-01-31 09:60', 'not a time of day'],
    ['2020-01-31 noon', 'not a time of day'],
    ['1e400', 'is not understood'],
  ])('refuses "%s": %s', ([text = '', problem = '']) => {
    expect(() => parseTimestamp(text, utc)).toThrow(problem);
  });
});
