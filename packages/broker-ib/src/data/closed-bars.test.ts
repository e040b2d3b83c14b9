import type { Bar } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { describeContract } from '../contracts/describe-contract.ts';
import { ibBases } from './base-bars.ts';
import { settleBars } from './closed-bars.ts';

const MINUTE = 60_000;
/** 10:00 in New York. */
const TEN = Date.UTC(2026, 6, 1, 14);
const minutes = ibBases.find(({ resolution }) => resolution.text === '1');

const bar = (time: number): Bar => ({ time, open: 1, high: 1, low: 1, close: 1, volume: 1 });

/** What is for good of one-minute bars that were asked for from 9:00 to `to`, at 10:00:30. */
function settle(to: number, ...times: readonly number[]) {
  if (minutes === undefined) throw new Error('There are no bars of a minute.');
  const instrument = describeContract('X', { contract: { conId: 1 }, timeZoneId: 'US/Eastern' }, []);
  const wanted = { from: TEN - 60 * MINUTE, to };
  const { range, closed, forming } = settleBars(times.map(bar), wanted, minutes, instrument, TEN + 30_000);
  return { until: range.to, closed: closed.map(({ time }) => time), forming: forming?.time };
}

test('what comes before the newest bar is closed, and the newest may still change', () => {
  expect(settle(TEN + MINUTE, TEN - MINUTE, TEN)).toEqual({
    until: TEN,
    closed: [TEN - MINUTE],
    forming: TEN,
  });
});

test('bars that come a quarter of an hour late leave open what has not been told yet', () => {
  const newest = TEN - 15 * MINUTE;
  expect(settle(TEN + MINUTE, newest - MINUTE, newest)).toEqual({
    until: newest,
    closed: [newest - MINUTE],
    forming: newest,
  });
});

test('that there are no bars is believed of what is long past alone', () => {
  expect(settle(TEN + MINUTE)).toEqual({ until: TEN - 30 * MINUTE, closed: [], forming: undefined });
  expect(settle(TEN - 40 * MINUTE)).toEqual({ until: TEN - 40 * MINUTE, closed: [], forming: undefined });
});

test('a market that has been quiet for long has closed its newest bar', () => {
  const newest = TEN - 50 * MINUTE;
  expect(settle(TEN + MINUTE, newest)).toEqual({
    until: TEN - 30 * MINUTE,
    closed: [newest],
    forming: undefined,
  });
});
