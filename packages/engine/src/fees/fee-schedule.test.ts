import { describe, expect, test } from 'vitest';
import { fromMoney, toMoney, toUnits } from '../money/fixed-point.ts';
import { createBench } from '../testing/test-engine.ts';
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
    expect(fromMoney(feeFor(type)(toUnits(qty), toMoney(notional)))).toBe(fee);
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
