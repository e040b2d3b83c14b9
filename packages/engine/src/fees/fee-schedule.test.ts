import { describe, expect, test } from 'vitest';
import { fromMoney, toMoney, toUnits } from '../money/fixed-point.ts';
import { createBench, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';
import { compileFees, paperFees } from './fee-schedule.ts';

describe('fees', () => {
  const feeFor = compileFees(paperFees);

  test.each([
    ['stock', 100, 5000, 1],
    ['stock', 1000, 5000, 5],
    ['futures', 2, 500_000, 4.5],
    ['forex', 100_000, 110_000, 2.2],
    ['crypto', 0.5, 30_000, 3],
    ['futures', 1, -40_000, 2.25],
    ['index', 1, 1000, 0],
  ] as const)('%s: %d units for %d cost %d', (type, qty, notional, fee) => {
    expect(fromMoney(feeFor({ type, currency: 'USD' })(toUnits(qty), toMoney(notional)))).toBe(fee);
  });

  test.each([
    [100, 5000, 1],
    [10, 50, 0.5],
    [1000, 100, 1],
    [0, 0, 0],
  ])('%d units for %d cost %d where the fee is at most one percent of the value', (qty, notional, fee) => {
    const capped = compileFees({ stock: { perUnit: 0.005, minimum: 1, maximum: 0.01 } })({
      type: 'stock',
      currency: 'USD',
    });
    expect(fromMoney(capped(toUnits(qty), toMoney(notional)))).toBe(fee);
  });

  test.each([
    ['USD', 0.5],
    ['EUR', 3],
  ])('a kind can cost otherwise in one currency: 100 for 5000 %s cost %d', (currency, fee) => {
    const feeOf = compileFees({
      stock: { bps: 5, minimum: 3, currencies: { USD: { perUnit: 0.005 } } },
    });
    expect(fromMoney(feeOf({ type: 'stock', currency })(toUnits(100), toMoney(5000)))).toBe(fee);
    expect(fromMoney(feeOf({ type: 'crypto', currency })(toUnits(100), toMoney(5000)))).toBe(0);
  });

  test('an account can have a schedule of its own', async () => {
    const fees = { stock: { perUnit: 0.5 } };
    const bench = createBench({
      fees: { stock: { perUnit: 1 } },
      accounts: [usd(1000), { ...usd(1000, 'B'), fees }],
    });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({}, 'A');
    bench.place({}, 'B');
    await bench.engine.settled();
    expect(['A', 'B'].map((id) => fromMoney(bench.engine.ledger(id).fees))).toEqual([1, 0.5]);
    const opened = bench.journal.records().flatMap(({ events }) => events);
    expect(opened.filter(({ type }) => type === 'account-opened')).toMatchObject([
      { account: { id: 'A' }, fees: { stock: { perUnit: 1 } } },
      { account: { id: 'B' }, fees },
    ]);
  });

  test('a foreign fee is changed at the rate of its fill', async () => {
    let rate = 1.1;
    const bench = createBench({
      market: createTestMarket({ ...stock, currency: 'EUR' }),
      fx: { rate: () => rate },
      fees: { stock: { perUnit: 0.5 } },
    });
    bench.place({ type: 1, limitPrice: 100, qty: 4 });
    bench.print({ ticker: 'ACME', price: 100, askSize: 2 });
    rate = 1.2;
    bench.print({ ticker: 'ACME', price: 100, askSize: 2 });
    await bench.engine.settled();
    expect(bench.engine.executions('A').map(({ commission }) => commission)).toEqual([1.1, 1.2]);
    expect(fromMoney(bench.engine.ledger('A').fees)).toBe(2.3);
  });

  test('an order costs the same in one fill and in many: the minimum is charged once', async () => {
    const fees = { stock: { perUnit: 0.02, bps: 1.7, minimum: 1 } };
    const commission = async (sizes: readonly number[]) => {
      const bench = createBench({ fees });
      bench.place({ type: 1, limitPrice: 100, qty: 70 });
      for (const askSize of sizes) bench.print({ ticker: 'ACME', price: 100, askSize });
      await bench.engine.settled();
      expect(bench.engine.executions('A')).toHaveLength(sizes.length);
      return bench.engine.ledger('A').fees;
    };
    expect(await commission([10, 20, 25, 15])).toBe(await commission([70]));
  });

  test('a negative fee is a refund', async () => {
    const bench = createBench({ fees: { stock: { perUnit: -0.01 } } });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 100 });
    await bench.engine.settled();
    expect(bench.engine.equity('A')?.balance).toBe(100_001);
  });
});
