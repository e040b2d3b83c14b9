import { describe, expect, test, vi } from 'vitest';
import { findListing } from './market-catalog.ts';
import { FIRST_DAY, importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { temporaryStore, testBench } from './test-kit/test-bench.ts';

test.each(['AAPL', 'aapl', 'NASDAQ:AAPL', 'nasdaq:Aapl'])('a symbol is found as %s', (symbol) => {
  const { catalog } = testBench();
  expect(catalog.find(symbol)?.instrument.ticker).toBe('AAPL');
});

test.each(['', 'APPLE', 'NYSE:AAPL', 'AAPL:NASDAQ', 'AAP', 'constructor'])('%j is no symbol', (symbol) => {
  const { catalog } = testBench();
  expect(catalog.find(symbol)).toBeUndefined();
  expect(() => findListing(catalog, symbol)).toThrow(expect.objectContaining({ code: 'unknown_symbol' }));
});

test.each(['1D', '1W', '1M', '60'])(
  'where a replay of %s stands is told without reading its history, and alike once it was read',
  (resolution) => {
    const { store, catalog, clock } = testBench();
    store.imports.replace(importedSymbol('SPX', { resolution }), importedDays(50));
    catalog.refresh();
    const read = vi.spyOn(store.imports, 'bars');
    const [told] = catalog.replays(clock.now());
    expect(told).toMatchObject({ symbol: 'SPX', status: 'idle', bars_total: 50 });
    expect(read).not.toHaveBeenCalled();
    expect(catalog.find('SPX')?.imported?.state(clock.now())).toEqual(told);
    expect(read).toHaveBeenCalledOnce();
  },
);

describe('what another process imports', () => {
  test('is there at the next look-up, in the search, in charts and in the configuration', async () => {
    const { dataDir, catalog, datafeed, bars } = testBench();
    const other = temporaryStore(dataDir);
    expect(catalog.find('SPX')).toBeUndefined();
    other.imports.replace(importedSymbol('SPX', { exchange: 'CBOE' }), importedDays(50));
    for (const symbol of ['SPX', 'spx', 'CBOE:SPX', 'cboe:spx']) {
      expect(catalog.find(symbol)?.instrument).toMatchObject({ ticker: 'SPX', exchange: 'CBOE' });
    }
    expect(await datafeed.search({ text: 'spx.csv' })).toMatchObject([{ ticker: 'SPX' }]);
    expect(datafeed.configuration().exchanges).toContainEqual({ value: 'CBOE', name: 'CBOE', desc: 'CBOE' });
    expect(datafeed.counts()).toEqual({ symbols_loaded: catalog.instruments.length, bars_count: 50 });
    expect(bars('spx', '1D')).toEqual(importedDays(50));
  });

  test('also shows in a search before anything was looked up', async () => {
    const { dataDir, datafeed } = testBench();
    temporaryStore(dataDir).imports.replace(importedSymbol('SPX'), importedDays(5));
    expect(await datafeed.search({ text: 'SPX' })).toHaveLength(1);
  });

  test('in place of an older import shows at the next beat, with a reset; what did not change is left alone', async () => {
    const { dataDir, catalog, bars, resets, beat } = testBench();
    const other = temporaryStore(dataDir);
    other.imports.replace(importedSymbol('SPX'), importedDays(50));
    other.imports.replace(importedSymbol('DAX'), importedDays(20));
    await beat(0);
    const dax = catalog.find('DAX');
    other.imports.replace(importedSymbol('SPX'), importedDays(10, 500));
    await beat(250);
    expect(resets).toEqual(['SPX']);
    expect(bars('SPX', '1D')).toEqual(importedDays(10, 500));
    expect(catalog.find('DAX')).toBe(dax);
  });

  test('in place of a history that is being replayed ends the replay', async () => {
    const { dataDir, catalog, replay, clock, resets, beat, feed } = testBench();
    const other = temporaryStore(dataDir);
    other.imports.replace(importedSymbol('SPX'), importedDays(50));
    await beat(0);
    replay.start('SPX', { from: FIRST_DAY, speed: 1, paused: false });
    feed.watch('SPX', () => {});
    await beat(3000);
    expect(replay.get('SPX')).toMatchObject({ status: 'playing', bars_played: 3 });
    other.imports.replace(importedSymbol('SPX'), importedDays(10, 500));
    await beat(250);
    expect(resets).toEqual(['SPX']);
    expect(replay.get('SPX')).toMatchObject({ status: 'idle', bars_total: 10 });
    expect(catalog.find('SPX')?.source.isOpen('SPX', clock.now())).toBe(false);
  });

  test('and removes is gone', async () => {
    const { dataDir, catalog, datafeed, replay, resets, beat } = testBench();
    const other = temporaryStore(dataDir);
    other.imports.replace(importedSymbol('SPX'), importedDays(50));
    await beat(0);
    other.imports.remove('SPX');
    await beat(250);
    expect(catalog.find('SPX')).toBeUndefined();
    expect(await datafeed.search({ text: 'SPX' })).toEqual([]);
    expect(replay.list()).toEqual([]);
    expect(resets).toEqual(['SPX']);
  });
});
