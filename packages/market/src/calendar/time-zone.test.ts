import { expect, test } from 'vitest';
import { civilDate, compactDate, DAY_MS, dayNumber, parseDay, weekday } from './civil-date.ts';
import { localInstant, type TimeZone } from './time-zone.ts';

const zones: readonly TimeZone[] = [
  'Etc/UTC',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
];

test.each(zones)('%s agrees with the time zone database at noon and in the evening of every day', (zone) => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  for (let day = dayNumber(2000, 1, 1); day < dayNumber(2031, 1, 1); day++) {
    const { year, month, day: dayOfMonth } = civilDate(day);
    const date = `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
    expect(clock.format(localInstant(zone, day, 12 * 60))).toBe(`${date}, 12:00`);
    expect(clock.format(localInstant(zone, day, 18 * 60))).toBe(`${date}, 18:00`);
  }
});

test('dates agree with the platform over four centuries', () => {
  for (let day = dayNumber(1800, 1, 1); day < dayNumber(2200, 1, 1); day += 13) {
    const { year, month, day: dayOfMonth } = civilDate(day);
    expect(dayNumber(year, month, dayOfMonth)).toBe(day);
    const platform = new Date(day * DAY_MS);
    expect([year, month, dayOfMonth, weekday(day)]).toEqual([
      platform.getUTCFullYear(),
      platform.getUTCMonth() + 1,
      platform.getUTCDate(),
      platform.getUTCDay(),
    ]);
  }
  expect(compactDate(parseDay('2025-01-09'))).toBe('20250109');
});
