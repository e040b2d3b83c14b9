import { BarSizeSetting, SecType, WhatToShow, type Contract } from '@stoqey/ib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VirtualScheduler } from '../testing/virtual-scheduler.ts';
import type { TwsSimulator } from './index.ts';
import { connectClient, startTestSimulator, type TestClient } from './testing/test-client.ts';
import { AAPL, EURUSD } from './testing/test-orders.ts';

let sim: TwsSimulator;
let time: VirtualScheduler;
let client: TestClient;

beforeEach(async () => {
  ({ sim, time } = await startTestSimulator({ messageRate: Infinity }));
  client = await connectClient(sim, 1);
});

function errors(): readonly unknown[] {
  return client
    .events('error')
    .map(([error, code, id]) => [id, code, error instanceof Error ? error.message : error]);
}

const BTC: Contract = { symbol: 'BTC', secType: SecType.CRYPTO, exchange: 'PAXOS', currency: 'USD' };
const SPX: Contract = { symbol: 'SPX', secType: SecType.IND, exchange: 'CBOE', currency: 'USD' };

describe('contracts', () => {
  test('details of a share', async () => {
    client.api.reqContractDetails(1, {
      symbol: 'AAPL',
      secType: SecType.STK,
      exchange: 'SMART',
      currency: 'USD',
    });
    await time.settle();
    expect(client.events('contractDetails')).toMatchObject([
      [
        1,
        {
          contract: {
            conId: 265598,
            symbol: 'AAPL',
            exchange: 'SMART',
            primaryExch: 'NASDAQ',
            tradingClass: 'NMS',
          },
          longName: 'APPLE INC',
          minTick: 0.01,
          marketRuleIds: '26,26,26,26',
          timeZoneId: 'US/Eastern',
          liquidHours:
            '20260701:0930-20260701:1600;20260702:0930-20260702:1600;20260703:CLOSED;20260704:CLOSED;20260705:CLOSED;20260706:0930-20260706:1600;20260707:0930-20260707:1600',
          minSize: 0.0001,
        },
      ],
    ]);
    expect(client.events('contractDetailsEnd')).toEqual([[1]]);
  });

  test('a future has several expiries, and one of them can be named', async () => {
    client.api.reqContractDetails(1, { symbol: 'ES', secType: SecType.FUT, exchange: 'CME' });
    client.api.reqContractDetails(2, {
      symbol: 'ES',
      secType: SecType.FUT,
      lastTradeDateOrContractMonth: '202609',
    });
    client.api.reqContractDetails(3, { localSymbol: 'ESZ6', secType: SecType.FUT });
    await time.settle();
    const found = client.events('contractDetails').map(([id, details]) => {
      const { contract, contractMonth } = details as {
        contract: { localSymbol: string; lastTradeDate: string };
        contractMonth: string;
      };
      return [id, contract.localSymbol, contract.lastTradeDate, contractMonth];
    });
    expect(found).toEqual([
      [1, 'ESU6', '20260918', '202609'],
      [1, 'ESZ6', '20261218', '202612'],
      [1, 'ESH7', '20270319', '202703'],
      [1, 'ESM7', '20270618', '202706'],
      [2, 'ESU6', '20260918', '202609'],
      [3, 'ESZ6', '20261218', '202612'],
    ]);
  });

  test('nothing found: 200', async () => {
    client.api.reqContractDetails(1, { symbol: 'NOPE', secType: SecType.STK });
    await time.settle();
    expect(errors()).toEqual([[1, 200, 'No security definition has been found for the request']]);
  });

  test('search, market rules and option parameters', async () => {
    client.api.reqMatchingSymbols(1, 'app');
    client.api.reqMarketRule(1913);
    client.api.reqSecDefOptParams(2, 'AAPL', '', SecType.STK, 265598);
    await time.settle();
    expect(client.events('symbolSamples')).toMatchObject([
      [
        1,
        [
          {
            contract: { conId: 265598, symbol: 'AAPL', description: 'APPLE INC' },
            derivativeSecTypes: ['CFD', 'OPT', 'IOPT', 'WAR', 'BAG'],
          },
        ],
      ],
    ]);
    const [[, steps]] = client.events('marketRule') as [[number, unknown[]]];
    expect(steps.slice(5, 7)).toEqual([
      { lowEdge: 100, increment: 0.02 },
      { lowEdge: 200, increment: 0.05 },
    ]);
    expect(client.events('securityDefinitionOptionParameterEnd')).toEqual([[2]]);
  });
});

describe('quotes', () => {
  /** By type, the newest value told. */
  const ticks = (requestId: number): Readonly<Record<number, unknown>> =>
    Object.fromEntries(
      [...client.events('tickPrice'), ...client.events('tickSize')]
        .filter(([id]) => id === requestId)
        .map(([, type, value]) => [type, value]),
    );

  test('all at first, then what changes', async () => {
    sim.market.set('AAPL', { bid: 200, ask: 200.02, last: 200.01, bidSize: 3, askSize: 4 });
    client.api.reqMktData(1, AAPL, '', false, false);
    await time.settle();
    expect(client.events('marketDataType')).toEqual([[1, 1]]);
    expect(client.events('tickReqParams')).toHaveLength(1);
    expect(ticks(1)).toMatchObject({ 1: 200, 2: 200.02, 4: 200.01, 0: 3, 3: 4 });
    expect(Object.keys(ticks(1)).map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14]);
    const before = client.events('tickPrice').length;
    sim.market.set('AAPL', { bid: 200.01 });
    await time.settle();
    expect(client.events('tickPrice').slice(before)).toEqual([[1, 1, 200.01, true]]);
    client.api.cancelMktData(1);
    await time.settle();
    sim.market.set('AAPL', { bid: 200 });
    await time.settle();
    expect(ticks(1)).toMatchObject({ 1: 200.01 });
  });

  test('a snapshot ends', async () => {
    client.api.reqMktData(1, AAPL, '', true, false);
    await time.settle();
    expect(client.events('tickSnapshotEnd')).toEqual([[1]]);
    sim.market.set('AAPL', { bid: 1 });
    client.api.cancelMktData(1);
    await time.settle();
    expect(ticks(1)).not.toMatchObject({ 1: 1 });
    expect(errors()).toEqual([[1, 300, "Can't find EId with tickerId:1"]]);
  });

  test('currencies have no trades, an index nothing else', async () => {
    client.api.reqMktData(1, EURUSD, '', false, false);
    client.api.reqMktData(2, SPX, '', false, false);
    await time.settle();
    expect(Object.keys(ticks(1)).map(Number)).toEqual([0, 1, 2, 3, 6, 7, 9, 14]);
    // The client makes a size of every price of a trade.
    expect(Object.keys(ticks(2)).map(Number)).toEqual([4, 5, 6, 7, 9, 14]);
  });

  test('stand still, and move four times a second once the market runs', async () => {
    client.api.reqMktData(1, BTC, '', false, false);
    await time.advance(10_000);
    const still = client.events('tickPrice').length;
    expect(still).toBe(7);
    sim.market.run();
    await time.advance(10_000);
    expect(client.events('tickPrice').length).toBeGreaterThan(still + 20);
    sim.market.stop();
    const stopped = client.events('tickPrice').length;
    await time.advance(10_000);
    expect(client.events('tickPrice').length).toBe(stopped);
  });

  test('a client follows as many as it has lines', async () => {
    const { sim: small, time: clock } = await startTestSimulator({ marketDataLines: 1 });
    const other = await connectClient(small, 1);
    other.api.reqMktData(1, AAPL, '', false, false);
    other.api.reqMktData(2, BTC, '', false, false);
    await clock.settle();
    expect(other.events('error').map(([, code, id]) => [id, code])).toEqual([[2, 101]]);
  });
});

describe('every tick', () => {
  test('trades, quotes and midpoints', async () => {
    sim.market.set('AAPL', { bid: 200, ask: 200.02, bidSize: 1, askSize: 2 });
    client.api.reqTickByTickData(1, AAPL, 'Last' as never, 0, false);
    client.api.reqTickByTickData(2, AAPL, 'BidAsk' as never, 0, false);
    client.api.reqTickByTickData(3, AAPL, 'MidPoint' as never, 0, false);
    client.api.reqTickByTickData(4, EURUSD, 'AllLast' as never, 0, false);
    await time.settle();
    sim.market.trade('AAPL', { price: 200.02, size: 7 });
    sim.market.set('AAPL', { bid: 200.01, ask: 200.03 });
    client.api.cancelTickByTickData(1);
    await time.settle();
    const seconds = '1782914400';
    expect(client.events('tickByTickAllLast')).toMatchObject([[1, 1, seconds, 200.02, 7, {}, 'NASDAQ', '']]);
    expect(client.events('tickByTickBidAsk').at(-1)).toMatchObject([2, seconds, 200.01, 200.03, 1, 2, {}]);
    expect(client.events('tickByTickMidPoint').at(-1)).toEqual([3, seconds, 200.02]);
    expect(errors()).toMatchObject([[4, 10189, expect.any(String)]]);
  });

  test('bars of five seconds, also when nothing is traded', async () => {
    client.api.reqRealTimeBars(1, AAPL, 5, WhatToShow.TRADES, true);
    await time.advance(5000);
    sim.market.trade('AAPL', { price: 262.5, size: 3 });
    sim.market.trade('AAPL', { price: 262.4, size: 2 });
    await time.advance(10_000);
    const bars = client.events('realtimeBar').map(([, ...values]) => values.slice(0, 6));
    expect(bars.slice(1)).toEqual([
      [TEN + 5, 262.5, 262.5, 262.4, 262.4, 5],
      [TEN + 10, 262.4, 262.4, 262.4, 262.4, 0],
    ]);
    client.api.cancelRealTimeBars(1);
    await time.advance(10_000);
    expect(client.events('realtimeBar')).toHaveLength(3);
  });
});

describe('the book', () => {
  const rows = () => client.events('updateMktDepth');
  const smartRows = () => client.events('updateMktDepthL2');

  test('row by row: all at first, then what is inserted, updated and deleted', async () => {
    sim.market.set('EUR.USD', { bid: 1.1, ask: 1.1002, bidSize: 1, askSize: 2 });
    client.api.reqMktDepth(1, EURUSD, 2, false);
    await time.settle();
    expect(rows()).toEqual([
      [1, 0, 0, 1, 1.1, 1],
      [1, 1, 0, 1, 1.09999, 2],
      [1, 0, 0, 0, 1.1002, 2],
      [1, 1, 0, 0, 1.10021, 4],
    ]);
    sim.market.setBook('EUR.USD', {
      bids: [
        { price: 1.10005, size: 5 },
        { price: 1.1, size: 3 },
      ],
      asks: [{ price: 1.10021, size: 4 }],
    });
    await time.settle();
    expect(rows().slice(4)).toEqual([
      [1, 0, 0, 1, 1.10005, 5],
      [1, 1, 1, 1, 1.1, 3],
      [1, 2, 2, 1, 1.09999, 2],
      [1, 0, 2, 0, 1.1002, 2],
    ]);
    client.api.cancelMktDepth(1, false);
    await time.settle();
    sim.market.setBook('EUR.USD', { bids: [], asks: [] });
    client.api.cancelMktDepth(1, false);
    await time.settle();
    expect(rows()).toHaveLength(8);
    expect(errors()).toEqual([[1, 310, expect.any(String)]]);
  });

  test('SMART gathers the books of the exchanges, if it is asked to, and other books are not gathered', async () => {
    sim.market.set('AAPL', { bid: 200, ask: 200.02, bidSize: 1, askSize: 2 });
    client.api.reqMktDepth(1, AAPL, 2, true);
    client.api.reqMktDepth(2, AAPL, 2, false);
    client.api.reqMktDepth(3, EURUSD, 2, true);
    client.api.reqMktDepth(4, SPX, 2, false);
    await time.settle();
    expect(smartRows()).toEqual([
      [1, 0, 'NASDAQ', 0, 1, 200, 1, true],
      [1, 1, 'IEX', 0, 1, 200, 1, true],
      [1, 0, 'NASDAQ', 0, 0, 200.02, 2, true],
      [1, 1, 'IEX', 0, 0, 200.02, 2, true],
    ]);
    expect(rows()).toEqual([]);
    expect(errors().map((error) => (error as readonly unknown[]).slice(0, 2))).toEqual([
      [1, 2152],
      [2, 10092],
      [3, 10092],
      [4, 10092],
    ]);
  });

  test('a client follows three at once', async () => {
    for (const [index, contract] of [EURUSD, AAPL, BTC, EURUSD].entries())
      client.api.reqMktDepth(index + 1, contract, 1, contract === AAPL);
    await time.settle();
    expect(errors().at(-1)).toEqual([4, 309, 'Max number (3) of market depth requests has been reached']);
  });

  test('it can be reset, halted and refused', async () => {
    client.api.reqMktDepth(1, EURUSD, 1, false);
    await time.settle();
    const first = rows();
    sim.faults.resetDepth();
    await time.settle();
    expect(rows().slice(2)).toEqual(first);
    sim.faults.haltDepth();
    sim.faults.depthNotSubscribed();
    client.api.reqMktDepth(2, BTC, 1, false);
    await time.settle();
    sim.market.set('EUR.USD', { bidSize: 123 });
    await time.settle();
    expect(rows()).toHaveLength(4);
    expect(errors().map((error) => (error as readonly unknown[]).slice(0, 2))).toEqual([
      [1, 317],
      [1, 316],
      [2, 354],
    ]);
  });
});

describe('history', () => {
  const request = (
    requestId: number,
    contract: Contract,
    barSize: BarSizeSetting,
    duration: string,
    more: { end?: string; show?: WhatToShow; format?: number; live?: boolean } = {},
  ): void => {
    const { end = '', show = WhatToShow.TRADES, format = 2, live = false } = more;
    client.api.reqHistoricalData(requestId, contract, end, duration, barSize, show, 1, format, live);
  };
  /** Date, open, high, low and close of every bar of a request, without the last message. */
  const bars = (requestId: number): readonly (readonly unknown[])[] =>
    client
      .events('historicalData')
      .filter(([id, date]) => id === requestId && !String(date).startsWith('finished'))
      .map(([, ...values]) => values);
  const finished = (requestId: number): unknown =>
    client
      .events('historicalData')
      .find(([id, date]) => id === requestId && String(date).startsWith('finished'))?.[1];

  test.each(Object.values(BarSizeSetting))('bars of %s', async (barSize) => {
    const duration = /sec/.test(barSize) ? '1800 S' : /day|week|month|W|M/.test(barSize) ? '1 Y' : '5 D';
    request(1, AAPL, barSize, duration);
    await time.settle();
    expect(bars(1).length).toBeGreaterThan(1);
    const times = bars(1).map(([date]) => Number(date));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const [, open, high, low, close] of bars(1) as (readonly number[])[]) {
      expect(Math.max(open ?? NaN, close ?? NaN)).toBeLessThanOrEqual(high ?? NaN);
      expect(Math.min(open ?? NaN, close ?? NaN)).toBeGreaterThanOrEqual(low ?? NaN);
    }
    expect(finished(1)).toMatch(
      /^finished-20\d{6} \d\d:\d\d:\d\d US\/Eastern-20260701 10:00:00 US\/Eastern$/,
    );
  });

  test('dates as text, as seconds, and of days as dates', async () => {
    request(1, AAPL, BarSizeSetting.MINUTES_ONE, '120 S', { end: '20260630-14:00:00', format: 1 });
    request(2, AAPL, BarSizeSetting.MINUTES_ONE, '120 S', { end: '20260630 10:00:00 US/Eastern', format: 2 });
    request(3, AAPL, BarSizeSetting.DAYS_ONE, '2 D', { format: 2 });
    await time.settle();
    expect(bars(1).map(([date]) => date)).toEqual([
      '20260630 09:58:00 US/Eastern',
      '20260630 09:59:00 US/Eastern',
    ]);
    expect(bars(2).map(([date]) => date)).toEqual(['1782827880', '1782827940']);
    expect(bars(3).map(([date]) => date)).toEqual(['20260630', '20260701']);
  });

  test('durations: seconds of trading, days of trading, weeks and longer of the calendar', async () => {
    request(1, AAPL, BarSizeSetting.HOURS_ONE, '2 D', { end: '20260629-20:00:00' });
    request(2, AAPL, BarSizeSetting.DAYS_ONE, '1 M');
    request(3, AAPL, BarSizeSetting.MINUTES_ONE, '600 S', { end: '20260628-12:00:00', format: 1 });
    await time.settle();
    expect(bars(1)).toHaveLength(14);
    expect(bars(2).length).toBeGreaterThan(19);
    // A Sunday: the last ten minutes of Friday.
    expect(bars(3).at(-1)?.[0]).toBe('20260626 15:59:00 US/Eastern');
  });

  test('midpoints have no volume, and currencies no trades', async () => {
    request(1, EURUSD, BarSizeSetting.MINUTES_ONE, '60 S', { show: WhatToShow.MIDPOINT });
    request(2, EURUSD, BarSizeSetting.MINUTES_ONE, '60 S');
    await time.settle();
    expect(bars(1).at(-1)?.slice(5)).toEqual([-1, -1, -1, undefined]);
    expect(errors()).toMatchObject([
      [2, 162, expect.stringContaining('No historical market data for EUR/CASH@IDEALPRO')],
    ]);
  });

  test.each([
    ['a bar size nobody knows', '7 mins', '1 D', '', 321],
    ['a duration nobody knows', '1 min', '1 fortnight', '', 321],
    ['too many seconds', '1 min', '90000 S', '', 321],
    ['an end that is no time', '1 min', '1 D', 'yesterday', 10314],
    ['an end before everything', '1 min', '60 S', '19990101-00:00:00', 162],
  ])('%s', async (_, barSize, duration, end, code) => {
    request(1, AAPL, barSize as BarSizeSetting, duration, { end });
    await time.settle();
    expect(errors()).toMatchObject([[1, code, expect.any(String)]]);
  });

  test('an end without a zone is warned of', async () => {
    request(1, AAPL, BarSizeSetting.MINUTES_ONE, '60 S', { end: '20260630 10:00:00', format: 1 });
    await time.settle();
    expect(client.events('info').at(-1)).toMatchObject([
      expect.stringContaining('without explicit time zone'),
      2174,
    ]);
    expect(bars(1).map(([date]) => date)).toEqual(['20260630 09:59:00 US/Eastern']);
  });

  test('the stream of bars is the history: by hand', async () => {
    request(1, AAPL, BarSizeSetting.MINUTES_ONE, '300 S', { live: true });
    await time.advance(60_000);
    const known = new Map(bars(1).map((bar) => [bar[0], bar]));
    for (const price of [262.5, 263, 262, 262.25]) {
      sim.market.trade('AAPL', { price, size: 5 });
      await time.advance(20_000);
    }
    for (const [, ...bar] of client.events('historicalDataUpdate')) known.set(bar[0], [...bar, undefined]);
    request(2, AAPL, BarSizeSetting.MINUTES_ONE, '420 S');
    await time.settle();
    expect(
      bars(2)
        .slice(-2)
        .map((bar) => bar.slice(0, 6)),
    ).toEqual([
      [`${TEN + 60}`, 262.5, 263, 262, 262, 15],
      [`${TEN + 120}`, 262.25, 262.25, 262.25, 262.25, 5],
    ]);
    const newest = bars(2).slice(-4);
    expect(newest.map((bar) => known.get(bar[0]))).toEqual(newest);
  });

  test('the stream of bars is the history: while the market runs', async () => {
    const show = WhatToShow.AGGTRADES;
    request(1, BTC, BarSizeSetting.MINUTES_ONE, '300 S', { live: true, show });
    request(2, BTC, BarSizeSetting.SECONDS_FIVE, '300 S', { live: true, show });
    await time.settle();
    const known = new Map(bars(2).map((bar) => [bar[0], bar]));
    await time.advance(30_000);
    sim.market.run();
    await time.advance(120_000);
    for (const [id, ...bar] of client.events('historicalDataUpdate')) {
      if (id === 2) known.set(bar[0], [...bar, undefined]);
    }
    request(3, BTC, BarSizeSetting.SECONDS_FIVE, '420 S', { show });
    await time.settle();
    const all = bars(3);
    expect(all.length).toBeGreaterThan(24);
    const shared = all.filter(([date]) => Number(date) >= TEN - 250);
    expect(shared.map((bar) => known.get(bar[0]))).toEqual(shared);
  });

  test('the order of an update is its own: open, close, high, low', async () => {
    request(1, AAPL, BarSizeSetting.MINUTES_ONE, '60 S', { live: true });
    await time.settle();
    await time.advance(60_000);
    for (const price of [200, 203, 198, 201]) sim.market.trade('AAPL', { price, size: 1 });
    await time.settle();
    const [frame] = sim.sent(90).slice(-1);
    expect(frame?.fields.slice(4, 8)).toEqual(['200.0', '201.0', '203.0', '198.0']);
    expect(client.events('historicalDataUpdate').at(-1)?.slice(2, 7)).toEqual([200, 203, 198, 201, 4]);
  });

  test('a cancelled stream says so, one that is not there too', async () => {
    request(1, AAPL, BarSizeSetting.MINUTES_ONE, '60 S', { live: true });
    client.api.cancelHistoricalData(1);
    client.api.cancelHistoricalData(1);
    await time.settle();
    expect(errors()).toEqual([
      [1, 162, 'Historical Market Data Service error message:API historical data query cancelled: 1'],
      [1, 366, 'No historical data query found for ticker id:1'],
    ]);
  });

  test('where history begins, single ticks, sessions', async () => {
    client.api.reqHeadTimestamp(1, AAPL, WhatToShow.TRADES, true, 1);
    client.api.reqHistoricalTicks(2, AAPL, '20260630-14:00:00', '', 3, WhatToShow.TRADES, 1, false);
    client.api.reqHistoricalTicks(3, AAPL, '', '20260630-14:00:00', 2, WhatToShow.BID_ASK, 1, false);
    client.api.reqHistoricalTicks(4, EURUSD, '', '20260630-14:00:00', 2, WhatToShow.MIDPOINT, 1, false);
    request(5, AAPL, BarSizeSetting.DAYS_ONE, '3 D', { show: 'SCHEDULE' as WhatToShow });
    await time.settle();
    expect(client.events('headTimestamp')).toEqual([[1, '20050103-00:00:00']]);
    const [[, trades]] = client.events('historicalTicksLast') as [[number, { time: number }[]]];
    expect(trades.map((tick) => tick.time)).toEqual([1782828000, 1782828001, 1782828002]);
    expect(client.events('historicalTicksBidAsk')).toMatchObject([[3, [{}, {}], true]]);
    expect(client.events('historicalTicks')).toMatchObject([[4, [{}, {}], true]]);
    expect(client.events('historicalSchedule')).toMatchObject([
      [
        5,
        '20260629-09:30:00',
        '20260701-16:00:00',
        'US/Eastern',
        [{ refDate: '20260629' }, {}, { endDateTime: '20260701-16:00:00' }],
      ],
    ]);
  });
});

/** Ten o'clock in New York, when the tests begin: seconds. */
const TEN = Date.UTC(2026, 6, 1, 14) / 1000;
