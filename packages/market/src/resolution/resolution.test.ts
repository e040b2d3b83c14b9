import { expect, test } from 'vitest';
import { DAY_MS, parseDay } from '../calendar/civil-date.ts';
import { periodNumber, periodStart } from './period.ts';
import { parseResolution, type Resolution } from './resolution.ts';

test.each([
  ['1', '1', 'second', 60],
  ['240', '240', 'second', 14_400],
  ['1S', '1S', 'second', 1],
  ['5S', '5S', 'second', 5],
  ['S', '1S', 'second', 1],
  ['D', '1D', 'day', 1],
  ['2D', '2D', 'day', 2],
  ['1W', '1W', 'week', 1],
  ['M', '1M', 'month', 1],
  ['12M', '12M', 'month', 12],
])('%s is read as %s', (text, canonical, unit, count) => {
  expect(parseResolution(text)).toEqual({ text: canonical, unit, count });
});

test.each(['1m', '', '0', '01', '-5', '1.5', '5s', '1H', '1 D', 'DD', '99999'])(
  '%j is no resolution',
  (text) => {
    expect(parseResolution(text)).toBeUndefined();
  },
);

test('weeks begin on Monday, three months are a calendar quarter, days are counted in groups', () => {
  const resolutions: Record<string, Resolution> = {
    '2D': { text: '2D', unit: 'day', count: 2 },
    '1W': { text: '1W', unit: 'week', count: 1 },
    '3M': { text: '3M', unit: 'month', count: 3 },
    '12M': { text: '12M', unit: 'month', count: 12 },
  };
  const period = (text: string, date: string, ordinal = 0): number | undefined => {
    const resolution = resolutions[text];
    return resolution && periodNumber(resolution, parseDay(date) * DAY_MS, ordinal);
  };
  expect(period('1W', '2026-11-23')).toBe(period('1W', '2026-11-29'));
  expect(period('1W', '2026-11-22')).not.toBe(period('1W', '2026-11-23'));
  expect(period('3M', '2026-01-31')).toBe(period('3M', '2026-03-01'));
  expect(period('3M', '2026-04-01')).not.toBe(period('3M', '2026-03-31'));
  expect(period('12M', '2026-12-31')).toBe(2026);
  expect([0, 1, 2, 3, 4].map((ordinal) => period('2D', '2026-11-23', ordinal))).toEqual([0, 0, 1, 1, 2]);
});

test('the first date of a period is that of its number, whatever date of it is asked', () => {
  for (const text of ['1W', '2W', '1M', '3M', '12M']) {
    const resolution = parseResolution(text) ?? expect.fail();
    for (let day = parseDay('2023-12-20'); day < parseDay('2026-02-10'); day++) {
      const start = periodStart(resolution, day * DAY_MS);
      expect(periodNumber(resolution, start, 0)).toBe(periodNumber(resolution, day * DAY_MS, 0));
      expect(periodNumber(resolution, start - DAY_MS, 0)).toBe(periodNumber(resolution, start, 0) - 1);
    }
  }
});
