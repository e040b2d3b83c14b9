import { wallClock, type WallClock } from '@tickwire/market';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIbTime, requestTime } from './ib-time.ts';

const clockOf = (zone: string): WallClock => wallClock(zone) ?? expect.fail();
const newYork = clockOf('America/New_York');
const noon = Date.UTC(2026, 7, 1, 13, 30);

test.each([
  [`${noon / 1000}`],
  ['20260801 09:30:00 US/Eastern'],
  ['20260801 09:30:00 EST (Eastern Standard Time)'],
  ['20260801  09:30:00'],
  ['20260801 09:30:00 ÐœÐ¡Ðš'],
  ['20260801-13:30:00'],
  ['20260801 15:30:00 MET'],
])('D3 a time written %s is the same instant', (text) => {
  expect(readIbTime(text, newYork)).toBe(noon);
});

test.each([
  ['20260801 09:30:00 EST', '2026-08-01T13:30:00Z'],
  ['20260201  09:30:00 US/Eastern', '2026-02-01T14:30:00Z'],
  ['20260801 15:30:00 Europe/Berlin', '2026-08-01T13:30:00Z'],
  ['20260801 09:30:00 British Summer Time', '2026-08-01T08:30:00Z'],
])('D3 %s needs no other zone', (text, instant) => {
  expect(readIbTime(text)).toBe(Date.parse(instant));
});

test.each(['20260801  09:30:00', '20260801 09:30:00 ÐœÐ¡Ðš', 'yesterday'])(
  '%s says too little on its own',
  (text) => {
    expect(readIbTime(text)).toBeUndefined();
  },
);

test('D3 a date stays a date in every zone', () => {
  expect(readIbTime('20260801', newYork)).toBe(Date.UTC(2026, 7, 1));
  expect(readIbTime('20260801', clockOf('Asia/Tokyo'))).toBe(Date.UTC(2026, 7, 1));
});

test('D3 on the days the clocks change every instant is read back, the repeated hour as the first', () => {
  const written = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const minute = fc
    .tuple(
      fc.constantFrom(Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1)),
      fc.integer({ min: -1440, max: 2880 }),
    )
    .map(([day, minutes]) => day + minutes * 60_000);
  fc.assert(
    fc.property(
      minute,
      fc.constantFrom(' ', '  '),
      fc.constantFrom('', ' US/Eastern', ' EST'),
      (time, gap, zone) => {
        const [date = '', clock = ''] = written.format(time).split(', ');
        const read = readIbTime(`${date.replaceAll('-', '')}${gap}${clock}${zone}`, newYork);
        const repeated = time >= Date.UTC(2026, 10, 1, 6) && time < Date.UTC(2026, 10, 1, 7);
        expect(read).toBe(repeated ? time - 3_600_000 : time);
      },
    ),
  );
});

test('D3 a request carries UTC and is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
      const text = requestTime(seconds * 1000);
      expect(text).toMatch(/^\d{8}-\d{2}:\d{2}:\d{2}$/);
      expect(readIbTime(text, newYork)).toBe(seconds * 1000);
    }),
  );
});

test.each(['', 'finished-1-2', '2026-08-01', '20260801 9:30', 'noon', '20260308 02:30:00 US/Eastern'])(
  '%j is no time',
  (text) => {
    expect(readIbTime(text, newYork)).toBeUndefined();
  },
);
