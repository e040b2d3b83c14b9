import type { Bar } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tradingCalendar } from '../calendar/trading-calendars.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { UnknownInstrumentError, UnsupportedResolutionError } from '../market-errors.ts';
import type { Print } from '../market-source.ts';
import { BarBuilder } from '../test-kit/bar-builder.ts';
import { createSimulatedMarket } from './simulated-market.ts';

const market = createSimulatedMarket({ seed: 'test' });
const utc = (text: string): number => Date.parse(`${text}Z`);
const NOW = utc('2026-11-20T18:30:12.345');
const MINUTE = 60_000;
const DAY = 86_400_000;

function missing(ticker: string): never {
  throw new Error(`no instrument ${ticker}`);
}

const tickers = market.instruments.map(({ ticker }) => ticker);
const instrumentOf = (ticker: string): Instrument =>
  market.instruments.find((instrument) => instrument.ticker === ticker) ?? missing(ticker);

/** Bars from prints by plain arithmetic; sizes are added in whole lots, since decimals do not add exactly. */
function naiveBars(ticker: string, prints: readonly Print[], startOf: (print: Print) => number): Bar[] {
  const scale = 10 ** instrumentOf(ticker).volumePrecision;
  return [...Map.groupBy(prints, startOf)].map(([time, group]) => ({
    time,
    open: group[0]?.price ?? NaN,
    high: Math.max(...group.map(({ price }) => price)),
    low: Math.min(...group.map(({ price }) => price)),
    close: group.at(-1)?.price ?? NaN,
    volume: group.reduce((lots, { size }) => lots + Math.round(size * scale), 0) / scale,
  }));
}

/** Bars that are not as expected, or missing, next to what they should be. */
function differences(bars: readonly Bar[], expected: readonly Bar[]): unknown[] {
  const fields = ['time', 'open', 'high', 'low', 'close', 'volume'] as const;
  const longer = bars.length > expected.length ? bars : expected;
  return [...longer.keys()]
    .filter((i) => fields.some((field) => bars[i]?.[field] !== expected[i]?.[field]))
    .map((i) => [bars[i], expected[i]]);
}

const anySession = fc
  .record({ ticker: fc.constantFrom(...tickers), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ ticker, part }) => {
    const instrument = instrumentOf(ticker);
    const calendar = tradingCalendar(instrument.calendar);
    const first = calendar.firstFrom(instrument.genesis);
    const last = calendar.lastOpened(NOW) - 1;
    return { ticker, ...calendar.at(first + 1 + Math.floor(part * (last - first - 1))) };
  });

describe('bars of every resolution are what the prints add up to', () => {
  test('within a session, at any instant of it', () => {
    const lengths = {
      '1S': 1,
      '5S': 5,
      '10S': 10,
      '15S': 15,
      '30S': 30,
      '1': 60,
      '2': 120,
      '3': 180,
      '5': 300,
    };
    const longer = {
      '15': 900,
      '30': 1800,
      '45': 2700,
      '60': 3600,
      '120': 7200,
      '240': 14_400,
      '1440': 86_400,
    };
    const seconds = fc.constantFrom(...Object.entries({ ...lengths, ...longer }));
    fc.assert(
      fc.property(
        anySession,
        seconds,
        fc.double({ min: 0, max: 1.1, noNaN: true }),
        (session, [text, length], part) => {
          const now = session.open + Math.floor((session.close - session.open) * part);
          const prints = market.prints(session.ticker, session.open - 1, Math.min(now, session.close - 1));
          const ms = length * 1000;
          const expected = naiveBars(
            session.ticker,
            prints,
            ({ time }) => session.open + Math.floor((time - session.open) / ms) * ms,
          );
          const range = { from: session.open, to: session.close };
          expect(differences(market.bars(session.ticker, text, range, now), expected)).toEqual([]);
        },
      ),
      { numRuns: 30, seed: 1 },
    );
  });

  test('over a day', () => {
    fc.assert(
      fc.property(anySession, fc.double({ min: 0, max: 1.1, noNaN: true }), (session, part) => {
        const now = session.open + Math.floor((session.close - session.open) * part);
        const prints = market.prints(session.ticker, session.open - 1, Math.min(now, session.close - 1));
        const [bar] = naiveBars(session.ticker, prints, () => session.date);
        expect(market.bars(session.ticker, '1D', { to: session.date + 1, countBack: 1 }, now)).toEqual([bar]);
      }),
      { numRuns: 15, seed: 2 },
    );
  });

  test.each(['2D', '1W', '2W', '1M', '3M', '12M'])('%s bars are days put together', (resolution) => {
    for (const ticker of ['AAPL', 'ES', 'BTCUSD', 'EURUSD']) {
      const scale = 10 ** instrumentOf(ticker).volumePrecision;
      const days = market.bars(ticker, '1D', { to: Infinity }, NOW);
      const bars = market.bars(ticker, resolution, { to: Infinity }, NOW);
      const grouped = bars.map((bar, i) =>
        days.filter(({ time }) => time >= bar.time && time < (bars[i + 1]?.time ?? Infinity)),
      );
      expect(grouped.flat()).toEqual(days);
      expect(bars).toEqual(
        grouped.map((group) => ({
          time: group[0]?.time,
          open: group[0]?.open,
          high: Math.max(...group.map(({ high }) => high)),
          low: Math.min(...group.map(({ low }) => low)),
          close: group.at(-1)?.close,
          volume: group.reduce((lots, { volume }) => lots + Math.round(volume * scale), 0) / scale,
        })),
      );
    }
  });
});

describe('dates of daily, weekly and monthly bars', () => {
  const times = (ticker: string, resolution: string, from: string, to: string): string[] =>
    market
      .bars(ticker, resolution, { from: utc(from), to: utc(to) }, NOW)
      .map(({ time }) => new Date(time).toISOString().replace('T00:00:00.000Z', ''));

  test('are trading days at 00:00 UTC', () => {
    expect(times('AAPL', '1D', '2026-06-30T00:00', '2026-07-08T00:00')).toEqual([
      '2026-06-30',
      '2026-07-01',
      '2026-07-02',
      '2026-07-06',
      '2026-07-07',
    ]);
  });

  test('are the first trading day of the week or month', () => {
    // Labor Day is a Monday; New Year, 2 and 3 January 2022 a weekend for the exchange.
    expect(times('AAPL', '1W', '2026-08-31T00:00', '2026-09-15T00:00')).toEqual([
      '2026-08-31',
      '2026-09-08',
      '2026-09-14',
    ]);
    expect(times('AAPL', '1M', '2021-12-01T00:00', '2022-03-01T00:00')).toEqual([
      '2021-12-01',
      '2022-01-03',
      '2022-02-01',
    ]);
    expect(times('BTCUSD', '3M', '2025-01-01T00:00', '2025-12-01T00:00')).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
    ]);
  });

  test('count a Sunday evening to Monday', () => {
    const sunday = utc('2026-11-15T23:30');
    const monday = utc('2026-11-16T00:00');
    for (const ticker of ['ES', 'EURUSD']) {
      const [bar] = market.bars(ticker, '1D', { to: monday + 1, countBack: 1 }, sunday);
      expect(bar?.time).toBe(monday);
      expect(market.barTime(ticker, '1D', sunday)).toBe(monday);
      expect(market.barTime(ticker, '60', sunday)).toBe(utc('2026-11-15T23:00'));
    }
    expect(market.barTime('AAPL', '1', sunday)).toBeUndefined();
  });
});

describe('ranges', () => {
  const resolutions = ['5S', '1', '5', '60', '240', '1D', '2D', '1W', '1M', '3M', '12M'];
  const spans: Record<string, number> = { S: 5000, D: DAY, W: 7 * DAY, M: 30 * DAY };
  const spanOf = (resolution: string): number =>
    spans[resolution.at(-1) ?? ''] ?? Number(resolution) * MINUTE;
  const query = fc.record({
    ticker: fc.constantFrom('AAPL', 'ES', 'EURUSD', 'BTCUSD', 'SHEL'),
    resolution: fc.constantFrom(...resolutions),
    end: fc.integer({ min: utc('2021-02-01T00:00'), max: NOW + 5 * DAY }),
    length: fc.integer({ min: 0, max: 40 }),
    countBack: fc.integer({ min: 1, max: 40 }),
  });

  test('without countBack a range is exactly the bars that start in it', () => {
    fc.assert(
      fc.property(query, ({ ticker, resolution, end, length }) => {
        const from = end - length * spanOf(resolution);
        const wide = market.bars(
          ticker,
          resolution,
          { from: from - 80 * spanOf(resolution), to: end + 99 * DAY },
          end,
        );
        const bars = market.bars(ticker, resolution, { from, to: end }, end);
        expect(bars).toEqual(wide.filter(({ time }) => time >= from && time < end));
        expect(market.bars(ticker, resolution, { from, to: end, countBack: 0 }, end)).toEqual(bars);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test('countBack is the last bars before the end, whatever the start', () => {
    fc.assert(
      fc.property(query, fc.integer(), ({ ticker, resolution, end, countBack }, from) => {
        const bars = market.bars(ticker, resolution, { from, to: end, countBack }, NOW);
        const times = bars.map(({ time }) => time);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        expect(times.every((time) => time < end)).toBe(true);
        const genesis = instrumentOf(ticker).genesis;
        const first = times[0] ?? end;
        const complete = first <= genesis + spanOf(resolution) * 13 || bars.length === countBack;
        expect(complete).toBe(true);
        expect(bars).toEqual(market.bars(ticker, resolution, { from: first, to: end }, NOW));
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  test('paging back meets the whole history once and ends', () => {
    for (const [ticker, resolution] of [
      ['SOLUSD', '1D'],
      ['META', '60'],
      ['BTCUSD', '1M'],
    ] as const) {
      const all = market.bars(ticker, resolution, { to: Infinity }, NOW);
      const pages: Bar[] = [];
      let to = NOW + 365 * DAY;
      for (;;) {
        const page = market.bars(ticker, resolution, { to, countBack: 997 }, NOW);
        if (page[0] === undefined) break;
        pages.unshift(...page);
        to = page[0].time;
      }
      expect(pages).toEqual(all);
      expect(market.newestBefore(ticker, resolution, to, NOW)).toBeUndefined();
    }
  });

  test('a gap knows the newest bar before it, the future has none', () => {
    const saturday = utc('2026-11-14T12:00');
    expect(market.bars('AAPL', '1', { from: saturday, to: saturday + 60 * MINUTE }, NOW)).toEqual([]);
    expect(market.newestBefore('AAPL', '1', saturday, NOW)).toBe(utc('2026-11-13T20:59'));
    expect(market.bars('BTCUSD', '1', { from: NOW + MINUTE, to: NOW + DAY }, NOW)).toEqual([]);
    expect(market.bars('BTCUSD', '1', { to: NOW + DAY, countBack: 2 }, NOW).at(-1)?.time).toBe(
      utc('2026-11-20T18:30'),
    );
    expect(market.bars('AAPL', '1D', { from: 0, to: utc('2004-12-31T00:00') }, NOW)).toEqual([]);
  });

  test('intraday bars are counted from the open of the session', () => {
    const hours = market.bars(
      'AAPL',
      '60',
      { from: utc('2026-11-19T00:00'), to: utc('2026-11-20T00:00') },
      NOW,
    );
    expect(hours.map(({ time }) => new Date(time).toISOString().slice(11, 16))).toEqual([
      '14:30',
      '15:30',
      '16:30',
      '17:30',
      '18:30',
      '19:30',
      '20:30',
    ]);
  });
});

test('the same instant always has the same answer, in any order and from another market', () => {
  const other = createSimulatedMarket({ seed: 'test' });
  const queries = tickers.flatMap((ticker) =>
    ['2015-06-03T15:07', '2026-11-20T15:00', '2021-11-11T11:11'].map((time) => ({ ticker, now: utc(time) })),
  );
  const ask = (source: typeof market, { ticker, now }: { ticker: string; now: number }): unknown => [
    source.bars(ticker, '5S', { to: now, countBack: 7 }, now),
    source.bars(ticker, '1D', { to: now, countBack: 3 }, now),
    source.quote(ticker, now),
    source.depth(ticker, now),
  ];
  const forwards = queries.map((query) => ask(market, query));
  const backwards = queries.toReversed().map((query) => ask(other, query));
  expect(backwards.toReversed()).toEqual(forwards);
  const seeded = createSimulatedMarket({ seed: 'another' });
  expect(ask(seeded, { ticker: 'AAPL', now: NOW })).not.toEqual(ask(market, { ticker: 'AAPL', now: NOW }));
});

test('closed bars are the same whenever they are asked for', () => {
  const range = { from: utc('2026-11-20T15:00'), to: utc('2026-11-20T16:00') };
  const early = market.bars('AAPL', '5', range, utc('2026-11-20T16:00'));
  expect(early).toHaveLength(12);
  expect(market.bars('AAPL', '5', range, utc('2028-01-01T00:00'))).toEqual(early);
});

describe('stream and history', () => {
  test('folded prints are the historical bars, and the forming one at every print', () => {
    fc.assert(
      fc.property(
        anySession,
        fc.constantFrom('5S', '10S', '1', '5', '60', '1D', '1W', '1M'),
        fc.double({ min: 0, max: 0.98, noNaN: true }),
        (session, resolution, part) => {
          const start = session.open + Math.floor((session.close - session.open) * part);
          const until = start + 11 * MINUTE;
          const builder = new BarBuilder(market, instrumentOf(session.ticker), resolution, start);
          const streamed = new Map<number, Bar>();
          const forming: (readonly [streamed: Bar, asked: Bar | undefined])[] = [];
          for (const print of market.prints(session.ticker, start, until)) {
            const bar = builder.fold(print);
            streamed.set(bar.time, bar);
            if (print.time % 90_000 !== 0) continue;
            const newest = { to: Infinity, countBack: 1 };
            forming.push([bar, market.bars(session.ticker, resolution, newest, print.time)[0]]);
          }
          expect(forming.map(([bar]) => bar)).toEqual(forming.map(([, asked]) => asked));
          const history = market.bars(session.ticker, resolution, { to: Infinity, countBack: 200 }, until);
          expect([...streamed.values()]).toEqual(history.slice(-streamed.size));
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  test('consecutive windows of prints miss none and repeat none', () => {
    const from = utc('2026-11-19T20:58:30');
    const cuts = [0, 1, 999, 1000, 30_500, 89_999, 90_000, 90_001, 17 * 3_600_000, 18 * 3_600_000];
    const windows = cuts
      .slice(1)
      .flatMap((cut, i) => market.prints('AAPL', from + (cuts[i] ?? 0), from + cut));
    expect(windows).toEqual(market.prints('AAPL', from, from + (cuts.at(-1) ?? 0)));
    const times = windows.map(({ time }) => time);
    expect(times.filter((time) => time < utc('2026-11-20T00:00'))).toHaveLength(89);
    expect(new Set(times).size).toBe(times.length);
  });

  test('the quote is the newest print and the day so far', () => {
    fc.assert(
      fc.property(anySession, fc.double({ min: 0, max: 1, noNaN: true }), ({ ticker, open, close }, part) => {
        const now = open + Math.floor((close - 1 - open) * part);
        const print = market.prints(ticker, now - 1000, now).at(-1);
        const [yesterday, day] = market.bars(ticker, '1D', { to: Infinity, countBack: 2 }, now);
        expect(market.quote(ticker, now)).toEqual({
          time: print?.time,
          last: print?.price,
          bid: print?.bid,
          ask: print?.ask,
          bidSize: print?.bidSize,
          askSize: print?.askSize,
          open: day?.open,
          high: day?.high,
          low: day?.low,
          prevClose: yesterday?.close,
          volume: day?.volume,
        });
        expect(print?.price).toBe(day?.close);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('between sessions the quote stays at the close', () => {
    const closed = utc('2026-11-14T12:00');
    const [friday] = market.bars('AAPL', '1D', { to: closed, countBack: 1 }, closed);
    expect(market.isOpen('AAPL', closed)).toBe(false);
    expect(market.quote('AAPL', closed)).toMatchObject({
      last: friday?.close,
      time: utc('2026-11-13T20:59:59'),
    });
    expect(market.prints('AAPL', closed, closed + DAY)).toEqual([]);
    expect(market.quote('SOLUSD', utc('2019-01-01T00:00'))).toBeUndefined();
    expect(market.depth('SOLUSD', utc('2019-01-01T00:00'))).toBeUndefined();
    expect(market.isOpen('SOLUSD', utc('2019-01-01T00:00'))).toBe(false);
  });
});

test.each(tickers)('%s: prices lie on the tick grid, books are in order, sizes are whole lots', (ticker) => {
  const instrument = instrumentOf(ticker);
  const calendar = tradingCalendar(instrument.calendar);
  const { open } = calendar.at(calendar.lastOpened(NOW) - 3);
  const onGrid = (price: number): boolean => {
    const ticks = Math.round((price * instrument.pricescale) / instrument.minmov);
    return price === (ticks * instrument.minmov) / instrument.pricescale && ticks > 0;
  };
  const lots = (size: number): number => size / instrument.lotSize;
  for (const print of market.prints(ticker, open - 1, open + 5 * MINUTE)) {
    expect([print.price, print.bid, print.ask].every(onGrid)).toBe(true);
    expect(print.bid === print.price || print.ask === print.price).toBe(true);
    expect(print.ask - print.bid).toBeGreaterThanOrEqual(0);
    if (!instrument.tradable) continue;
    expect(print.ask).toBeGreaterThan(print.bid);
    expect(print.size).toBeGreaterThan(0);
    expect(lots(print.bidSize)).toBeCloseTo(Math.round(lots(print.bidSize)), 6);
  }
  const depth = market.depth(ticker, NOW);
  const quote = market.quote(ticker, NOW);
  const prices = [...(depth?.bids ?? []), ...(depth?.asks ?? [])].map(({ price }) => price);
  expect(prices).toEqual([...new Set(prices)].sort((a, b) => a - b));
  expect(prices).toHaveLength(instrument.tradable ? 10 : 0);
  if (!instrument.tradable) return;
  expect(depth?.bids.at(-1)).toEqual({ price: quote?.bid, volume: quote?.bidSize });
  expect(depth?.asks[0]).toEqual({ price: quote?.ask, volume: quote?.askSize });
});

test('unknown tickers and resolutions are refused by name', () => {
  expect(() => market.quote('NOPE', NOW)).toThrow(UnknownInstrumentError);
  expect(() => market.bars('AAPL', '1m', { to: NOW, countBack: 1 }, NOW)).toThrow(UnsupportedResolutionError);
  for (const resolution of market.supportedResolutions('AAPL')) {
    expect(market.bars('AAPL', resolution, { to: Infinity, countBack: 2 }, NOW)).toHaveLength(2);
  }
});
