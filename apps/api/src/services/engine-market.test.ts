import { expect, test } from 'vitest';
import { createEngineMarket } from './engine-market.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { testBench } from './test-kit/test-bench.ts';

const HOUR = 3_600_000;
const SATURDAY = Date.UTC(2026, 2, 14, 12);

test('an order of the day ends with the session it is placed in, or with the next one', () => {
  const { catalog, clock } = testBench(Date.UTC(2026, 2, 11, 15));
  const market = createEngineMarket(catalog, clock);
  expect(market.sessionEnd?.('AAPL')).toBe(Date.UTC(2026, 2, 11, 20));
  expect(market.sessionEnd?.('BTCUSD')).toBe(Date.UTC(2026, 2, 12));
  clock.set(SATURDAY);
  expect(market.sessionEnd?.('AAPL')).toBe(Date.UTC(2026, 2, 16, 20));
  expect(market.sessionEnd?.('NOPE')).toBeUndefined();
});

test('a quote is as old as its print while the market is open, and current while it is not', () => {
  const { catalog, clock } = testBench(Date.UTC(2026, 2, 11, 15, 0, 0) + 400);
  const market = createEngineMarket(catalog, clock);
  expect(market.quoteAge?.('AAPL')).toBe(400);
  clock.set(SATURDAY);
  expect(market.quote('AAPL')).toBeDefined();
  expect(market.quoteAge?.('AAPL')).toBeUndefined();
});

test('a quote that is asked for elsewhere is as old as its source says, whenever it was told', () => {
  const { catalog, clock } = testBench(Date.UTC(2026, 2, 11, 15, 0, 0) + 400);
  const listing = catalog.find('AAPL') ?? expect.fail();
  let age: number | undefined = 0;
  const remote = Object.assign(Object.create(listing.source), { quoteAge: () => age });
  const market = createEngineMarket(
    { instruments: catalog.instruments, replays: () => [], find: () => ({ ...listing, remote }) },
    clock,
  );
  expect(market.quoteAge?.('AAPL')).toBe(0);
  age = 90_000;
  expect(market.quoteAge?.('AAPL')).toBe(90_000);
  age = undefined;
  expect(market.quoteAge?.('AAPL')).toBe(400);
});

test('a replay has neither an end of its session nor an old quote, however long it is paused', () => {
  const { store, catalog, clock, replay } = testBench();
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  replay.start('SPX', { from: importedDays(30)[5]?.time ?? 0, speed: 1, paused: true });
  clock.advance(HOUR);
  const market = createEngineMarket(catalog, clock);
  expect(market.isOpen('SPX')).toBe(true);
  expect(market.sessionEnd?.('SPX')).toBeUndefined();
  expect(market.quoteAge?.('SPX')).toBeUndefined();
});
