import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bar } from '@tickwire/contracts';
import { historyWriter } from './udf-history.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const bar = fc.record({
  time: fc.integer({ min: 0, max: 4e12 }),
  open: number,
  high: number,
  low: number,
  close: number,
  volume: number,
});

/** The answer built the plain way. */
function table(bars: readonly Bar[]) {
  return {
    s: 'ok',
    t: bars.map(({ time }) => Math.floor(time / 1000)),
    o: bars.map(({ open }) => open),
    h: bars.map(({ high }) => high),
    l: bars.map(({ low }) => low),
    c: bars.map(({ close }) => close),
    v: bars.map(({ volume }) => volume),
  };
}

it('writes the columns of closed and forming bars as JSON would, however often', () => {
  const write = historyWriter();
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 20 }), bar, bar, (closed, forming, later) => {
      for (const newest of [forming, later]) {
        expect(JSON.stringify(write({ closed, forming: newest, final: false }))).toBe(
          JSON.stringify(table([...closed, newest])),
        );
      }
    }),
  );
});

it('writes closed bars alone', () => {
  const write = historyWriter();
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 20 }), (closed) => {
      expect(JSON.stringify(write({ closed, final: true }))).toBe(JSON.stringify(table(closed)));
    }),
  );
});

it('says no_data without bars, and where older ones are', () => {
  const write = historyWriter();
  expect(write({ closed: [], final: false })).toEqual({ s: 'no_data' });
  expect(write({ closed: [], olderTime: 1999, final: false })).toEqual({ s: 'no_data', nextTime: 1 });
});
