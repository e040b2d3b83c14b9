import { describe, expect, test } from 'vitest';
import { connectMarket, memoryContractStore, type ConnectedMarket } from './testing/connect-market.ts';
import { memoryBarCache } from './testing/memory-bar-cache.ts';

const MARKET_DATA = 1;
const MARKET_DATA_TYPE = 59;
const HISTORICAL_DATA = 20;
const DAY = 86_400_000;
const last = (count: number) => ({ to: Infinity, countBack: count });

async function follow(connected: ConnectedMarket, ...tickers: string[]): Promise<void> {
  const { contracts, market, when, time } = connected;
  for (const ticker of tickers) {
    await when(contracts.resolve(ticker));
    market.follow(ticker);
  }
  await time.settle();
}

const warnings = ({ log }: ConnectedMarket): readonly string[] =>
  log.lines.filter((line) => line.startsWith('warn'));

describe('D1', () => {
  test('D1 delayed prices come with their flag, and 10167 keeps the stream', async () => {
    const connected = await connectMarket();
    const { sim, market, time } = connected;
    sim.faults.delayedData();
    await follow(connected, 'AAPL');
    expect(market.isDelayed('AAPL')).toBe(true);
    const truth = sim.market.quote('AAPL');
    expect(market.quote('AAPL', time.now())).toMatchObject({
      bid: truth.bid,
      ask: truth.ask,
      last: truth.last,
      bidSize: truth.bidSize,
      high: truth.high,
      low: truth.low,
      open: truth.open,
      prevClose: truth.close,
      volume: truth.volume,
    });
    sim.market.trade('AAPL', { price: truth.last + 1 });
    await time.settle();
    expect(market.quote('AAPL', time.now())?.last).toBe(truth.last + 1);
    expect(sim.received(MARKET_DATA)).toHaveLength(1);
    expect(market.problems).toEqual([]);
  });

  test('D1 delayed data is asked for on every connection, and once more when TWS says that it is not enabled', async () => {
    const connected = await connectMarket();
    const { sim, market, time } = connected;
    sim.faults.delayedNotEnabled();
    await follow(connected, 'AAPL');
    expect(sim.received(MARKET_DATA_TYPE).map(({ fields }) => fields[2])).toEqual(['3', '3']);
    expect(sim.received(MARKET_DATA)).toHaveLength(2);
    expect(market.quote('AAPL', time.now())).toBeDefined();
    expect(market.problems).toEqual([]);
  });

  test('D1 without any subscription the market says so, with a code and a sentence, and asks again slowly', async () => {
    const connected = await connectMarket();
    const { sim, market, time } = connected;
    sim.faults.delayedNotEnabled(2);
    await follow(connected, 'AAPL');
    expect(market.problems).toEqual([
      {
        ticker: 'AAPL',
        code: 'not_subscribed',
        message: expect.stringContaining('account management'),
        since: time.now(),
      },
    ]);
    expect(market.quote('AAPL', time.now())).toBeUndefined();
    await time.advance(4 * 60_000);
    expect(sim.received(MARKET_DATA)).toHaveLength(2);
    await time.advance(2 * 60_000);
    expect(sim.received(MARKET_DATA)).toHaveLength(3);
    expect(market.problems).toEqual([]);
    expect(market.quote('AAPL', time.now())).toBeDefined();
  });

  test('D1 a competing session is one alert for all, then a slow retry that ends it', async () => {
    const connected = await connectMarket();
    const { sim, market, time, gaps } = connected;
    sim.faults.competingSession(15, 3);
    await follow(connected, 'AAPL', 'MSFT', 'EURUSD');
    expect(market.problems.map(({ ticker, code }) => [ticker, code])).toEqual([
      ['AAPL', 'competing_session'],
      ['MSFT', 'competing_session'],
      ['EURUSD', 'competing_session'],
    ]);
    expect(warnings(connected)).toHaveLength(1);
    expect(gaps.gaps.map(({ tickers }) => tickers)).toEqual([['AAPL'], ['MSFT'], ['EURUSD']]);
    await time.advance(50_000);
    expect(sim.received(MARKET_DATA)).toHaveLength(3);
    await time.advance(20_000);
    expect(sim.received(MARKET_DATA)).toHaveLength(6);
    expect(market.problems).toEqual([]);
    expect(gaps.gaps.every(({ to }) => to !== undefined)).toBe(true);
    expect(market.quote('MSFT', time.now())).toBeDefined();
  });
});

describe('D5', () => {
  async function ready(): Promise<ConnectedMarket> {
    const connected = await connectMarket({ seed: 'test' });
    await connected.when(connected.contracts.resolve('AAPL'));
    return connected;
  }
  const yesterday = ({ time }: ConnectedMarket) => ({ from: time.now() - DAY, to: time.now() - DAY / 2 });

  test('D5 an empty answer is not kept for the next run: it may have been a failure of IB', async () => {
    const cache = memoryBarCache();
    const range = { from: Date.UTC(2026, 5, 15), to: Date.UTC(2026, 5, 20) };
    const load = async (connected: ConnectedMarket) => {
      const { contracts, market, when, time } = connected;
      await when(contracts.resolve('AAPL'));
      await when(market.load('AAPL', '30', range));
      const bars = market.bars('AAPL', '30', range, time.now());
      await time.advance(0);
      return bars;
    };
    const first = await connectMarket({ cache });
    first.sim.faults.emptyHistory();
    expect(await load(first)).toEqual([]);
    expect((await load(await connectMarket({ cache }))).length).toBeGreaterThan(50);
  });

  test('D5 no data is an empty answer', async () => {
    const connected = await ready();
    connected.sim.faults.historyNoData();
    const range = yesterday(connected);
    await connected.when(connected.market.load('AAPL', '5', range));
    expect(connected.market.bars('AAPL', '5', range, connected.time.now())).toEqual([]);
    expect(connected.sim.received(HISTORICAL_DATA)).toHaveLength(1);
  });

  test('D5 a complaint about the pace is waited out, and the bars come', async () => {
    const connected = await ready();
    const { sim, market, time, when } = connected;
    sim.faults.historyPacing();
    const range = yesterday(connected);
    await when(market.load('AAPL', '5', range));
    const [first, second] = sim.received(HISTORICAL_DATA).map((frame) => frame.time);
    expect((second ?? NaN) - (first ?? NaN)).toBeGreaterThanOrEqual(15_000);
    expect(market.bars('AAPL', '5', range, time.now()).length).toBeGreaterThan(10);
  });

  test('D5 a market that is complained of for ever is an error with a sentence', async () => {
    const connected = await ready();
    connected.sim.faults.historyPacing(100);
    await expect(
      connected.when(connected.market.load('AAPL', '5', yesterday(connected))),
    ).rejects.toMatchObject({
      code: 'venue_unavailable',
      message: expect.stringContaining('too often'),
    });
  });

  test('an empty history is no error', async () => {
    const connected = await ready();
    const { sim, market, time, when } = connected;
    sim.faults.emptyHistory(100);
    await when(market.load('AAPL', '1', last(10)));
    expect(market.bars('AAPL', '1', last(10), time.now())).toEqual([]);
    market.follow('AAPL');
    await time.advance(60_000);
    sim.faults.clear();
    expect(market.quote('AAPL', time.now())).toBeDefined();
  });
});

test('D6 a market is open in its own hours, beyond those known by its calendar', async () => {
  const connected = await connectMarket();
  const { contracts, market, when } = connected;
  for (const symbol of ['AAPL', 'EURUSD', 'BTCUSD']) await when(contracts.resolve(symbol));
  const at = (text: string): number => Date.parse(`${text}Z`);
  expect(market.isOpen('AAPL', at('2026-07-01T15:00'))).toBe(true);
  expect(market.isOpen('AAPL', at('2026-07-01T20:00'))).toBe(false);
  // A holiday within the hours IB told, and one half a year later.
  expect(market.isOpen('AAPL', at('2026-07-03T15:00'))).toBe(false);
  expect(market.isOpen('AAPL', at('2026-12-25T15:00'))).toBe(false);
  expect(market.isOpen('AAPL', at('2026-12-28T15:00'))).toBe(true);
  expect(market.isOpen('EURUSD', at('2026-07-02T03:00'))).toBe(true);
  expect(market.isOpen('BTCUSD', at('2026-07-04T03:00'))).toBe(true);
});

test('bars that could not be loaded come live once TWS is there', async () => {
  const contractStore = memoryContractStore();
  const first = await connectMarket({ contractStore });
  await first.when(first.contracts.resolve('AAPL'));
  const { market, connection, time, changes } = await connectMarket({ contractStore, idle: true });
  const stop = market.follow('AAPL');
  await expect(market.load('AAPL', '1', last(5))).rejects.toThrow('Start TWS or IB Gateway');
  connection.start();
  await time.settle();
  expect(changes).toContainEqual(['AAPL', 'history']);
  expect(market.bars('AAPL', '1', last(3), time.now())).toHaveLength(3);
  stop();
});
