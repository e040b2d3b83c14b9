import { SecType } from '@stoqey/ib';
import { describe, expect, test } from 'vitest';
import { connectMarket, memoryContractStore } from '../data/testing/connect-market.ts';
import { IbUnavailable } from '../ib-unavailable.ts';

const CONTRACT_DATA = 9;
const MATCHING_SYMBOLS = 81;

describe('resolve', () => {
  test.each([
    ['AAPL', 'AAPL', 'stock', 'NASDAQ'],
    ['nasdaq:aapl', 'AAPL', 'stock', 'NASDAQ'],
    ['SPY', 'SPY', 'etf', 'ARCA'],
    ['EURUSD', 'EURUSD', 'forex', 'IDEALPRO'],
    ['EUR.USD', 'EURUSD', 'forex', 'IDEALPRO'],
    ['BTCUSD', 'BTCUSD', 'crypto', 'PAXOS'],
    ['SPX', 'SPX', 'index', 'CBOE'],
    ['CBOE:SPX', 'SPX', 'index', 'CBOE'],
  ])('finds %s as %s', async (symbol, ticker, type, exchange) => {
    const { contracts, when } = await connectMarket();
    const found = await when(contracts.resolve(symbol));
    expect(found?.instrument).toMatchObject({ ticker, type, exchange });
    expect(contracts.byTicker(ticker)).toBe(found);
    expect(contracts.byConId(found?.contract.conId ?? NaN)).toBe(found);
  });

  test('finds futures by their local symbol, and the next one by exchange and symbol', async () => {
    const { contracts, when } = await connectMarket();
    const next = await when(contracts.resolve('CME:ES'));
    const { localSymbol = '' } = next?.contract ?? {};
    expect(next?.instrument).toMatchObject({ ticker: localSymbol, type: 'futures', pointValue: 50 });
    expect(localSymbol).toMatch(/^ES[HMUZ]\d$/);
    expect(await when(contracts.resolve(localSymbol))).toBe(next);
    expect(next?.contract.lastTradeDateOrContractMonth).toMatch(/^\d{8}$/);
  });

  test('tells price steps, sizes and hours', async () => {
    const { contracts, when, time } = await connectMarket();
    const apple = await when(contracts.resolve('AAPL'));
    expect(apple).toMatchObject({
      priceSteps: [{ from: 0, increment: 0.01 }],
      minSize: 0.0001,
      sizeIncrement: 0.0001,
    });
    const now = time.now();
    expect(apple?.liquidHours.some(({ from, to }) => from <= now && now < to)).toBe(true);
  });

  test('asks once for what several want at the same time, and not again for what is known', async () => {
    const { contracts, sim, when } = await connectMarket();
    const [one, two] = await when(Promise.all([contracts.resolve('AAPL'), contracts.resolve('aapl')]));
    expect(one).toBe(two);
    await when(contracts.resolve('NASDAQ:AAPL'));
    expect(sim.received(CONTRACT_DATA)).toHaveLength(1);
  });

  test('knows nothing of a symbol that IB does not have, and does not ask for it again at once', async () => {
    const { contracts, sim, when, time } = await connectMarket();
    expect(await when(contracts.resolve('NOPE'))).toBeUndefined();
    const asked = sim.received(CONTRACT_DATA).length;
    expect(await when(contracts.resolve('NOPE'))).toBeUndefined();
    expect(await when(contracts.resolve('LSE:AAPL'))).toBeUndefined();
    await time.advance(61_000);
    const before = sim.received(CONTRACT_DATA).length;
    await when(contracts.resolve('NOPE'));
    expect(sim.received(CONTRACT_DATA).length - before).toBe(asked);
  });

  test('a share of another class is not the one whose name reads alike', async () => {
    const { contracts, when } = await connectMarket();
    await when(contracts.resolve('AAPL'));
    expect(await when(contracts.resolve('AAP.L'))).toBeUndefined();
    const euro = await when(contracts.resolve('EUR.USD'));
    expect(await when(contracts.resolve('EUR/USD'))).toBe(euro);
  });

  test('rejects while TWS is not there, with a sentence', async () => {
    const { contracts } = await connectMarket({ idle: true });
    await expect(contracts.resolve('AAPL')).rejects.toThrow(IbUnavailable);
    await expect(contracts.resolve('AAPL')).rejects.toThrow('Start TWS or IB Gateway');
  });

  test('a later start knows what was asked for, without TWS', async () => {
    const contractStore = memoryContractStore();
    const first = await connectMarket({ contractStore });
    const apple = await first.when(first.contracts.resolve('AAPL'));
    const later = await connectMarket({ contractStore, idle: true });
    const known = await later.contracts.resolve('NASDAQ:AAPL');
    expect(known).toEqual(apple);
    expect(later.market.instruments.map(({ ticker }) => ticker)).toEqual(['AAPL']);
  });

  test('hours that are a day old are asked for again, and the instrument stays the same object', async () => {
    const { contracts, sim, when, time } = await connectMarket();
    const apple = await when(contracts.resolve('AAPL'));
    await time.advance(24 * 3_600_000);
    await when(contracts.resolve('AAPL'));
    await time.settle();
    expect(sim.received(CONTRACT_DATA)).toHaveLength(2);
    const now = contracts.byTicker('AAPL');
    expect(now?.instrument).toBe(apple?.instrument);
    expect(now?.liquidHours).not.toEqual(apple?.liquidHours);
  });
});

describe('resolveContract', () => {
  test('finds an instrument by its conId, once', async () => {
    const { contracts, sim, when } = await connectMarket();
    const found = await when(contracts.resolveContract({ conId: 272093, symbol: 'MSFT' }));
    expect(found.instrument.ticker).toBe('MSFT');
    expect(await when(contracts.resolveContract({ conId: 272093 }))).toBe(found);
    expect(sim.received(CONTRACT_DATA)).toHaveLength(1);
  });

  test('describes what IB has forgotten by what is known of it, and asks once', async () => {
    const { contracts, sim, when } = await connectMarket();
    const expired = {
      conId: 99,
      symbol: 'AAPL',
      secType: SecType.OPT,
      localSymbol: 'AAPL  240119C00150000',
      currency: 'USD',
      multiplier: 100,
    };
    const found = await when(contracts.resolveContract(expired));
    expect(found.instrument).toMatchObject({ ticker: 'AAPL.240119C00150000', pointValue: 100 });
    expect(await when(contracts.resolveContract(expired))).toBe(found);
    expect(sim.received(CONTRACT_DATA)).toHaveLength(1);
  });
});

describe('search', () => {
  test('finds by a part of the name, and what it finds can be resolved', async () => {
    const { contracts, sim, when } = await connectMarket();
    const found = await when(contracts.search('app'));
    expect(found.map(({ ticker }) => ticker)).toContain('AAPL');
    await when(contracts.search('APP'));
    expect(sim.received(MATCHING_SYMBOLS)).toHaveLength(1);
    const resolved = await when(contracts.resolve('AAPL'));
    expect(resolved?.instrument.description).toMatch(/apple/i);
  });

  test.each([
    ['GBPUSD', 'GBPUSD'],
    ['gbp.usd', 'GBPUSD'],
    ['GBP/USD', 'GBPUSD'],
    ['ethusd', 'ETHUSD'],
    ['NASDAQ:NVDA', 'NVDA'],
    ['SAP.IBIS', 'SAP.IBIS'],
    ['CBOE:SPX', 'SPX'],
    ['ESU6', 'ESU6'],
    ['nvda', 'NVDA'],
  ])('finds %s, as every spelling that can be resolved, and first', async (text, ticker) => {
    const { contracts, when } = await connectMarket();
    await when(contracts.resolve('USDJPY'));
    const found = await when(contracts.search(text));
    expect(found[0]?.ticker).toBe(ticker);
    expect((await when(contracts.search(text))).map((one) => one.ticker)).toEqual(
      found.map((one) => one.ticker),
    );
    expect((await when(contracts.resolve(text)))?.instrument.ticker).toBe(ticker);
  });

  test('finds nothing by a text that names nothing', async () => {
    const { contracts, when } = await connectMarket();
    expect(await when(contracts.search('XYZUSD'))).toEqual([]);
    expect(await when(contracts.search('no such thing'))).toEqual([]);
  });

  test('asks once a second', async () => {
    const { contracts, sim, when } = await connectMarket();
    await when(Promise.all(['aap', 'msf', 'spy'].map((text) => contracts.search(text))));
    const times = sim.received(MATCHING_SYMBOLS).map(({ time }) => time);
    expect(times).toHaveLength(3);
    expect(Math.min(...times.slice(1).map((at, i) => at - (times[i] ?? NaN)))).toBeGreaterThanOrEqual(1000);
  });

  test('finds only what is known while TWS is not there', async () => {
    const { contracts } = await connectMarket({ idle: true });
    expect(await contracts.search('AAPL')).toEqual([]);
  });
});
