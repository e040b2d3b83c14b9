import { wallClock, type WallClock } from '@tickwire/market';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ibClock } from './ib-time-zone.ts';
import { readTradingHours } from './trading-hours.ts';

const clockOf = (zone: string): WallClock => wallClock(zone) ?? expect.fail();
const newYork = clockOf('America/New_York');
const utc = (text: string): number => Date.parse(`${text}:00Z`);

test.each([
  ['US/Eastern', 'US/Eastern'],
  ['America/New_York', 'America/New_York'],
  ['EST (Eastern Standard Time)', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['British Summer Time', 'Europe/London'],
  ['MET (Middle Europe Time)', 'Europe/Berlin'],
  ['Japan', 'Japan'],
  ['JST', 'Asia/Tokyo'],
])('the zone %s is %s', (text, zone) => {
  expect(ibClock(text)?.zone).toBe(zone);
});

test('a zone that nobody can read is none, and nothing is thrown', () => {
  for (const text of ['', '()', 'Heure d’été', 'ÐœÐ¡Ðš', 'NOT/AZONE', '((', 'EST)']) {
    expect(() => ibClock(text)).not.toThrow();
  }
  expect(ibClock('Ã–sterreich')).toBeUndefined();
});

test('stretches are read in the zone, closed days are none, and clocks that change are followed', () => {
  const text =
    '20260306:0930-20260306:1600;20260307:CLOSED;20260308:CLOSED;20260309:0930-20260309:1600;20261127:0930-20261127:1300';
  expect(readTradingHours(text, newYork)).toEqual([
    { from: utc('2026-03-06T14:30'), to: utc('2026-03-06T21:00') },
    { from: utc('2026-03-09T13:30'), to: utc('2026-03-09T20:00') },
    { from: utc('2026-11-27T14:30'), to: utc('2026-11-27T18:00') },
  ]);
});

test('sessions over midnight, several a day, and the older form are read', () => {
  const chicago = clockOf('America/Chicago');
  expect(readTradingHours('20260705:1700-20260706:1600', chicago)).toEqual([
    { from: utc('2026-07-05T22:00'), to: utc('2026-07-06T21:00') },
  ]);
  const tokyo = clockOf('Asia/Tokyo');
  const lunch = [
    { from: utc('2026-07-01T00:00'), to: utc('2026-07-01T02:30') },
    { from: utc('2026-07-01T03:30'), to: utc('2026-07-01T06:00') },
  ];
  expect(readTradingHours('20260701:0900-20260701:1130,20260701:1230-20260701:1500', tokyo)).toEqual(lunch);
  expect(readTradingHours('20260701:0900-1130,1230-1500', tokyo)).toEqual(lunch);
});

test('an edge in the hour that clocks skip is taken for the end of that hour', () => {
  expect(readTradingHours('20260308:0230-20260308:0900', newYork)).toEqual([
    { from: utc('2026-03-08T07:30'), to: utc('2026-03-08T13:00') },
  ]);
});

test('whatever the text, nothing is thrown and every stretch has a length', () => {
  const piece = fc.constantFrom('20260701', ':', '0930', '-', ';', ',', 'CLOSED', '99', '2460', 'é');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      for (const { from, to } of readTradingHours(pieces.join(''), newYork)) expect(from).toBeLessThan(to);
    }),
  );
});
