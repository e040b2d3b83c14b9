import { expect, test } from 'vitest';
import { sessionAround, type HoursRules } from './trading-hours.ts';

const shares: HoursRules = {
  session: '0930-1600',
  session_holidays: '20261126,20261225',
  corrections: '0930-1300:20261127;0930-1300:20261224',
  timezone: 'America/New_York',
};
const futures = { ...shares, session: '1800-1700', corrections: '1800-1300:20261126', session_holidays: '' };
const currencies = { ...futures, session: '1700-1700', corrections: '' };
const around = (rules: HoursRules, time: string) => {
  const found = sessionAround(rules, Date.parse(time));
  return (
    found && [found.open, found.close].map((each) => new Date(each).toISOString().slice(0, 16)).join(' ')
  );
};

test('a day of shares, before it, in it and after it', () => {
  expect(around(shares, '2026-11-23T12:00Z')).toBe('2026-11-23T14:30 2026-11-23T21:00');
  expect(around(shares, '2026-11-23T14:30Z')).toBe('2026-11-23T14:30 2026-11-23T21:00');
  expect(around(shares, '2026-11-23T20:59Z')).toBe('2026-11-23T14:30 2026-11-23T21:00');
  expect(around(shares, '2026-11-23T21:00Z')).toBe('2026-11-24T14:30 2026-11-24T21:00');
});

test('weekends and holidays are passed over, a day that ends early does', () => {
  expect(around(shares, '2026-11-21T12:00Z')).toBe('2026-11-23T14:30 2026-11-23T21:00');
  expect(around(shares, '2026-11-25T22:00Z')).toBe('2026-11-27T14:30 2026-11-27T18:00');
});

test('its hours are those of the exchange, whatever its offset is', () => {
  expect(around(shares, '2026-07-01T12:00Z')).toBe('2026-07-01T13:30 2026-07-01T20:00');
  // The clocks of New York go back on 1 November.
  expect(around(shares, '2026-10-31T12:00Z')).toBe('2026-11-02T14:30 2026-11-02T21:00');
});

test('what opens in the evening trades for the day after', () => {
  expect(around(futures, '2026-11-22T12:00Z')).toBe('2026-11-22T23:00 2026-11-23T22:00');
  expect(around(futures, '2026-11-23T22:30Z')).toBe('2026-11-23T23:00 2026-11-24T22:00');
  expect(around(futures, '2026-11-26T12:00Z')).toBe('2026-11-25T23:00 2026-11-26T18:00');
});

test('what closes only to open at once trades through', () => {
  expect(around(currencies, '2026-11-21T12:00Z')).toBe('2026-11-22T22:00 2026-11-27T22:00');
  expect(around(currencies, '2026-11-25T12:00Z')?.endsWith('2026-11-27T22:00')).toBe(true);
  expect(sessionAround({ ...shares, session: '24x7' }, 0)).toEqual({ open: -Infinity, close: Infinity });
});

test('hours that differ by day, with a pause, and those of no day at all', () => {
  const pause = { ...shares, session: '0900-1130,1230-1500:23456|1000-1200:7', timezone: 'Asia/Tokyo' };
  expect(around(pause, '2026-11-20T02:45Z')).toBe('2026-11-20T03:30 2026-11-20T06:00');
  expect(around(pause, '2026-11-20T08:00Z')).toBe('2026-11-21T01:00 2026-11-21T03:00');
  expect(around({ ...currencies, session: '' }, '2026-11-20T08:00Z')).toBeUndefined();
});
