import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { Command } from '../commands/command.ts';
import { createRiskBench } from '../testing/risk-bench.ts';
import type { RiskBench } from '../testing/risk-bench.ts';
import { trader } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const { SELL } = Side;
const { LIMIT } = OrderType;
const by = { actor: trader, accountId: 'A' } as const;
const sap = { ...stock, symbol: 'SAP', currency: 'EUR' };

const decide = ({ engine }: RiskBench, command: Command): string => {
  const { decision } = engine.submit(command);
  return decision.accepted ? 'accepted' : decision.refusal.code;
};

/** Long 10 SAP, in EUR, whose rate is gone since. */
const withoutRate = () => {
  let rate: number | undefined = 1.1;
  const market = createTestMarket(sap);
  const bench = createRiskBench({}, { market, fx: { rate: () => rate } });
  bench.print({ ticker: 'SAP', price: 100 });
  bench.place({ symbol: 'SAP', qty: 10 });
  rate = undefined;
  return { bench, market };
};

describe('an order that only reduces passes', () => {
  test('at the last journaled rate', () => {
    const { bench } = withoutRate();
    expect(bench.submit({ symbol: 'SAP' })).toMatchObject({ code: 'no_market_data' });
    expect(bench.submit({ symbol: 'SAP', side: SELL, qty: 11 })).toMatchObject({ code: 'no_market_data' });
    expect(bench.submit({ symbol: 'SAP', side: SELL, qty: 4 })).toBe('accepted');
    const { decision } = bench.engine.submit({
      type: 'halt',
      ...by,
      level: 'halted',
      flatten: true,
      reason: 'drill',
    });
    expect(decision).toMatchObject({ result: { flattened: ['SAP'], notFlattened: [] } });
  });

  test('of a symbol that cannot be traded any more, and as a whole where the lot has changed', () => {
    const market = createTestMarket({ ...stock, lotSize: 1 });
    const bench = createRiskBench({}, { market });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 15 });
    market.list({ ...stock, lotSize: 10, tradable: false });
    expect(bench.submit({ qty: 10 })).toMatchObject({ code: 'unsupported_order' });
    expect(bench.submit({ side: SELL, qty: 3 })).toMatchObject({ code: 'invalid_quantity' });
    expect(decide(bench, { type: 'close-position', ...by, positionId: 'ACME' })).toBe('accepted');
  });

  test('by an old quote and far through the market, but not beyond the order rate', () => {
    const bench = createRiskBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 10 });
    bench.set({ maxQuoteAgeMs: 1000, priceCollar: 0.01 });
    bench.market.quoteAge = () => 5000;
    const sale = { side: SELL, type: LIMIT, limitPrice: 50 };
    expect(bench.submit({ ...sale, qty: 11 })).toMatchObject({ code: 'stale_market_data' });
    expect(bench.submit({ ...sale, qty: 4 })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 4 })).toBe('accepted');
    bench.set({ maxOrdersPerSecond: 0 });
    expect(bench.submit({ side: SELL, qty: 2 })).toMatchObject({ code: 'order_rate_limit' });
  });
});

test('an order is not filled against a reduce-only order of the same account', () => {
  const bench = createRiskBench({ selfTrade: 'deny' });
  bench.print({ ticker: 'ACME', price: 100 });
  bench.place({ qty: 10 });
  bench.place({ side: SELL, qty: 10, type: LIMIT, limitPrice: 101, reduceOnly: true });
  expect(bench.submit({ type: LIMIT, limitPrice: 101 })).toMatchObject({ code: 'self_trade' });
  expect(bench.submit({ type: LIMIT, limitPrice: 100.99 })).toBe('accepted');
});

test('orders that differ in bracket, duration or manner are not the same order', () => {
  const bench = createRiskBench({ duplicateWindowMs: 1000 });
  bench.print({ ticker: 'ACME', price: 100 });
  const bid = { type: LIMIT, limitPrice: 90 };
  for (const more of [
    {},
    { takeProfit: 110 },
    { takeProfit: 120 },
    { stopLoss: 80 },
    { trailingStopPrice: 5 },
    { postOnly: true },
    { duration: { type: 'DAY' } },
  ]) {
    expect(bench.submit({ ...bid, ...more })).toBe('accepted');
    expect(bench.submit({ ...bid, ...more })).toMatchObject({ code: 'duplicate_order' });
  }
});

test('the legs of a bracket count as orders', () => {
  const bench = createRiskBench({ maxOpenOrders: 3 });
  bench.print({ ticker: 'ACME', price: 100 });
  const bid = { type: LIMIT, limitPrice: 90 };
  expect(bench.submit({ ...bid, takeProfit: 110, stopLoss: 80 })).toBe('accepted');
  bench.set({ maxOpenOrders: 5 });
  expect(bench.submit({ ...bid, takeProfit: 110, stopLoss: 80 })).toMatchObject({ limit: { observed: 6 } });
  expect(bench.submit({ ...bid, takeProfit: 110 })).toBe('accepted');
});

test('a leverage that would need more margin than there is equity is refused', () => {
  const bench = createRiskBench();
  bench.print({ ticker: 'ACME', price: 100 });
  bench.place({ qty: 3000 });
  const lever = (leverage: number) =>
    decide(bench, { type: 'set-leverage', ...by, symbol: 'ACME', leverage });
  expect(lever(2)).toBe('insufficient_margin');
  expect(lever(3)).toBe('accepted');
});

test('a bracket that is set on a position is one order of the rate', () => {
  const bench = createRiskBench();
  bench.print({ ticker: 'ACME', price: 100 });
  bench.place({ qty: 10 });
  bench.set({ maxOrdersPerSecond: 2 });
  const edit = (stopLoss: number) =>
    decide(bench, {
      type: 'edit-brackets',
      ...by,
      positionId: 'ACME',
      brackets: { takeProfit: 110, stopLoss },
    });
  expect([edit(90), edit(91), edit(92)]).toEqual(['accepted', 'accepted', 'order_rate_limit']);
  expect(bench.submit({})).toMatchObject({ code: 'order_rate_limit' });
  bench.clock += 1000;
  expect(edit(92)).toBe('accepted');
});
