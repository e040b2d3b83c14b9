import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createImportedMarket,
  createSimulatedMarket,
  importedInstrument,
  type BarRange,
  type ImportedMarket,
} from '@tickwire/market';
import type { BarsResult } from './datafeed-service.ts';
import type { Listing, MarketCatalog } from './market-catalog.ts';
import { createMarketDatafeed } from './market-datafeed.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 6, 15, 0, 2);

const simulated = createSimulatedMarket({ seed: 7 });

/** A year of days; every price is `shift` above that of another import with the same days. */
function importedDays(shift: number): ImportedMarket {
  const column = (value: (day: number) => number) => Array.from({ length: 365 }, (_, day) => value(day));
  return createImportedMarket({
    instrument: importedInstrument({
      ticker: 'DATA',
      description: 'Imported data',
      type: 'stock',
      exchange: 'IMPORTED',
      currency: 'USD',
      minmov: 1,
      pricescale: 100,
      volumePrecision: 0,
      firstTime: Date.UTC(2020, 0, 1),
    }),
    resolution: '1D',
    bars: {
      time: column((day) => Date.UTC(2020, 0, 1) + day * DAY),
      open: column((day) => shift + 100 + day),
      high: column((day) => shift + 102 + day),
      low: column((day) => shift + 99 + day),
      close: column((day) => shift + 101 + day),
      volume: column((day) => 1000 + day),
    },
  });
}

function datafeedOf(state: { now: number; data: ImportedMarket }) {
  const find = (symbol: string): Listing | undefined => {
    const source = symbol === 'DATA' ? state.data : simulated;
    const instrument = source.instruments.find(({ ticker }) => ticker === symbol);
    if (!instrument) return undefined;
    return source === state.data ? { instrument, source, imported: state.data } : { instrument, source };
  };
  const catalog: MarketCatalog = {
    instruments: simulated.instruments,
    find,
    replays: () => [state.data.state(state.now)],
  };
  return createMarketDatafeed(catalog, { now: () => state.now }, () => 0);
}

const barsOf = ({ closed, forming }: BarsResult) => [...closed, ...(forming ? [forming] : [])];

it('tells exactly the bars of the source, whatever was asked before and however time passes', () => {
  const symbol = fc.constantFrom('BTCUSD', 'AAPL', 'EURUSD');
  const resolution = fc.constantFrom('5S', '1', '60', '1D', '1W');
  const step = fc.record({
    symbol,
    resolution,
    passes: fc.constantFrom(0, 1000, 30_000, 3_600_000),
    fromAgo: fc.integer({ min: -5000, max: 400_000 }),
    toAgo: fc.oneof(fc.constant(-60_000), fc.integer({ min: -70_000, max: 300_000 })),
    countBack: fc.option(fc.constantFrom(1, 2, 50, 300), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const state = { now: START, data: importedDays(0) };
      const datafeed = datafeedOf(state);
      for (const { symbol, resolution, passes, fromAgo, toAgo, countBack } of steps) {
        state.now += passes;
        const [from, to] = [state.now - fromAgo, state.now - toAgo];
        const range: BarRange = countBack === undefined ? { from, to } : { to, countBack };
        const expected = simulated
          .bars(symbol, resolution, range, state.now)
          .filter(({ time }) => countBack !== undefined || time >= from);
        const query = { symbol, resolution, from, to, ...(countBack && { countBack }) };
        expect(barsOf(datafeed.bars(query))).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
});

it('tells a replay as it stands, and another history once it is imported anew', () => {
  const move = fc.oneof(
    fc.record({ start: fc.integer({ min: 0, max: 364 }) }),
    fc.record({ step: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ import: fc.integer({ min: 1, max: 9 }) }),
    fc.constant('stop' as const),
  );
  fc.assert(
    fc.property(
      fc.array(move, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('1D', '1W'),
      (moves, resolution) => {
        const state = { now: START, data: importedDays(0) };
        const datafeed = datafeedOf(state);
        for (const made of moves) {
          state.now += 10;
          if (made === 'stop') state.data.stop();
          else if ('import' in made) state.data = importedDays(made.import);
          else if ('start' in made)
            state.data.start(Date.UTC(2020, 0, 1) + made.start * DAY, 1, state.now, { paused: true });
          else if (state.data.state(state.now).status !== 'idle') state.data.step(made.step, state.now);
          state.now += 10;
          const query = { symbol: 'DATA', resolution, from: 0, to: state.now, countBack: 50 };
          const result = datafeed.bars(query);
          expect(barsOf(result)).toEqual(
            state.data.bars('DATA', resolution, { to: state.now, countBack: 50 }, state.now),
          );
          expect(result.final).toBe(false);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('gives the same closed bars again until the next bar begins', () => {
  const state = { now: START, data: importedDays(0) };
  const datafeed = datafeedOf(state);
  const page = (to: number) =>
    datafeed.bars({ symbol: 'BTCUSD', resolution: '1', from: 0, to, countBack: 300 });
  const first = page(state.now + 60_000);
  state.now += 20_000;
  const second = page(state.now + 60_000);
  expect(second.closed).toBe(first.closed);
  expect(second.forming).not.toEqual(first.forming);
  state.now += 60_000;
  const third = page(state.now + 60_000);
  expect(third.closed).toEqual([
    ...first.closed.slice(1),
    expect.objectContaining({ time: first.forming?.time }),
  ]);
});
