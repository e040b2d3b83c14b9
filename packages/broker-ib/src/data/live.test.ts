import type { Bar } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectMarket, type ConnectedMarket } from './testing/connect-market.ts';

const MARKET_DATA = 1;
const CANCEL_MARKET_DATA = 2;
const HISTORICAL_DATA = 20;
const CANCEL_HISTORICAL_DATA = 25;
const last = (count: number) => ({ to: Infinity, countBack: count });

/** Follows a ticker and its bars, as a chart does. */
async function chart({ market, contracts, when, time }: ConnectedMarket, ticker: string, resolution: string) {
  await when(contracts.resolve(ticker));
  await when(market.load(ticker, resolution, last(3)));
  const stop = market.follow(ticker);
  await time.settle();
  return stop;
}

/** What a stream would send: every state of the newest bars whenever something changes. */
function collect({ market, time }: ConnectedMarket, ticker: string, resolution: string): Map<number, Bar[]> {
  const states = new Map<number, Bar[]>();
  let shown = market.bars(ticker, resolution, last(1), time.now())[0];
  market.onChange((changed) => {
    if (changed !== ticker) return;
    const range = { from: shown?.time ?? -Infinity, to: Infinity };
    for (const bar of market.bars(ticker, resolution, range, time.now())) {
      const known = states.get(bar.time) ?? [];
      if (JSON.stringify(known.at(-1)) !== JSON.stringify(bar)) states.set(bar.time, [...known, bar]);
      shown = bar;
    }
  });
  return states;
}

describe('quotes', () => {
  test('D2 sizes of bid and ask come through, and the values of the day', async () => {
    const connected = await connectMarket();
    const { sim, market, time } = connected;
    await chart(connected, 'AAPL', '1');
    const { last: price } = sim.market.quote('AAPL');
    const book = { bid: price - 0.25, ask: price + 0.25, bidSize: 700, askSize: 900 };
    sim.market.set('AAPL', book);
    await time.settle();
    const truth = sim.market.quote('AAPL');
    expect(market.quote('AAPL', time.now())).toMatchObject({
      ...book,
      last: truth.last,
      open: truth.open,
      high: truth.high,
      low: truth.low,
      prevClose: truth.close,
      volume: truth.volume,
      time: time.now(),
    });
    expect(market.isDelayed('AAPL')).toBe(false);
  });

  test('trades and moves of the book are prints, told once', async () => {
    const connected = await connectMarket();
    const { sim, market, time, changes } = connected;
    await chart(connected, 'AAPL', '1');
    const since = time.now();
    await time.advance(1000);
    const told = changes.length;
    sim.market.trade('AAPL', { price: 265.5, size: 300 });
    sim.market.trade('AAPL', { price: 265.6, size: 200 });
    await time.settle();
    expect(changes.length).toBeGreaterThan(told);
    const prints = market.prints('AAPL', since, time.now());
    expect(prints.filter(({ size }) => size > 0).map(({ price, size }) => [price, size])).toEqual([
      [265.5, 300],
      [265.6, 200],
    ]);
    expect(market.prints('AAPL', time.now(), time.now() + 1)).toEqual([]);
  });

  test('a ticker is subscribed once for all who follow it, and cancelled after the last', async () => {
    const connected = await connectMarket();
    const { sim, market, time, contracts, when } = connected;
    await when(contracts.resolve('AAPL'));
    const stops = [market.follow('AAPL'), market.follow('AAPL')];
    await time.settle();
    expect(sim.received(MARKET_DATA)).toHaveLength(1);
    for (const stop of stops) {
      expect(sim.received(CANCEL_MARKET_DATA)).toHaveLength(0);
      stop();
      stop();
      await time.settle();
    }
    expect(sim.received(CANCEL_MARKET_DATA)).toHaveLength(1);
    expect(market.quote('AAPL', time.now())).toBeUndefined();
    expect(() => market.follow('NOPE')).toThrow('NOPE');
  });
});

test('S1 a graceful end cancels every subscription and leaves no timer', async () => {
  const connected = await connectMarket();
  const { sim, market, time, connection } = connected;
  await chart(connected, 'AAPL', '1');
  await chart(connected, 'EURUSD', '60');
  market.close();
  await connection.close();
  await time.settle();
  const ids = (message: number, place: number, live = true) =>
    sim
      .received(message)
      .filter(({ fields }) => live || fields.at(-2) === '1')
      .map(({ fields }) => fields[place]);
  expect(ids(CANCEL_MARKET_DATA, 2)).toEqual(ids(MARKET_DATA, 2));
  expect(ids(CANCEL_HISTORICAL_DATA, 2)).toEqual(ids(HISTORICAL_DATA, 1, false));
  expect(time.waiting).toBe(0);
});

describe('bars', () => {
  test('D4 the forming bar is replaced, a closed one stays as it closed', async () => {
    const connected = await connectMarket();
    const { sim, market, time } = connected;
    await chart(connected, 'AAPL', '1');
    const states = collect(connected, 'AAPL', '1');
    const [before] = market.bars('AAPL', '1', last(1), time.now());
    sim.market.trade('AAPL', { price: 270, size: 100 });
    await time.settle();
    sim.market.trade('AAPL', { price: 260, size: 100 });
    await time.settle();
    await time.advance(60_000);
    sim.market.trade('AAPL', { price: 261, size: 50 });
    await time.settle();
    const [closed, forming] = market.bars('AAPL', '1', last(2), time.now());
    expect(closed).toMatchObject({ time: before?.time, open: before?.open, high: 270, low: 260, close: 260 });
    expect(forming).toEqual({
      time: (before?.time ?? NaN) + 60_000,
      open: 261,
      high: 261,
      low: 261,
      close: 261,
      volume: 50,
    });
    expect(states.get(closed?.time ?? NaN)?.at(-1)).toEqual(closed);
    const states60 = states.get(closed?.time ?? NaN) ?? [];
    expect(new Set(states60.map((bar) => JSON.stringify(bar))).size).toBe(states60.length);
  });

  test('bars of every base in use are kept up to date, others are not, and all end with the last follower', async () => {
    const connected = await connectMarket();
    const { sim, market, time, when } = connected;
    const stop = await chart(connected, 'AAPL', '1');
    await when(market.load('AAPL', '60', last(3)));
    await when(market.load('AAPL', '240', last(3)));
    await time.settle();
    const live = sim.received(HISTORICAL_DATA).filter(({ fields }) => fields.at(-2) === '1');
    expect(live.map(({ fields }) => [fields[15], fields[16]])).toEqual([
      ['', '1 min'],
      ['', '30 mins'],
    ]);
    stop();
    await time.settle();
    expect(sim.received(CANCEL_HISTORICAL_DATA)).toHaveLength(2);
  });

  test('what is live is not fetched again', async () => {
    const connected = await connectMarket();
    const { sim, market, time, when } = connected;
    await chart(connected, 'AAPL', '1');
    sim.market.run();
    await time.advance(600_000);
    const requests = sim.received(HISTORICAL_DATA).length;
    await when(market.load('AAPL', '1', last(30)));
    expect(sim.received(HISTORICAL_DATA)).toHaveLength(requests);
    expect(market.bars('AAPL', '1', last(30), time.now())).toHaveLength(30);
  });

  test.each([
    ['AAPL', 'AAPL', 1],
    ['AAPL', 'AAPL', 2],
    ['EURUSD', 'EUR.USD', 3],
    ['BTCUSD', 'BTC.USD', 4],
  ])('stream and history of %s are the same, whatever happens when', async (ticker, symbol, seed) => {
    const trade = fc.record({
      wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200_000 })),
      move: fc.integer({ min: -20, max: 20 }),
      size: fc.integer({ min: 1, max: 500 }),
    });
    const trades = fc.sample(trade, { numRuns: 80, seed });
    const connected = await connectMarket();
    const { sim, market, time, contracts, when } = connected;
    await chart(connected, ticker, '1');
    await when(market.load(ticker, '30', last(3)));
    const began = market.bars(ticker, '1', last(1), time.now())[0]?.time ?? NaN;
    const states = (['1', '60'] as const).map((resolution) => ({
      resolution,
      streamed: collect(connected, ticker, resolution),
    }));
    const { minmov = 1, pricescale = 1 } = contracts.byTicker(ticker)?.instrument ?? {};
    for (const { wait, move, size } of trades) {
      await time.advance(wait);
      const ticks = Math.round((sim.market.quote(symbol).last * pricescale) / minmov) + move;
      sim.market.trade(symbol, { price: (ticks * minmov) / pricescale, size });
      await time.settle();
    }
    // Somebody who comes later and asks IB.
    const later = await connectMarket({ beside: connected });
    await when(later.contracts.resolve(ticker));
    for (const { resolution, streamed } of states) {
      const range = { from: began - 3_600_000, to: Infinity };
      await when(later.market.load(ticker, resolution, range));
      const history = later.market.bars(ticker, resolution, range, time.now());
      expect([...streamed.values()].map((bars) => bars.at(-1))).toEqual(history.slice(-streamed.size));
      expect(market.bars(ticker, resolution, range, time.now())).toEqual(history);
    }
  });
});
