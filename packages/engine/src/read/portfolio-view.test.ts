import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import { createRiskBench } from '../testing/risk-bench.ts';
import { journalOf, testRun, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const { SELL } = Side;
const { LIMIT } = OrderType;

/** Long 30 ACME in two lots, short 10 SAP at 200 EUR, and a bid for 10 more ACME. */
const open = async (costing: 'average' | 'fifo' = 'average') => {
  const rates = new Map([['EUR', 1.1]]);
  const bench = createRiskBench(
    {},
    {
      market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR', type: 'etf' }),
      fx: { rate: (from) => rates.get(from) },
      fees: { stock: { perUnit: 0.1 } },
      accounts: [{ ...usd(10_000), costing }],
    },
  );
  bench.print({ ticker: 'ACME', price: 100 });
  bench.print({ ticker: 'SAP', price: 200 });
  bench.place({ qty: 20 });
  bench.place({ symbol: 'SAP', side: SELL, qty: 10 });
  bench.print({ ticker: 'ACME', price: 110 });
  bench.place({ qty: 20 });
  bench.place({ side: SELL, qty: 10 });
  bench.place({ type: LIMIT, limitPrice: 90, qty: 10 });
  bench.print({ ticker: 'ACME', price: 120 });
  bench.print({ ticker: 'SAP', price: 190 });
  rates.set('EUR', 1.2);
  await bench.engine.settled();
  return { ...bench, rates };
};

describe('portfolio', () => {
  test('positions show their lots, value and what prices and rates have made of them', async () => {
    const { engine } = await open();
    expect(engine.portfolio('A')).toEqual([
      {
        symbol: 'ACME',
        side: 1,
        qty: 30,
        avgPrice: 105,
        markPrice: 120,
        currency: 'USD',
        rate: 1,
        marketValue: 3600,
        costBasis: 3150,
        unrealizedPL: 450,
        priceEffect: 450,
        currencyEffect: 0,
        weight: expect.closeTo(3600 / 10_615, 7),
        lots: [
          { qty: 10, price: 100 },
          { qty: 20, price: 110 },
        ],
      },
      {
        symbol: 'SAP',
        side: -1,
        qty: 10,
        avgPrice: 200,
        markPrice: 190,
        currency: 'EUR',
        rate: 1.2,
        marketValue: -2280,
        costBasis: -2200,
        unrealizedPL: 120,
        priceEffect: 110,
        currencyEffect: 10,
        weight: expect.closeTo(-2280 / 10_615, 7),
        lots: [{ qty: 10, price: 200 }],
      },
    ]);
  });

  test('metrics: exposure is of positions alone, margin of what works as well; cash by currency', async () => {
    const { engine } = await open();
    expect(engine.metrics('A')).toEqual({
      accountId: 'A',
      currency: 'USD',
      halt: { level: 'active', flatten: false },
      openOrders: 1,
      unpriceable: [],
      breaches: [],
      // 50 realised, 5 of fees, 570 open.
      balance: 10_045,
      realizedPL: 50,
      fees: 5,
      deposits: 10_000,
      unrealizedPL: 570,
      equity: 10_615,
      dayPL: 615,
      dayOpenEquity: 10_000,
      dailyLoss: 0,
      peakEquity: 10_615,
      drawdown: 0,
      grossExposure: 5880,
      netExposure: 1320,
      longExposure: 3600,
      shortExposure: 2280,
      leverage: expect.closeTo(5880 / 10_615, 7),
      marginUsed: 480 + 228,
      marginAvailable: 10_615 - 708,
      positions: 2,
      cash: [
        { currency: 'USD', amount: 10_045 - 3150 },
        { currency: 'EUR', amount: 2000 },
      ],
    });
    const ledger = [...engine.ledger('A').cash].map(([currency, amount]) => [
      currency,
      Number(amount) / 1e16,
    ]);
    expect(ledger).toEqual([
      ['USD', 6895],
      ['EUR', 2000],
    ]);
  });

  test('exposure by symbol, currency and type', async () => {
    const { engine } = await open('fifo');
    const acme = { long: 3600, short: 0, gross: 3600, net: 3600 };
    const sap = { long: 0, short: 2280, gross: 2280, net: -2280 };
    expect(engine.exposure('A')).toEqual({
      accountId: 'A',
      currency: 'USD',
      long: 3600,
      short: 2280,
      gross: 5880,
      net: 1320,
      bySymbol: [
        { name: 'ACME', ...acme },
        { name: 'SAP', ...sap },
      ],
      byCurrency: [
        { name: 'USD', ...acme },
        { name: 'EUR', ...sap },
      ],
      byType: [
        { name: 'stock', ...acme },
        { name: 'etf', ...sap },
      ],
      unpriceable: [],
    });
  });

  test('what has no rate has no value, and what needs one is absent', async () => {
    const { engine, rates } = await open();
    rates.clear();
    expect(engine.portfolio('A')[1]).toEqual({
      symbol: 'SAP',
      side: -1,
      qty: 10,
      avgPrice: 200,
      markPrice: 190,
      currency: 'EUR',
      costBasis: -2200,
      lots: [{ qty: 10, price: 200 }],
    });
    expect(engine.risk('A')).toEqual({
      accountId: 'A',
      currency: 'USD',
      halt: { level: 'active', flatten: false },
      dayOpenEquity: 10_000,
      peakEquity: 10_000,
      openOrders: 1,
      unpriceable: ['SAP'],
      breaches: [],
    });
    expect(engine.metrics('A')).not.toHaveProperty('marginAvailable');
    expect(engine.exposure('A')).toMatchObject({ gross: 3600, unpriceable: ['SAP'] });
  });

  test('limits the market has carried the account beyond are told', async () => {
    const bench = await open();
    bench.set({ maxPositionNotional: 3000, maxConcentration: 0.3, maxLeverage: 0.5, maxGrossExposure: 5880 });
    await bench.engine.settled();
    expect(bench.engine.risk('A').breaches).toEqual([
      { name: 'maxPositionNotional', value: 3000, observed: 3600 },
      { name: 'maxConcentration', value: 0.3, observed: expect.closeTo(0.33914, 4) },
      { name: 'maxLeverage', value: 0.5, observed: expect.closeTo(0.55393, 4) },
    ]);
  });

  test('a restart shows the same', async () => {
    const { engine, journal, market, rates } = await open();
    const snapshot = await engine.snapshot();
    for (const from of [{ records: journal.records() }, { snapshot }]) {
      const again = createEngine({
        clock: { now: () => 0 },
        journal: journalOf(() => Promise.resolve()),
        venue: createPaperVenue(),
        market,
        fx: { rate: (currency) => rates.get(currency) },
        run: testRun,
        accounts: [],
        onListenerError(error) {
          throw error;
        },
        ...from,
      });
      expect(again.portfolio('A')).toEqual(engine.portfolio('A'));
      expect(again.metrics('A')).toEqual(engine.metrics('A'));
    }
  });
});
