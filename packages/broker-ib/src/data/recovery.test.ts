import type { Bar } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { connectMarket, type ConnectedMarket } from './testing/connect-market.ts';

const MARKET_DATA = 1;
const HISTORICAL_DATA = 20;
const MINUTE = 60_000;
const last = (count: number) => ({ to: Infinity, countBack: count });

/** A market that moves, with live charts of these tickers. */
async function charts(tickers: readonly string[], resolutions: readonly string[] = ['1']) {
  const connected = await connectMarket({ seed: 'test' });
  const { market, contracts, when, time, sim } = connected;
  const stops = new Map<string, () => void>();
  for (const ticker of tickers) {
    await when(contracts.resolve(ticker));
    stops.set(ticker, market.follow(ticker));
    for (const resolution of resolutions) await when(market.load(ticker, resolution, last(20)));
  }
  sim.market.run();
  await time.advance(5 * MINUTE);
  return { ...connected, stops };
}

/** Request ids of messages with this id, those of the quotes or the kept bars they ask for. */
const idsOf = ({ sim }: ConnectedMarket, message: number): readonly string[] =>
  sim
    .received(message)
    .filter(({ fields }) => message !== HISTORICAL_DATA || fields.at(-2) === '1')
    .map(({ fields }) => fields[message === MARKET_DATA ? 2 : 1] ?? '');

/** The bars somebody sees who comes new. */
async function truth(
  connected: ConnectedMarket,
  ticker: string,
  resolution: string,
  count: number,
): Promise<readonly Bar[]> {
  const later = await connectMarket({ beside: connected });
  await later.when(later.contracts.resolve(ticker));
  await later.when(later.market.load(ticker, resolution, last(count)));
  return later.market.bars(ticker, resolution, last(count), connected.time.now());
}

/** The newest bars, settled. */
async function shown({ market, time }: ConnectedMarket, ticker: string, resolution: string, count: number) {
  await time.settle();
  return market.bars(ticker, resolution, last(count), time.now());
}

describe('after 1102', () => {
  test('U2 quotes are not asked for again, each stream of bars once, and its gap is filled without a double', async () => {
    const connected = await charts(['AAPL', 'EURUSD'], ['1', '60']);
    const { sim, time, changes } = connected;
    const quotes = idsOf(connected, MARKET_DATA);
    const streams = idsOf(connected, HISTORICAL_DATA);
    expect(streams).toHaveLength(4);
    sim.faults.loseUpstream(3);
    await time.advance(7 * MINUTE);
    const told = changes.length;
    sim.faults.restoreUpstream();
    await time.advance(2 * MINUTE);

    expect(idsOf(connected, MARKET_DATA)).toEqual(quotes);
    const renewed = idsOf(connected, HISTORICAL_DATA).slice(streams.length);
    expect(new Set(renewed).size).toBe(4);
    expect(renewed).toHaveLength(4);
    for (const ticker of ['AAPL', 'EURUSD']) {
      expect(
        changes.slice(told).filter(([changed, change]) => changed === ticker && change === 'history').length,
      ).toBeGreaterThan(0);
      for (const resolution of ['1', '60']) {
        const bars = await shown(connected, ticker, resolution, 12);
        expect(new Set(bars.map(({ time: start }) => start)).size).toBe(12);
        expect(bars).toEqual(await truth(connected, ticker, resolution, 12));
      }
    }
  });

  test('U2 bars that come before they were asked for again do not hide a gap', async () => {
    const connected = await charts(['AAPL']);
    const { sim, time } = connected;
    sim.faults.loseUpstream();
    await time.advance(3 * MINUTE);
    sim.market.trade('AAPL', { price: sim.market.quote('AAPL').last, size: 1 });
    sim.faults.restoreUpstream();
    await time.advance(MINUTE);
    expect(await shown(connected, 'AAPL', '1', 8)).toEqual(await truth(connected, 'AAPL', '1', 8));
  });
});

test("what is missing while TWS has lost IB's servers is an error, also of what is live", async () => {
  const { sim, time, market } = await charts(['AAPL']);
  sim.faults.loseUpstream();
  await time.advance(2 * MINUTE);
  await expect(market.load('AAPL', '1', last(3))).rejects.toThrow("lost IB's servers");
});

test("U2 what is followed while TWS has lost IB's servers is asked for once they are back", async () => {
  const connected = await charts(['AAPL']);
  const { sim, time, contracts, market, when } = connected;
  await when(contracts.resolve('MSFT'));
  sim.faults.loseUpstream();
  await time.settle();
  const before = idsOf(connected, MARKET_DATA);
  market.follow('MSFT');
  await time.advance(MINUTE);
  expect(idsOf(connected, MARKET_DATA)).toEqual(before);
  sim.faults.restoreUpstream();
  await time.advance(MINUTE);
  expect(idsOf(connected, MARKET_DATA)).toHaveLength(before.length + 1);
  expect(market.prints('MSFT', time.now() - 5000, time.now()).length).toBeGreaterThan(0);
});

describe('after 1101', () => {
  test('U3 every live subscription is asked for once with a new id, and none that was cancelled meanwhile', async () => {
    const connected = await charts(['AAPL', 'MSFT', 'EURUSD']);
    const { sim, time, stops, market } = connected;
    const quotes = idsOf(connected, MARKET_DATA);
    const streams = idsOf(connected, HISTORICAL_DATA);
    sim.faults.loseUpstream();
    await time.advance(2 * MINUTE);
    stops.get('MSFT')?.();
    await time.settle();
    sim.faults.restoreUpstreamWithDataLost();
    await time.advance(MINUTE);
    const renewed = idsOf(connected, MARKET_DATA).slice(quotes.length);
    expect(renewed).toHaveLength(2);
    expect(quotes).not.toEqual(expect.arrayContaining(renewed));
    const renewedStreams = idsOf(connected, HISTORICAL_DATA).slice(streams.length);
    expect(renewedStreams).toHaveLength(2);
    expect(streams).not.toEqual(expect.arrayContaining(renewedStreams));
    for (const ticker of ['AAPL', 'EURUSD']) {
      expect(await shown(connected, ticker, '1', 8)).toEqual(await truth(connected, ticker, '1', 8));
      const newest = market.prints(ticker, time.now() - 5000, time.now());
      expect(newest.length).toBeGreaterThan(0);
    }
  });
});

describe('after a farm was away', () => {
  test('U4 what stays silent in an open market is asked for again, what comes is left alone', async () => {
    const connected = await charts(['AAPL']);
    const { sim, time, gaps } = connected;
    const quotes = idsOf(connected, MARKET_DATA);
    const streams = idsOf(connected, HISTORICAL_DATA);
    const began = time.now();
    sim.faults.breakFarms();
    await time.settle();
    const gap = gaps.gaps.find(({ scope }) => scope === 'market-data');
    expect(gap).toMatchObject({ tickers: ['AAPL'], from: began, to: undefined });
    await time.advance(3 * MINUTE);
    // Quotes go on, bars do not.
    sim.faults.restoreFarms();
    await time.advance(9000);
    expect(idsOf(connected, HISTORICAL_DATA)).toEqual(streams);
    await time.advance(MINUTE);
    expect(idsOf(connected, HISTORICAL_DATA).length).toBe(streams.length + 1);
    expect(idsOf(connected, MARKET_DATA)).toEqual(quotes);
    expect(await shown(connected, 'AAPL', '1', 8)).toEqual(await truth(connected, 'AAPL', '1', 8));
    expect(gaps.gaps.filter(({ to }) => to === undefined)).toEqual([]);
  });

  test('U4 D6 in a closed market nothing is asked for until it opens', async () => {
    const connected = await charts(['AAPL']);
    const { sim, time } = connected;
    // Half past five in the evening in New York; nothing moves until the morning after.
    sim.market.stop();
    await time.advance(7 * 3_600_000 + 30 * MINUTE);
    const streams = idsOf(connected, HISTORICAL_DATA);
    sim.faults.breakFarms();
    await time.advance(MINUTE);
    sim.faults.restoreFarms();
    await time.advance(3_600_000);
    expect(idsOf(connected, HISTORICAL_DATA)).toEqual(streams);
    await time.advance(15 * 3_600_000 + 10 * MINUTE);
    expect(idsOf(connected, HISTORICAL_DATA)).toHaveLength(streams.length + 1);
    sim.market.run();
    await time.advance(5 * MINUTE);
    expect(await shown(connected, 'AAPL', '1', 4)).toEqual(await truth(connected, 'AAPL', '1', 4));
  });
});

describe('when IB ends bars', () => {
  test.each(['failLiveBars', 'bustBars'] as const)(
    'U5 %s: that stream is asked for once more',
    async (fault) => {
      const connected = await charts(['AAPL', 'EURUSD']);
      const { sim, time, gaps, log } = connected;
      const streams = idsOf(connected, HISTORICAL_DATA);
      sim.faults[fault]();
      await time.advance(2 * MINUTE);
      expect(idsOf(connected, HISTORICAL_DATA)).toHaveLength(streams.length + 2);
      for (const ticker of ['AAPL', 'EURUSD']) {
        expect(await shown(connected, ticker, '1', 8)).toEqual(await truth(connected, ticker, '1', 8));
      }
      expect(gaps.gaps.map(({ scope, tickers, to }) => [scope, tickers, to === undefined])).toEqual([
        ['market-data', ['AAPL'], false],
        ['market-data', ['EURUSD'], false],
      ]);
      expect(log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
    },
  );

  test('U5 a stream that ends again at once is not hammered', async () => {
    const connected = await charts(['AAPL']);
    const { sim, time } = connected;
    const streams = idsOf(connected, HISTORICAL_DATA).length;
    for (let i = 0; i < 20; i++) {
      sim.faults.failLiveBars();
      await time.advance(1000);
    }
    expect(idsOf(connected, HISTORICAL_DATA).length - streams).toBeLessThanOrEqual(2);
    await time.advance(2 * MINUTE);
    expect(await shown(connected, 'AAPL', '1', 8)).toEqual(await truth(connected, 'AAPL', '1', 8));
  });
});

describe('after a new connection', () => {
  test('everything is asked for with new ids, and what was missed is there before anybody is told', async () => {
    const connected = await charts(['AAPL', 'EURUSD'], ['1', '60']);
    const { sim, time, changes, connection, market } = connected;
    const before = [...idsOf(connected, MARKET_DATA), ...idsOf(connected, HISTORICAL_DATA)];
    const told = changes.length;
    const seen: (readonly Bar[])[] = [];
    market.onChange((ticker, change) => {
      if (ticker === 'AAPL' && change === 'history')
        seen.push(market.bars('AAPL', '1', last(12), time.now()));
    });
    sim.faults.restart({ for: 10 * MINUTE });
    await time.advanceUntil(
      () => connection.status.stage === 'ready' && sim.connections.length > 0,
      20 * MINUTE,
    );
    await time.advance(2 * MINUTE);
    const after = [...idsOf(connected, MARKET_DATA), ...idsOf(connected, HISTORICAL_DATA)].filter(
      (id) => !before.includes(id),
    );
    expect(after).toHaveLength(6);
    expect(changes.slice(told).some(([, change]) => change === 'history')).toBe(true);
    const now = await truth(connected, 'AAPL', '1', 20);
    const [first] = seen;
    expect(first?.slice(0, -1)).toEqual(
      now.slice(0, -1).filter(({ time: start }) => first?.slice(0, -1).some((bar) => bar.time === start)),
    );
    expect(first).toHaveLength(12);
    for (const resolution of ['1', '60']) {
      expect(await shown(connected, 'AAPL', resolution, 20)).toEqual(
        await truth(connected, 'AAPL', resolution, 20),
      );
    }
  });

  test('a gap longer than one request is filled whole', async () => {
    const connected = await charts(['EURUSD'], ['5S']);
    const { sim, time, connection } = connected;
    sim.faults.restart({ for: 3 * 3_600_000 });
    await time.advanceUntil(
      () => connection.status.stage === 'ready' && sim.connections.length > 0,
      4 * 3_600_000,
    );
    await time.advance(MINUTE);
    expect(await shown(connected, 'EURUSD', '5S', 2200)).toEqual(
      await truth(connected, 'EURUSD', '5S', 2200),
    );
  });
});
