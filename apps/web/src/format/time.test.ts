import { describe, expect, test, vi } from 'vitest';
import {
  formatAge,
  formatInstant,
  formatRecent,
  formatSince,
  formatTime,
  isoDate,
  wordsSince,
  zoneName,
} from './time.ts';
import { zoneOffset } from './zone-offset.ts';

const winter = Date.UTC(2026, 0, 15, 20, 30, 5);
const summer = Date.UTC(2026, 6, 15, 20, 30, 5);

describe('instants in the exchange time zone', () => {
  test('follow its daylight saving', () => {
    expect(formatTime(winter, 'time', 'America/New_York')).toBe('15:30');
    expect(formatTime(summer, 'seconds', 'America/New_York')).toBe('16:30:05');
    expect(formatInstant(winter, 'Asia/Tokyo')).toBe('2026-01-16 05:30:05');
    expect(isoDate(Date.UTC(2026, 0, 15), 'UTC')).toBe('2026-01-15');
    expect(zoneName(winter, 'America/New_York')).toBe('EST');
    expect(zoneName(summer, 'America/New_York')).toBe('EDT');
  });

  test('midnight is 00, not 24', () => {
    expect(formatTime(Date.UTC(2026, 0, 15), 'time', 'UTC')).toBe('00:00');
  });
});

describe('offsets', () => {
  test('change in the very hour the clocks do', () => {
    const newYork = zoneOffset('America/New_York');
    const change = Date.UTC(2026, 2, 8, 7);
    expect(newYork(change - 1)).toBe(-5 * 3_600_000);
    expect(newYork(change)).toBe(-4 * 3_600_000);
  });

  test('of zones with half hours', () => {
    expect(zoneOffset('Asia/Kolkata')(winter)).toBe(5.5 * 3_600_000);
    expect(zoneOffset('UTC')(winter)).toBe(0);
  });
});

test('the day is left out while it is today', () => {
  expect(formatRecent(winter, winter + 3_600_000, 'UTC')).toBe('20:30:05');
  expect(formatRecent(winter, winter + 4 * 3_600_000, 'UTC')).toBe('2026-01-15 20:30:05');
});

test('ages', () => {
  expect([-5, 0, 59_999, 60_000, 3_600_000, 200_000_000].map(formatAge)).toEqual([
    '0s',
    '0s',
    '59s',
    '1m',
    '1h',
    '2d',
  ]);
});

test('how long ago is an age within a year, and a year beyond', () => {
  expect(formatSince(winter, winter + 3_600_000)).toBe('1h');
  expect(formatSince(Date.UTC(2020, 5, 1), winter)).toBe('2020');
  expect(wordsSince(winter, winter + 3_600_000)).toBe('1h old');
  expect(wordsSince(Date.UTC(2020, 5, 1), winter)).toBe('of 1 Jun 2020');
});

test('a formatter is made once, however many cells are written', () => {
  formatInstant(winter, 'Asia/Tokyo');
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  formatInstant(summer, 'Asia/Tokyo');
  zoneName(summer, 'America/New_York');
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
