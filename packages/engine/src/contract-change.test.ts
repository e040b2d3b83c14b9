import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { apply } from './state/apply.ts';
import { emptyState } from './state/engine-state.ts';
import { replayOnto } from './state/replay.ts';
import { createBench, trader, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const changes = [
  ['currency', { ...stock, currency: 'EUR' }],
  ['point value', { ...stock, pointValue: 50 }],
] as const;

const setUp = () => {
  const bench = createBench({
    market: createTestMarket(stock),
    accounts: [usd(100_000), usd(100_000, 'B')],
    fx: { rate: () => 2 },
  });
  const by = { actor: trader, accountId: 'A' };
  bench.print({ ticker: 'ACME', price: 100 });
  return {
    ...bench,
    close: () => bench.engine.submit({ type: 'close-position', ...by, positionId: 'ACME' }).decision,
    cancel: (orderId: string) => bench.engine.submit({ type: 'cancel-order', ...by, orderId }).decision,
    modify: (orderId: string, limitPrice: number) =>
      bench.engine.submit({
        type: 'modify-order',
        ...by,
        orderId,
        order: { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 1, limitPrice },
      }).decision,
  };
};

const refused = {
  accepted: false,
  refusal: { code: 'unsupported_order', field: 'symbol', detail: expect.stringContaining('import it again') },
};

describe.each(changes)('a symbol whose %s changes', (_, changed) => {
  test('takes no order while a position is open, by whichever account, and does again on the old terms', () => {
    const { market, place, close } = setUp();
    place({ qty: 2 });
    market.list(changed);
    expect(() => place({})).toThrow('unsupported_order');
    expect(() => place({}, 'B')).toThrow('unsupported_order');
    expect(close()).toMatchObject(refused);
    market.list(stock);
    expect(close()).toMatchObject({ accepted: true, result: { qty: 2 } });
    market.list(changed);
    expect(place({})).toBe('ORDER-3');
  });

  test('lets working orders be cancelled, not modified, and is free once none is left', async () => {
    const { engine, market, place, cancel, modify } = setUp();
    const id = place({ type: OrderType.LIMIT, limitPrice: 90 });
    market.list(changed);
    expect(modify(id, 91)).toMatchObject(refused);
    expect(cancel(id)).toMatchObject({ accepted: true });
    place({ qty: 1 });
    await engine.settled();
    expect(engine.orders('A').map(({ status }) => status)).toEqual([
      OrderStatus.CANCELED,
      OrderStatus.FILLED,
    ]);
  });

  test('leaves an open position at the value it had when it was last traded', async () => {
    const { engine, market, place, print } = setUp();
    place({ qty: 2 });
    print({ ticker: 'ACME', price: 110 });
    await engine.settled();
    expect(engine.equity('A')?.unrealizedPL).toBe(20);
    market.list(changed);
    engine.submit({ type: 'set-leverage', actor: trader, accountId: 'A', symbol: 'ACME', leverage: 5 });
    await engine.settled();
    expect(engine.equity('A')?.unrealizedPL).toBe(0);
    expect(engine.positions('A')).toMatchObject([{ avgPrice: 100, unrealizedPL: 0 }]);
  });
});

test('a tick size may change at any time, and a modification keeps to the new one', async () => {
  const { market, place, modify, journal, engine } = setUp();
  const id = place({ type: OrderType.LIMIT, limitPrice: 90 });
  const coarse = { ...stock, tickSize: 0.5 };
  market.list(coarse);
  expect(modify(id, 90.01)).toMatchObject({ refusal: { code: 'invalid_price' } });
  expect(modify(id, 90.5)).toMatchObject({ accepted: true });
  await engine.settled();
  expect(journal.records().at(-1)?.events[0]).toEqual({ type: 'instrument-listed', instrument: coarse });
});

test('a journal that changes a contract under a position is not replayed', async () => {
  const { engine, journal, place } = setUp();
  place({});
  await engine.settled();
  const state = emptyState();
  replayOnto(state, journal.records(), () => undefined);
  const [, changed] = changes[0];
  expect(() => apply(state, 'A', { type: 'instrument-listed', instrument: changed }, 1)).toThrow('damaged');
});
