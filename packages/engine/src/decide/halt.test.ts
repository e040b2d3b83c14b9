import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createRiskBench } from '../testing/risk-bench.ts';
import type { RiskBench } from '../testing/risk-bench.ts';
import { trader } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const { SELL } = Side;
const { LIMIT } = OrderType;

const halt = ({ engine }: RiskBench, level: 'reducing' | 'halted', flatten = false) => {
  const { decision } = engine.submit({
    type: 'halt',
    actor: trader,
    accountId: 'A',
    level,
    flatten,
    reason: 'drill',
  });
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.result;
};

/** Long 10 ACME and 5 OTHER, a bid for ACME working, and limits that nothing but a halt could pass. */
const open = () => {
  const bench = createRiskBench({}, { market: createTestMarket(stock, { ...stock, symbol: 'OTHER' }) });
  bench.print({ ticker: 'ACME', price: 100 });
  bench.print({ ticker: 'OTHER', price: 50 });
  bench.place({ qty: 10 });
  bench.place({ symbol: 'OTHER', qty: 5 });
  bench.place({ type: LIMIT, limitPrice: 90, qty: 7 });
  bench.set({ maxOrderQuantity: 1, maxOrdersPerSecond: 0, maxPositionQuantity: 0, maxOpenOrders: 0 }, [
    { symbol: 'ACME', restricted: true },
  ]);
  return bench;
};

describe('halt', () => {
  test('reducing leaves what works and takes what reduces', async () => {
    const bench = open();
    bench.set({ maxOrderQuantity: null, maxOrdersPerSecond: null });
    expect(halt(bench, 'reducing')).toMatchObject({ cancelled: [], flattened: [] });
    expect(bench.submit({})).toMatchObject({ code: 'reducing_only' });
    expect(bench.submit({ side: SELL, qty: 11 })).toMatchObject({ code: 'reducing_only' });
    expect(bench.submit({ side: SELL, qty: 10 })).toBe('accepted');
    await bench.engine.settled();
    expect(bench.engine.orders('A').filter(({ status }) => status === OrderStatus.WORKING)).toHaveLength(1);
  });

  test('halted cancels what works, keeps positions, and takes nothing', async () => {
    const bench = open();
    expect(halt(bench, 'halted')).toMatchObject({
      halt: { level: 'halted', flatten: false, reason: 'drill', by: 'trader' },
      cancelled: ['ORDER-3'],
      cancelling: [],
      flattened: [],
      notFlattened: [],
    });
    expect(bench.submit({ side: SELL, qty: 1 })).toMatchObject({ code: 'account_halted' });
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toHaveLength(2);
  });

  test('flattening passes every limit that would keep it from closing, and says what it could not close', async () => {
    const bench = open();
    bench.market.isOpen = (ticker) => ticker !== 'OTHER';
    expect(halt(bench, 'halted', true)).toMatchObject({
      cancelled: ['ORDER-3'],
      flattened: ['ACME'],
      notFlattened: ['OTHER'],
    });
    await bench.engine.settled();
    expect(bench.engine.positions('A').map(({ id }) => id)).toEqual(['OTHER']);
    bench.engine.wake();
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toHaveLength(1);
    // It goes on trying: the position is closed as soon as its market opens.
    bench.market.isOpen = () => true;
    bench.engine.wake();
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toEqual([]);
  });

  test('asked for again it changes nothing, and never lowers the level', async () => {
    const bench = open();
    halt(bench, 'halted');
    const before = bench.engine.stateHash();
    expect(halt(bench, 'halted')).toMatchObject({ cancelled: [], flattened: [] });
    expect(halt(bench, 'reducing')).toMatchObject({ halt: { level: 'halted' } });
    expect(bench.engine.stateHash()).toBe(before);
  });

  test('refusals of a halted account leave no record', async () => {
    const bench = open();
    halt(bench, 'halted');
    await bench.engine.settled();
    const records = bench.journal.records().length;
    for (let count = 0; count < 100; count += 1) bench.submit({});
    await bench.engine.settled();
    expect(bench.journal.records()).toHaveLength(records);
  });

  test('only resume lifts it, and limits hold again', async () => {
    const bench = open();
    halt(bench, 'halted');
    bench.resume();
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('active');
    bench.set({ maxOrdersPerSecond: null });
    expect(bench.submit({ qty: 2 })).toMatchObject({ code: 'symbol_restricted' });
  });
});
