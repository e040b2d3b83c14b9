import type { Bar } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnknownInstrumentError, UnsupportedResolutionError } from '../market-errors.ts';
import type { Print } from '../market-source.ts';
import { BarBuilder } from '../test-kit/bar-builder.ts';
import type { BarColumns } from './bar-columns.ts';
import { importedInstrument } from './imported-instrument.ts';
import { createImportedMarket, type ImportedMarket } from './imported-market.ts';
import { ReplayNotStartedError } from './replay-cursor.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const date = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** [time, open, high, low, close, volume] a row. */
function columnsOf(rows: readonly (readonly number[])[]): Required<BarColumns> {
  const column = (i: number): number[] => rows.map((row) => row[i] ?? NaN);
  return {
    time: column(0),
    open: column(1),
    high: column(2),
    low: column(3),
    close: column(4),
    volume: column(5),
  };
}

function marketOf(resolution: string, bars: BarColumns): ImportedMarket {
  const instrument = importedInstrument({
    ticker: 'DATA',
    description: 'Imported data',
    type: 'stock',
    exchange: 'IMPORTED',
    currency: 'USD',
    minmov: 1,
    pricescale: 100,
    volumePrecision: Array.from(bars.volume ?? []).some((volume) => !Number.isInteger(volume)) ? 2 : 0,
    firstTime: bars.time[0] ?? 0,
  });
  return createImportedMarket({ instrument, resolution, bars });
}

const instrumentOf = (market: ImportedMarket): ImportedMarket['instruments'][number] =>
  market.instruments[0] ?? expect.fail();

/** Two weeks of trading days around New Year 2026. */
const dates = [
  '2025-12-29',
  '2025-12-30',
  '2025-12-31',
  '2026-01-02',
  '2026-01-05',
  '2026-01-06',
  '2026-01-07',
];
const daily = columnsOf(
  dates.map((text, i) => [date(text), 100 + i, 103.5 + i, 99.25 + i, 102 + i, 4003 + i] as const),
);
const WALL = 1_000_000;

describe('idle', () => {
  const market = marketOf('1D', daily);

  test('the whole history is visible, the market closed and the quote the last close', () => {
    const bars = market.bars('DATA', '1D', { to: Infinity }, WALL);
    expect(bars.map(({ time }) => time)).toEqual(daily.time);
    expect(bars.map(({ volume }) => volume)).toEqual(daily.volume);
    expect(market.isOpen('DATA', WALL)).toBe(false);
    expect(market.quote('DATA', WALL)).toMatchObject({ last: 108, bid: 107.99, ask: 108.01, prevClose: 107 });
    expect(market.prints('DATA', 0, Infinity)).toEqual([]);
    expect(market.state(WALL)).toMatchObject({
      status: 'idle',
      bars_total: 7,
      bars_played: 7,
      resolution: '1D',
    });
  });

  test('changing a replay that is not on is refused', () => {
    expect(() => market.pause(WALL)).toThrow(ReplayNotStartedError);
    expect(() => market.step(1, WALL)).toThrow(ReplayNotStartedError);
    expect(() => market.setSpeed(2, WALL)).toThrow(ReplayNotStartedError);
    expect(market.state(WALL)).toMatchObject({ status: 'idle', speed: 1 });
  });

  test('other tickers and finer resolutions are refused', () => {
    expect(() => market.quote('OTHER', WALL)).toThrow(UnknownInstrumentError);
    expect(() => market.bars('DATA', '60', { to: 0 }, WALL)).toThrow(UnsupportedResolutionError);
    expect(market.supportedResolutions('DATA')).toEqual(['1D', '1W', '1M']);
  });

  test('weeks and months start on their first trading day', () => {
    const starts = (resolution: string): number[] =>
      market.bars('DATA', resolution, { to: Infinity }, WALL).map(({ time }) => time);
    expect(starts('1W')).toEqual([date('2025-12-29'), date('2026-01-05')]);
    expect(starts('1M')).toEqual([date('2025-12-29'), date('2026-01-02')]);
    expect(starts('2D')).toEqual(['2025-12-29', '2025-12-31', '2026-01-05', '2026-01-07'].map(date));
    expect(market.bars('DATA', '1M', { from: date('2026-01-01'), to: date('2026-01-03') }, WALL)).toEqual([
      { time: date('2026-01-02'), open: 103, high: 109.5, low: 102.25, close: 108, volume: 16_030 },
    ]);
    expect(market.newestBefore('DATA', '1M', date('2026-01-02'), WALL)).toBe(date('2025-12-29'));
  });
});

describe('a replay', () => {
  const started = (paused = false): ImportedMarket => {
    const market = marketOf('1D', daily);
    market.start(date('2026-01-01'), 2, WALL, { paused });
    return market;
  };

  test('plays open, the nearer extreme, the other and close, spread over the time of the bar', () => {
    const market = started();
    const prints = market.prints('DATA', WALL, WALL + 500);
    expect(prints.map(({ price }) => price)).toEqual([103, 102.25, 106.5, 105]);
    expect(prints.map(({ wallTime }) => wallTime - WALL)).toEqual([125, 250, 375, 500]);
    expect(prints.map(({ time }) => (time - date('2026-01-02')) / HOUR)).toEqual([0, 6, 12, 18]);
    expect(prints.reduce((sum, { size }) => sum + size, 0)).toBe(4006);
    expect(prints.every(({ price, bid, ask }) => bid < price && price < ask)).toBe(true);
  });

  test('ends history at the cursor, with the bar forming there', () => {
    const market = started();
    expect(market.bars('DATA', '1D', { to: Infinity }, WALL)).toHaveLength(3);
    expect(market.isOpen('DATA', WALL)).toBe(true);
    const bars = market.bars('DATA', '1D', { to: Infinity }, WALL + 250);
    expect(bars.at(-1)).toEqual({
      time: date('2026-01-02'),
      open: 103,
      high: 103,
      low: 102.25,
      close: 102.25,
      volume: 2002,
    });
    expect(market.quote('DATA', WALL + 250)).toMatchObject({
      last: 102.25,
      open: 103,
      prevClose: 104,
      volume: 2002,
    });
    expect(market.marketTime('DATA', WALL + 250)).toBe(date('2026-01-02') + 6 * HOUR);
    expect(market.state(WALL + 250)).toMatchObject({ status: 'playing', bars_played: 4 });
  });

  test('pauses, changes speed, steps, finishes and stops', () => {
    const market = started();
    market.pause(WALL + 600);
    expect(market.state(WALL + 5000)).toMatchObject({ status: 'paused', bars_played: 4 });
    expect(market.prints('DATA', WALL + 600, WALL + 5000)).toEqual([]);
    market.step(1, WALL + 5000);
    expect(market.state(WALL + 5000)).toMatchObject({ status: 'paused', bars_played: 5 });
    expect(market.prints('DATA', WALL + 5000, WALL + 5010)).toHaveLength(4);
    market.setSpeed(100, WALL + 6000);
    market.resume(WALL + 6000);
    expect(market.prints('DATA', WALL + 6000, WALL + 6010)).toHaveLength(4);
    expect(market.state(WALL + 7000)).toMatchObject({ status: 'finished', bars_played: 7, speed: 100 });
    expect(market.isOpen('DATA', WALL + 7000)).toBe(true);
    expect(market.quote('DATA', WALL + 7000)).toMatchObject({ last: 108, bid: 107.99, ask: 108.01 });
    expect(market.depth('DATA', WALL + 7000)?.asks[0]?.price).toBe(108.01);
    market.stop();
    expect(market.isOpen('DATA', WALL + 7000)).toBe(false);
    expect(market.state(WALL + 7000).status).toBe('idle');
  });

  test('plays every step, also several of the same millisecond', () => {
    const market = started(true);
    market.step(1, WALL);
    market.step(2, WALL);
    expect(market.state(WALL)).toMatchObject({ status: 'paused', bars_played: 6 });
    expect(market.prints('DATA', WALL, WALL + 10)).toHaveLength(12);
  });

  test('can be placed paused, before the first bar and after the last', () => {
    expect(started(true).state(WALL + 9000)).toMatchObject({ status: 'paused', bars_played: 3 });
    const market = marketOf('1D', daily);
    market.start(0, 1, WALL, { paused: true });
    expect(market.quote('DATA', WALL)).toBeUndefined();
    expect(market.depth('DATA', WALL)).toBeUndefined();
    expect(market.bars('DATA', '1W', { to: Infinity, countBack: 2 }, WALL)).toEqual([]);
    expect(market.state(WALL)).toMatchObject({ bars_played: 0, market_time: date('2025-12-29') });
    market.start(date('2030-01-01'), 1, WALL);
    expect(market.state(WALL).status).toBe('finished');
  });

  test('offers five levels a side around the last price', () => {
    const depth = started().depth('DATA', WALL + 125);
    expect(depth?.bids.map(({ price }) => price)).toEqual([102.95, 102.96, 102.97, 102.98, 102.99]);
    expect(depth?.asks.map(({ price }) => price)).toEqual([103.01, 103.02, 103.03, 103.04, 103.05]);
  });

  test('never loses or repeats a print, whatever is done to it and however it is read', () => {
    const action = fc.record({
      wait: fc.integer({ min: 0, max: 900 }),
      kind: fc.constantFrom('pause', 'resume', 'speed', 'step', 'none'),
      amount: fc.integer({ min: 1, max: 3 }),
      reads: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const market = started();
        const builder = new BarBuilder(market, instrumentOf(market), '1W', WALL);
        let now = WALL;
        let read = WALL;
        const prints: Print[] = [];
        const pump = (): void => {
          for (const print of market.prints('DATA', read, now)) {
            prints.push(print);
            builder.fold(print);
          }
          read = now;
          const [forming] = market.bars('DATA', '1W', { to: Infinity, countBack: 1 }, now);
          expect(builder.bar).toEqual(forming);
          expect(market.quote('DATA', now)?.last).toBe(forming?.close);
        };
        for (const { wait, kind, amount, reads } of actions) {
          now += wait;
          if (kind === 'pause') market.pause(now);
          if (kind === 'resume') market.resume(now);
          if (kind === 'speed') market.setSpeed(amount * 3, now);
          if (kind === 'step') market.step(amount, now);
          if (reads) pump();
        }
        market.setSpeed(1000, now);
        market.resume(now);
        now += 1000;
        pump();
        const untouched = started().prints('DATA', WALL, WALL + 60_000);
        expect(prints.map(({ time, price, size }) => [time, price, size])).toEqual(
          untouched.map(({ time, price, size }) => [time, price, size]),
        );
        const walls = prints.map(({ wallTime }) => wallTime);
        expect(walls).toEqual(walls.toSorted((a, b) => a - b));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

test('bars of coarser resolutions are what the source bars add up to', () => {
  const rows: number[][] = [];
  for (let i = 0; i < 2000; i++) {
    const time = date('2026-02-27') + i * 5 * 60_000;
    const [open, close] = [100 + ((i * 37) % 50) / 10, 100 + ((i * 53) % 50) / 10];
    const [high, low] = [Math.max(open, close) + (i % 3) / 10, Math.min(open, close) - (i % 5) / 10];
    // Nothing trades at night.
    if (new Date(time).getUTCHours() >= 6) rows.push([time, open, high, low, close, 0.25 * (1 + (i % 7))]);
  }
  const market = marketOf('5', columnsOf(rows));
  expect(market.supportedResolutions('DATA')).toEqual(['5', '15', '30', '60', '240', '1D', '1W', '1M']);
  const keyOf: Record<string, (time: number) => number> = {
    '5': (time) => time,
    '15': (time) => time - (time % (15 * 60_000)),
    '60': (time) => time - (time % HOUR),
    '240': (time) => time - (time % (4 * HOUR)),
    '1D': (time) => time - (time % DAY),
    '1M': (time) => (new Date(time).getUTCMonth() === 1 ? date('2026-02-27') : date('2026-03-01')),
  };
  for (const [resolution, startOf] of Object.entries(keyOf)) {
    const expected: Bar[] = [...Map.groupBy(rows, ([time = NaN]) => startOf(time))].map(([time, group]) => ({
      time,
      open: group[0]?.[1] ?? NaN,
      high: Math.max(...group.map((row) => row[2] ?? NaN)),
      low: Math.min(...group.map((row) => row[3] ?? NaN)),
      close: group.at(-1)?.[4] ?? NaN,
      volume: group.reduce((sum, row) => sum + (row[5] ?? NaN), 0),
    }));
    const rounded = (bars: readonly Bar[]): unknown =>
      bars.map((bar) => Object.values(bar).map((value) => Math.round(value * 1000) / 1000));
    const bars = market.bars('DATA', resolution, { to: Infinity }, WALL);
    expect(rounded(bars)).toEqual(rounded(expected));
    const to = bars[10]?.time ?? Infinity;
    expect(market.bars('DATA', resolution, { to, countBack: 4 }, WALL)).toEqual(
      bars.filter(({ time }) => time < to).slice(-4),
    );
    const from = bars[2]?.time ?? 0;
    expect(market.bars('DATA', resolution, { from: from - 1, to }, WALL)).toEqual(
      bars.filter(({ time }) => time >= from && time < to),
    );
  }
});

/** A history of `length` bars on a random walk, `interval` ms apart from 2026-01-01 on. */
function walk(length: number, interval: number, draw: (i: number) => number): Required<BarColumns> {
  let close = 1000;
  return columnsOf(
    Array.from({ length }, (_, i) => {
      const open = close;
      close = Math.max(10, open + (draw(i) % 7) - 3);
      const [high, low] = [Math.max(open, close) + (draw(i) % 3), Math.min(open, close) - (draw(i) % 2)];
      return [date('2026-01-01') + i * interval, open, high, low, close, draw(i) % 11];
    }),
  );
}

test('bars and quote at any instant of a replay are what its prints add up to', () => {
  const draws = fc.array(fc.nat(1000), { minLength: 150, maxLength: 150 });
  fc.assert(
    fc.property(draws, fc.integer({ min: 1, max: 600 }), (values, count) => {
      const market = marketOf(
        '30',
        walk(150, HOUR / 2, (i) => values[i] ?? 0),
      );
      market.start(0, 250, WALL);
      const now = WALL + count;
      const prints = market.prints('DATA', WALL, now);
      expect(prints).toHaveLength(count);
      const naive = (length: number): Bar[] =>
        [...Map.groupBy(prints, ({ time }) => time - (time % length))].map(([time, group]) => {
          const prices = group.map(({ price }) => price);
          return {
            time,
            open: prices[0] ?? NaN,
            high: Math.max(...prices),
            low: Math.min(...prices),
            close: prices.at(-1) ?? NaN,
            volume: group.reduce((sum, { size }) => sum + size, 0),
          };
        });
      for (const [resolution, length] of [
        ['30', HOUR / 2],
        ['240', 4 * HOUR],
        ['1D', DAY],
      ] as const) {
        const expected = naive(length);
        expect(market.bars('DATA', resolution, { to: Infinity }, now)).toEqual(expected);
        expect(market.bars('DATA', resolution, { to: Infinity, countBack: 3 }, now)).toEqual(
          expected.slice(-3),
        );
      }
      const [today, yesterday] = naive(DAY).toReversed();
      expect(market.quote('DATA', now)).toMatchObject({
        last: today?.close,
        open: today?.open,
        high: today?.high,
        low: today?.low,
        volume: today?.volume,
        prevClose: yesterday?.close ?? today?.open,
      });
    }),
    { numRuns: 60, seed: 2 },
  );
});

test('twenty thousand steps play every print once, and what is a minute old is forgotten', () => {
  const BARS = 40_000;
  const market = marketOf(
    '1S',
    walk(BARS, 1000, (i) => Math.imul(i, 2_654_435_761) >>> 8),
  );
  market.start(0, 1, WALL, { paused: true });
  const prints: Print[] = [];
  let [now, read] = [WALL, WALL];
  const fetch = (): void => {
    prints.push(...market.prints('DATA', read, now));
    read = now;
  };
  for (let step = 0; step < BARS / 2; step++) {
    // Steps of one instant, steps between fetches and steps long after the one before.
    now += step % 3 === 0 ? 0 : step % 50;
    market.step(2, now);
    if (step % 7 === 0) fetch();
  }
  now += 10;
  fetch();
  expect(prints).toHaveLength(4 * BARS);
  const times = prints.map(({ time }) => time);
  expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? NaN))).toBe(true);
  expect(market.state(now)).toMatchObject({ status: 'finished', bars_played: BARS });
  // Of five minutes, two at most are kept: the first steps are out of mind.
  expect(now - WALL).toBeGreaterThan(300_000);
  expect(market.prints('DATA', WALL, now).length).toBeLessThan(2 * BARS);
  expect(market.prints('DATA', now - 59_000, now)).toEqual(
    prints.filter(({ wallTime }) => wallTime > now - 59_000),
  );
});

test('months stamped at their end are told by their first day, and add up to quarters and years only', () => {
  const ends = ['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31'];
  const market = marketOf(
    '1M',
    columnsOf(ends.map((text, i) => [date(text), 5 + i, 7 + i, 4 + i, 6 + i, 1.5])),
  );
  const starts = (resolution: string): number[] =>
    market.bars('DATA', resolution, { to: Infinity }, WALL).map(({ time }) => time);
  expect(starts('1M')).toEqual(['2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01'].map(date));
  expect(starts('3M')).toEqual(['2025-10-01', '2026-01-01'].map(date));
  expect(() => starts('1W')).toThrow(UnsupportedResolutionError);
});
