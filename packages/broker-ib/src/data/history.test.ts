import type { Bar } from '@tickwire/contracts';
import { createSimulatedMarket, type BarRange } from '@tickwire/market';
import { describe, expect, test } from 'vitest';
import { TEST_TIME } from '../simulator/testing/test-client.ts';
import { connectMarket, type ConnectedMarket } from './testing/connect-market.ts';
import { memoryBarCache } from './testing/memory-bar-cache.ts';
import type { WireFrame } from '../simulator/index.ts';

const HISTORICAL_DATA = 20;
const HEAD_TIMESTAMP = 87;
const DAY = 86_400_000;
const at = (text: string): number => Date.parse(`${text}Z`);

/** What a request for history says: end, bar size, duration, regular hours, kind of data, kept up to date. */
function asked({ fields }: WireFrame) {
  const [end = '', barSize = '', duration = '', regularHours = '', show = ''] = fields.slice(15, 20);
  return { end, barSize, duration, regularHours, show, keepUpToDate: fields.at(-2) === '1' };
}

/** How many bars a reply has. */
const barsIn = ({ fields }: WireFrame): number => Number(fields[4]);

/** Loads bars as a caller does, and reads them. */
async function read(
  { market, when, time }: ConnectedMarket,
  ticker: string,
  resolution: string,
  range: BarRange,
) {
  await when(market.load(ticker, resolution, range));
  return market.bars(ticker, resolution, range, time.now());
}

const truth = createSimulatedMarket({ seed: 'test' });

describe('load', () => {
  test.each([
    ['5S', '2026-06-30T18:00', '2026-06-30T18:30'],
    ['1', '2026-06-29T00:00', '2026-07-01T00:00'],
    ['5', '2026-06-01T00:00', '2026-07-01T00:00'],
    ['15', '2026-06-22T00:00', '2026-07-01T00:00'],
    ['30', '2026-03-01T00:00', '2026-07-01T00:00'],
    ['60', '2026-06-01T00:00', '2026-07-01T00:00'],
    ['240', '2026-02-15T00:00', '2026-05-01T00:00'],
    ['1D', '2021-01-01T00:00', '2026-07-01T00:00'],
    ['1W', '2025-01-01T00:00', '2026-06-01T00:00'],
    ['1M', '2020-01-01T00:00', '2026-06-01T00:00'],
  ])('bars of %s are those of the market', async (resolution, from, to) => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('AAPL'));
    const range = { from: at(from), to: at(to) };
    const bars = await read(connected, 'AAPL', resolution, range);
    expect(bars.length).toBeGreaterThan(10);
    expect(bars).toEqual(truth.bars('AAPL', resolution, range, TEST_TIME));
  });

  test.each(['1', '60', '1D', '1W', '3M'])('counts bars of %s back', async (resolution) => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('AAPL'));
    const range = { to: at('2026-06-29T00:00'), countBack: 30 };
    const bars = await read(connected, 'AAPL', resolution, range);
    expect(bars).toHaveLength(30);
    expect(bars).toEqual(truth.bars('AAPL', resolution, range, TEST_TIME));
  });

  test('the forming bar comes last and is never kept as a closed one', async () => {
    const cache = memoryBarCache();
    const connected = await connectMarket({ seed: 'test', cache });
    await connected.when(connected.contracts.resolve('AAPL'));
    for (const resolution of ['1', '30', '1D']) {
      const bars = await read(connected, 'AAPL', resolution, { to: Infinity, countBack: 3 });
      const expected = truth.bars('AAPL', resolution, { to: Infinity, countBack: 3 }, TEST_TIME);
      expect(bars).toEqual(expected);
      await connected.time.advance(0);
      const { known, bars: kept } = cache.read('AAPL', resolution, {
        from: TEST_TIME - 3 * DAY,
        to: Infinity,
      });
      expect(kept.at(-1)?.time).toBe(expected.at(-2)?.time);
      expect(known.at(-1)?.to).toBeLessThanOrEqual(expected.at(-1)?.time ?? NaN);
    }
  });

  test('D5 no reply has more than 2,000 bars, whatever is asked', async () => {
    const connected = await connectMarket({ seed: 'test' });
    for (const symbol of ['AAPL', 'EURUSD', 'BTCUSD']) {
      await connected.when(connected.contracts.resolve(symbol));
      for (const resolution of ['5S', '1', '5', '30', '1D']) {
        await connected.when(connected.market.load(symbol, resolution, { to: TEST_TIME, countBack: 3000 }));
      }
    }
    const replies = connected.sim.sent(17).map(barsIn);
    expect(replies.length).toBeGreaterThan(30);
    expect(Math.max(...replies)).toBeLessThanOrEqual(2000);
    expect(Math.max(...replies)).toBeGreaterThan(1000);
  });

  test('D5 what is known is not asked for again, and of what is not known only that', async () => {
    const cache = memoryBarCache();
    const connected = await connectMarket({ seed: 'test', cache });
    await connected.when(connected.contracts.resolve('AAPL'));
    const june = { from: at('2026-06-01T00:00'), to: at('2026-06-20T00:00') };
    const first = await read(connected, 'AAPL', '30', june);
    const requests = connected.sim.received(HISTORICAL_DATA).length;
    const within = { from: june.from + DAY, to: june.to - DAY };
    expect((await read(connected, 'AAPL', '60', within)).length).toBeGreaterThan(50);
    expect(connected.sim.received(HISTORICAL_DATA)).toHaveLength(requests);
    await read(connected, 'AAPL', '30', { ...june, to: at('2026-06-24T00:00') });
    expect(connected.sim.received(HISTORICAL_DATA)).toHaveLength(requests + 1);
    await connected.time.advance(0);

    // Another process with the same cache asks nothing.
    const later = await connectMarket({ seed: 'test', cache });
    await later.when(later.contracts.resolve('AAPL'));
    expect(await read(later, 'AAPL', '30', june)).toEqual(first);
    expect(later.sim.received(HISTORICAL_DATA)).toHaveLength(0);
  });

  test('D5 the newest bar is asked for once in fifteen seconds, however often it is wanted', async () => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('AAPL'));
    const newest = { to: Infinity, countBack: 2 };
    await Promise.all(
      Array.from({ length: 10 }, () => connected.when(connected.market.load('AAPL', '1', newest))),
    );
    expect(connected.sim.received(HISTORICAL_DATA)).toHaveLength(1);
    await connected.time.advance(16_000);
    await read(connected, 'AAPL', '1', newest);
    expect(connected.sim.received(HISTORICAL_DATA)).toHaveLength(2);
  });

  test('D5 small bars come at the pace of IB: 60 requests in ten minutes, five of a contract in two seconds', async () => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('BTCUSD'));
    const loads = Array.from({ length: 5 }, (_, i) => {
      const to = TEST_TIME - i * DAY;
      return connected.market.load('BTCUSD', '5S', { from: to - 15 * 3_600_000, to });
    });
    await connected.when(Promise.all(loads));
    const times = connected.sim.received(HISTORICAL_DATA).map(({ time }) => time);
    expect(times.length).toBeGreaterThan(70);
    const most = (ms: number): number =>
      Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + ms).length));
    expect(most(600_000)).toBeLessThanOrEqual(60);
    expect(most(2000)).toBeLessThan(6);
  });

  test.each([
    ['AAPL', TEST_TIME],
    ['AAPL', at('2026-06-28T15:00')],
    ['BTCUSD', TEST_TIME],
  ])('D5 small bars of %s are fetched for as many as are counted', async (symbol, to) => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve(symbol));
    const range = { from: 0, to, countBack: 300 };
    const bars = await read(connected, symbol, '5S', range);
    // TWS tells volumes of coins in four decimals.
    const prices = (all: readonly Bar[]) => all.map((bar) => ({ ...bar, volume: undefined }));
    expect(prices(bars)).toEqual(prices(truth.bars(symbol, '5S', range, TEST_TIME)));
    expect(connected.sim.received(HISTORICAL_DATA).length).toBeLessThanOrEqual(2);
    await read(connected, symbol, '5S', { ...range, countBack: 2000 });
    expect(connected.sim.received(HISTORICAL_DATA).length).toBeLessThanOrEqual(5);
  });

  test('D5 what waits for the pace of IB is counted and says how long', async () => {
    const { market, contracts, when, time } = await connectMarket({ seed: 'test' });
    await when(contracts.resolve('BTCUSD'));
    expect([market.waitingHistory, market.holdUp]).toEqual([0, undefined]);
    const loads = Array.from({ length: 70 }, (_, hour) => {
      const to = TEST_TIME - hour * 3_600_000;
      return market.load('BTCUSD', '5S', { from: to - 3_000_000, to });
    });
    const all = Promise.all(loads);
    await time.advanceUntil(() => market.waitingHistory > 0 && (market.holdUp?.ms ?? 0) > 60_000, 3_600_000);
    expect(market.holdUp?.reason).toMatch(/limits how often.* \d+ s\./);
    await when(all);
    expect([market.waitingHistory, market.holdUp]).toEqual([0, undefined]);
  });

  test('D3 every request carries UTC', async () => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('AAPL'));
    for (const resolution of ['1', '1D']) {
      await read(connected, 'AAPL', resolution, { from: TEST_TIME - 5 * DAY, to: TEST_TIME - DAY });
    }
    for (const frame of connected.sim.received(HISTORICAL_DATA)) {
      expect(asked(frame).end).toMatch(/^\d{8}-\d{2}:\d{2}:\d{2}$/);
    }
    const codes = connected.sim.sent(4).map(({ fields }) => fields[3]);
    expect(codes).not.toContain('2174');
    expect(codes).not.toContain('10314');
  });

  test.each([
    [true, '1'],
    [false, '0'],
  ])('D6 regular hours alone: %s', async (regularHours, told) => {
    const connected = await connectMarket({ seed: 'test', regularHours });
    await connected.when(connected.contracts.resolve('AAPL'));
    await read(connected, 'AAPL', '5', { from: TEST_TIME - DAY, to: TEST_TIME });
    expect(connected.sim.received(HISTORICAL_DATA).map((frame) => asked(frame).regularHours)).toEqual([told]);
  });

  test.each([
    ['AAPL', 'TRADES'],
    ['EURUSD', 'MIDPOINT'],
    ['BTCUSD', 'AGGTRADES'],
    ['SPX', 'TRADES'],
  ])('%s is asked for as %s, and midpoints have no volume', async (symbol, show) => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve(symbol));
    const bars = await read(connected, symbol, '5', { from: TEST_TIME - DAY, to: TEST_TIME });
    expect(connected.sim.received(HISTORICAL_DATA).map((frame) => asked(frame).show)).toContain(show);
    expect(bars.length).toBeGreaterThan(10);
    if (show === 'MIDPOINT') expect(bars.every(({ volume }) => volume === 0)).toBe(true);
  });

  test('paging back ends where IB has nothing more', async () => {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('AAPL'));
    const pages = [];
    for (let to: number = TEST_TIME; pages.length < 20;) {
      const page = await read(connected, 'AAPL', '1D', { to, countBack: 1000 });
      pages.push(page.length);
      const [first] = page;
      if (!first) break;
      to = first.time;
    }
    expect(pages.at(-1)).toBe(0);
    const all = truth.bars('AAPL', '1D', { from: 0, to: TEST_TIME }, TEST_TIME);
    const total = pages.reduce((sum, length) => sum + length, 0);
    expect(all[0]?.time).toBeLessThan(TEST_TIME - 20 * 366 * DAY);
    expect(total).toBe(all.length);
    expect(connected.sim.received(HEAD_TIMESTAMP)).toHaveLength(1);
    const requests = connected.sim.received(HISTORICAL_DATA).length;
    await read(connected, 'AAPL', '1D', { to: all[0]?.time ?? NaN, countBack: 100 });
    expect(connected.sim.received(HISTORICAL_DATA).length - requests).toBeLessThanOrEqual(1);
  });

  test('without TWS, what is known is read and what is not rejects with a sentence', async () => {
    const cache = memoryBarCache();
    const first = await connectMarket({ seed: 'test', cache });
    await first.when(first.contracts.resolve('AAPL'));
    const range = { from: at('2026-06-01T00:00'), to: at('2026-06-10T00:00') };
    const bars = await read(first, 'AAPL', '60', range);
    await first.connection.close();
    expect(await read(first, 'AAPL', '60', range)).toEqual(bars);
    await expect(first.market.load('AAPL', '60', { ...range, from: at('2026-05-01T00:00') })).rejects.toThrow(
      'Start TWS or IB Gateway',
    );
    expect(first.market.bars('AAPL', '60', range, first.time.now())).toEqual(bars);
  });
});
