import { describe, expect, test } from 'vitest';
import { calendarIds } from './calendar-id.ts';
import { DAY_MS, parseDay, weekday } from './civil-date.ts';
// Weekdays without a session and early closes, 2000 to 2026, as exchange_calendars 4.13.2 (Apache-2.0) lists them.
import oracle from './exchange-calendars-oracle.json' with { type: 'json' };
import type { TradingCalendar } from './trading-calendar.ts';
import { tradingCalendar } from './trading-calendars.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
const date = (text: string): number => parseDay(text) * DAY_MS;
const isOpen = (calendar: TradingCalendar, time: number): boolean => calendar.sessionAt(time) >= 0;
const isoDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** CME halts at noon Chicago on Juneteenth since 2022, which the oracle does not know. */
const juneteenthHalts = ['2022-06-20', '2023-06-19', '2024-06-19', '2025-06-19', '2026-06-19'];

describe.each(['XNYS', 'XLON', 'XETR', 'XPAR', 'CME'] as const)('%s against exchange_calendars', (id) => {
  const calendar = tradingCalendar(id);
  const expected = oracle[id];

  test('is closed on the same weekdays and open on all others', () => {
    const closed: string[] = [];
    for (let day = parseDay('2000-01-01'); day <= parseDay('2026-12-31'); day++) {
      const weekend = weekday(day) === 0 || weekday(day) === 6;
      const traded = calendar.sessionOn(day * DAY_MS) !== 'closed';
      if (weekend === traded) closed.push(isoDate(day * DAY_MS));
    }
    // A weekend that trades would show up here as well.
    expect(closed).toEqual(expected.closed);
    const announced = calendar.holidays(date('2000-01-01')).filter((day) => day < date('2027-01-01'));
    expect(announced.map(isoDate)).toEqual(expected.closed);
  });

  test('closes early on the same days at the same time', () => {
    const early = calendar.earlyCloses(date('2000-01-01')).filter((day) => day.date < date('2027-01-01'));
    const dates = early.map((day) => isoDate(day.date));
    expect(dates).toEqual([...expected.early, ...(id === 'CME' ? juneteenthHalts : [])].sort());
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: id === 'CME' ? 'America/Chicago' : calendar.timezone,
      timeStyle: 'short',
    });
    for (const day of early) {
      const session = calendar.sessionOn(day.date);
      if (typeof session === 'string') throw new Error('an early close is a session');
      expect(clock.format(session.close)).toBe(expected.earlyClose);
    }
  });
});

test('NYSE holidays of 2025 to 2028 as announced', () => {
  const holidays = tradingCalendar('XNYS').holidays(date('2025-01-01')).map(isoDate);
  expect(holidays).toEqual([
    '2025-01-01',
    '2025-01-09',
    '2025-01-20',
    '2025-02-17',
    '2025-04-18',
    '2025-05-26',
    '2025-06-19',
    '2025-07-04',
    '2025-09-01',
    '2025-11-27',
    '2025-12-25',
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-04-03',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-11-26',
    '2026-12-25',
    '2027-01-01',
    '2027-01-18',
    '2027-02-15',
    '2027-03-26',
    '2027-05-31',
    '2027-06-18',
    '2027-07-05',
    '2027-09-06',
    '2027-11-25',
    '2027-12-24',
    '2028-01-17',
    '2028-02-21',
    '2028-04-14',
    '2028-05-29',
    '2028-06-19',
    '2028-07-04',
    '2028-09-04',
    '2028-11-23',
    '2028-12-25',
  ]);
});

test('early closes are 13:00 New York, and none where the day before Independence Day is a holiday itself', () => {
  const calendar = tradingCalendar('XNYS');
  expect(calendar.sessionOn(date('2025-07-03'))).toMatchObject({ close: utc('2025-07-03T17:00') });
  expect(calendar.sessionOn(date('2026-07-03'))).toBe('closed');
  expect(calendar.sessionOn(date('2026-07-02'))).toMatchObject({ close: utc('2026-07-02T20:00') });
  expect(tradingCalendar('XNAS').sessionOn(date('2026-11-27'))).toMatchObject({
    close: utc('2026-11-27T18:00'),
  });
});

test('daylight saving: between the changes of 2026 New York opens an hour earlier for Europe', () => {
  const open = (id: 'XNYS' | 'XLON' | 'XETR', day: string): string => {
    const session = tradingCalendar(id).sessionOn(date(day));
    return typeof session === 'string' ? session : new Date(session.open).toISOString().slice(11, 16);
  };
  // America changes on 8 March and 1 November, Europe on 29 March and 25 October.
  expect(['2026-03-06', '2026-03-09', '2026-03-30'].map((day) => open('XNYS', day))).toEqual([
    '14:30',
    '13:30',
    '13:30',
  ]);
  expect(['2026-03-06', '2026-03-27', '2026-03-30'].map((day) => open('XLON', day))).toEqual([
    '08:00',
    '08:00',
    '07:00',
  ]);
  expect(['2026-10-23', '2026-10-26', '2026-11-02'].map((day) => open('XETR', day))).toEqual([
    '07:00',
    '08:00',
    '08:00',
  ]);
  expect(['2026-10-23', '2026-10-30', '2026-11-02'].map((day) => open('XNYS', day))).toEqual([
    '13:30',
    '13:30',
    '14:30',
  ]);
  // Until 2006 America changed in April, with Europe's change the week before.
  expect(['2006-03-31', '2006-04-03'].map((day) => open('XNYS', day))).toEqual(['14:30', '13:30']);
});

test('a futures session opens the evening before, at 18:00 New York, and belongs to the next day', () => {
  const calendar = tradingCalendar('CME');
  const sunday = utc('2026-03-08T22:00');
  expect(isOpen(calendar, sunday - 1)).toBe(false);
  expect(isOpen(calendar, sunday)).toBe(true);
  expect(calendar.dateAt(calendar.sessionAt(sunday))).toBe(date('2026-03-09'));
  expect(calendar.dateAt(calendar.sessionAt(utc('2026-03-09T20:59:59')))).toBe(date('2026-03-09'));
  expect(isOpen(calendar, utc('2026-03-09T21:00'))).toBe(false);
  const nextOpen = (time: number): number => calendar.openAt(calendar.lastOpened(time) + 1);
  expect(nextOpen(utc('2026-03-09T21:00'))).toBe(utc('2026-03-09T22:00'));
  expect(nextOpen(utc('2026-04-02T21:30'))).toBe(utc('2026-04-05T22:00'));
});

test('currencies trade from Sunday to Friday 17:00 New York without a break, but not on Christmas', () => {
  const calendar = tradingCalendar('FX');
  expect(isOpen(calendar, utc('2026-11-22T21:59:59'))).toBe(false);
  expect(calendar.dateAt(calendar.sessionAt(utc('2026-11-22T22:00')))).toBe(date('2026-11-23'));
  for (let hour = utc('2026-11-22T22:00'); hour < utc('2026-11-27T22:00'); hour += 3_600_000) {
    expect(isOpen(calendar, hour)).toBe(true);
  }
  expect(isOpen(calendar, utc('2026-11-27T22:00'))).toBe(false);
  expect(calendar.sessionOn(date('2026-12-25'))).toBe('closed');
  expect(isOpen(calendar, utc('2026-12-24T23:00'))).toBe(false);
});

test('Easter Monday closes London, Paris and Frankfurt but not New York', () => {
  const monday = date('2027-03-29');
  expect((['XLON', 'XPAR', 'XETR'] as const).map((id) => tradingCalendar(id).sessionOn(monday))).toEqual([
    'closed',
    'closed',
    'closed',
  ]);
  expect(tradingCalendar('XNYS').sessionOn(monday)).toMatchObject({ date: monday });
});

test('beyond its years a calendar says unknown, and has no session', () => {
  for (const id of calendarIds) {
    const calendar = tradingCalendar(id);
    const end = calendar.at(calendar.sessionCount - 1);
    const after = end.close + 400 * DAY_MS;
    expect(isOpen(calendar, after)).toBe(false);
    expect(calendar.sessionOn(end.date + 400 * DAY_MS)).toBe('unknown');
    expect(isOpen(calendar, utc('1999-06-01T15:00'))).toBe(false);
    expect(calendar.sessionOn(date('1999-06-01'))).toBe('unknown');
  }
});

test('what never closes is open on Christmas, on Sundays and at midnight', () => {
  const calendar = tradingCalendar('24x7');
  expect(isOpen(calendar, utc('2026-12-25T00:00'))).toBe(true);
  expect(calendar.dateAt(calendar.sessionAt(utc('2026-11-22T23:59:59.999')))).toBe(date('2026-11-22'));
  expect(calendar.holidays(0)).toEqual([]);
});

test.each([
  ['XNYS', '2026-03-11T15:00', '2026-03-11T20:00'],
  ['XNYS', '2026-03-11T20:00', '2026-03-12T20:00'],
  ['XNYS', '2026-03-14T12:00', '2026-03-16T20:00'],
  ['XNYS', '2026-11-27T12:00', '2026-11-27T18:00'],
  ['CME', '2026-03-08T23:00', '2026-03-09T21:00'],
  ['24x7', '2026-12-25T10:00', '2026-12-26T00:00'],
] as const)('%s: an order of %s belongs to the session that ends %s', (id, time, end) => {
  expect(tradingCalendar(id).sessionEnd(utc(time))).toBe(utc(end));
});

test('beyond its years a calendar knows no end of a session', () => {
  expect(tradingCalendar('XNYS').sessionEnd(utc('1900-01-01T00:00'))).toBeUndefined();
  expect(tradingCalendar('XNYS').sessionEnd(utc('2150-01-01T00:00'))).toBeUndefined();
});
