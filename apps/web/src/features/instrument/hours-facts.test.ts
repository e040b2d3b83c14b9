import type { SymbolInfo } from '@tickwire/client';
import { expect, test } from 'vitest';
import { sessionAround } from '../../format/trading-hours.ts';
import { hoursFacts } from './hours-facts.ts';

const shares = {
  session: '0930-1600',
  session_holidays: '',
  corrections: '',
  timezone: 'America/New_York',
} as SymbolInfo;

const told = (info: SymbolInfo, time: string, zone = 'Europe/Berlin') => {
  const now = Date.parse(time);
  const session = sessionAround(info, now);
  const kind = session && session.open <= now ? 'open' : 'closed';
  return hoursFacts(info, { kind, session, zone: info.timezone }, now, zone).map(
    ({ label, text }) => `${label}: ${text}`,
  );
};

test('an open session tells when it closes, in the clock of the exchange and of the reader', () => {
  expect(told(shares, '2026-11-23T17:55Z')).toEqual([
    'Session: open, closes in 3h 05m',
    'Closes: 16:00 EST',
    'Hours: 09:30–16:00 EST',
    'Your time: 15:30–22:00 GMT+1',
  ]);
});

test('a closed one tells when the next opens, with its day', () => {
  expect(told(shares, '2026-11-21T12:30Z', 'America/New_York')).toEqual([
    'Session: closed, opens in 2d 2h',
    'Opens: Mon 09:30 EST',
    'Hours: 09:30–16:00 EST',
  ]);
  expect(told({ ...shares, session: '1700-1700' }, '2026-11-21T12:00Z').at(-1)).toBe(
    'Next, your time: Sun 23:00–Fri 23:00 GMT+1',
  );
});

test('what never closes, what is replayed and what has no known session', () => {
  expect(told({ ...shares, session: '24x7' }, '2026-11-21T12:00Z')).toEqual([
    'Session: open around the clock',
  ]);
  expect(told({ ...shares, session: '' }, '2026-11-21T12:00Z')[0]).toBe('Session: closed');
  expect(hoursFacts(shares, { kind: 'paused' }, 0, 'UTC')).toEqual([
    { label: 'Session', text: 'replay paused', wide: true },
  ]);
});
