import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';
import { paperFees } from './fees/fee-schedule.ts';
import { EngineStopped } from './journal/engine-stopped.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import type { EngineUpdate } from './read/engine-update.ts';
import { createBench, journalOf, testRun, trader, usd } from './testing/test-engine.ts';
import type { Bench } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const { BUY, SELL } = Side;
const { LIMIT, MARKET, STOP } = OrderType;

const modify = (
  { engine }: Bench,
  orderId: string,
  order: { qty?: number; limitPrice?: number; side?: 1 | -1 },
) =>
  engine.submit({
    type: 'modify-order',
    actor: trader,
    accountId: 'A',
    orderId,
    order: { symbol: 'ACME', type: LIMIT, side: BUY, qty: 10, limitPrice: 90, ...order },
  }).decision;

const cancel = ({ engine }: Bench, orderId: string, accountId = 'A') =>
  engine.submit({ type: 'cancel-order', actor: trader, accountId, orderId }).decision;

const close = ({ engine }: Bench, amount?: number) =>
  engine.submit({ type: 'close-position', actor: trader, accountId: 'A', positionId: 'ACME', amount })
    .decision;

const codeOf = (decision: { accepted: boolean; refusal?: { code: string } }) =>
  decision.refusal?.code ?? 'accepted';

describe('orders', () => {
  test('a market order fills at once; execution, order, position, equity are published in that order', async () => {
    const { engine, print, place } = createBench();
    print({ ticker: 'ACME', price: 100, bid: 99.99, ask: 100.01 });
    const updates: EngineUpdate[] = [];
    engine.subscribe((update) => updates.push(update));
    expect(place({ qty: 10 })).toBe('ORDER-1');
    expect(updates).toEqual([]);
    await engine.settled();
    expect(updates.slice(-4).map(({ kind }) => kind)).toEqual(['execution', 'order', 'position', 'equity']);
    expect(updates.slice(-4).map(({ data }) => data)).toEqual([
      {
        id: 'FILL-1',
        orderId: 'ORDER-1',
        symbol: 'ACME',
        price: 100.01,
        qty: 10,
        side: BUY,
        time: expect.any(Number),
        commission: 0,
      },
      {
        id: 'ORDER-1',
        symbol: 'ACME',
        type: MARKET,
        side: BUY,
        qty: 10,
        status: OrderStatus.FILLED,
        filledQty: 10,
        avgPrice: 100.01,
        updateTime: expect.any(Number),
      },
      {
        id: 'ACME',
        symbol: 'ACME',
        qty: 10,
        side: BUY,
        avgPrice: 100.01,
        unrealizedPL: -0.1,
        updateTime: expect.any(Number),
      },
      { equity: 99_999.9, balance: 100_000, unrealizedPL: -0.1, realizedPL: 0 },
    ]);
    const seqs = updates.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });

  test('a closed position is published once with quantity 0, the same id and its side', async () => {
    const bench = createBench();
    const positions: unknown[] = [];
    bench.engine.subscribe(({ kind, data }) => kind === 'position' && positions.push(data));
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 10 });
    expect(close(bench, 4)).toEqual({ accepted: true, result: { orderId: 'ORDER-2', qty: 4, remaining: 6 } });
    expect(codeOf(close(bench, 7))).toBe('invalid_quantity');
    expect(codeOf(close(bench, 0.5))).toBe('invalid_quantity');
    expect(close(bench)).toMatchObject({ accepted: true, result: { qty: 6, remaining: 0 } });
    expect(codeOf(close(bench))).toBe('unknown_position');
    await bench.engine.settled();
    expect(positions).toMatchObject([
      { qty: 10 },
      { qty: 6 },
      { id: 'ACME', qty: 0, side: BUY, unrealizedPL: 0 },
    ]);
    expect(bench.engine.positions('A')).toEqual([]);
  });

  test('a working order is modified, filled in parts and cancelled', async () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100 });
    const id = bench.place({ type: LIMIT, qty: 10, limitPrice: 90 });
    expect(modify(bench, id, { qty: 20, limitPrice: 95 })).toEqual({
      accepted: true,
      result: { orderId: id },
    });
    bench.print({ ticker: 'ACME', price: 95, ask: 95, askSize: 8 });
    expect(codeOf(modify(bench, id, { qty: 7 }))).toBe('invalid_quantity');
    expect(codeOf(modify(bench, id, { side: SELL }))).toBe('immutable_field');
    expect(cancel(bench, id)).toEqual({ accepted: true, result: { orderId: id } });
    await bench.engine.settled();
    expect(bench.engine.orders('A')).toMatchObject([
      { id, qty: 20, limitPrice: 95, filledQty: 8, avgPrice: 95, status: OrderStatus.CANCELED },
    ]);
    expect(codeOf(cancel(bench, id))).toBe('order_final');
    expect(codeOf(modify(bench, id, {}))).toBe('order_final');
    expect(codeOf(cancel(bench, 'ORDER-9'))).toBe('unknown_order');
    expect(codeOf(cancel(bench, 'nonsense'))).toBe('unknown_order');
  });

  test('a modification down to what is filled completes the order', async () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100, ask: 100, askSize: 3 });
    const id = bench.place({ type: LIMIT, qty: 10, limitPrice: 100 });
    modify(bench, id, { qty: 3, limitPrice: 100 });
    bench.print({ ticker: 'ACME', price: 50 });
    await bench.engine.settled();
    expect(bench.engine.orders('A')).toMatchObject([{ qty: 3, filledQty: 3, status: OrderStatus.FILLED }]);
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 3 }]);
  });

  test('a cancel may say why', async () => {
    const bench = createBench();
    const reasons = ['The replay was moved.', undefined];
    for (const reason of reasons) {
      const orderId = bench.place({ type: LIMIT, limitPrice: 1 });
      bench.engine.submit({ type: 'cancel-order', actor: trader, accountId: 'A', orderId, reason });
    }
    await bench.engine.settled();
    expect(bench.engine.orders('A').map(({ message }) => message)).toEqual(reasons);
  });

  test('a position is not closed while the session is, and nothing is promised to rest', () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({});
    bench.market.open = false;
    const decision = close(bench);
    expect(codeOf(decision)).toBe('market_closed');
    expect(decision).toMatchObject({
      refusal: { detail: expect.stringMatching(/^The session of ACME is closed: .* replay\.$/) },
    });
    expect(decision).not.toMatchObject({ refusal: { detail: expect.stringContaining('limit') } });
  });

  test('a modification that crosses the market fills', async () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100 });
    const id = bench.place({ type: LIMIT, qty: 10, limitPrice: 90 });
    modify(bench, id, { limitPrice: 101 });
    await bench.engine.settled();
    expect(bench.engine.orders('A')).toMatchObject([{ status: OrderStatus.FILLED, avgPrice: 100 }]);
  });

  test('accounts are isolated and their ids unique', async () => {
    const bench = createBench({ accounts: [usd(1000), usd(1000, 'B')] });
    bench.print({ ticker: 'ACME', price: 100 });
    expect([bench.place({}), bench.place({}, 'B'), bench.place({}, 'B')]).toEqual([
      'ORDER-1',
      'B-ORDER-1',
      'B-ORDER-2',
    ]);
    expect(codeOf(cancel(bench, 'B-ORDER-1', 'A'))).toBe('unknown_order');
    expect(codeOf(cancel(bench, 'B-ORDER-1', 'B'))).toBe('order_final');
    await bench.engine.settled();
    expect(bench.engine.executions('B').map(({ id }) => id)).toEqual(['B-FILL-1', 'B-FILL-2']);
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 1 }]);
    expect(bench.engine.executions('B', 'NOPE')).toEqual([]);
    expect(() => bench.engine.orders('C')).toThrow('There is no account C.');
  });
});

describe('portfolio oracles', () => {
  const eurusd = { ...stock, symbol: 'EURUSD', type: 'forex', tickSize: 0.00001 } as const;

  test('long 1000 at 1.10 with commission 1 from 100,000 leaves 98,899 in cash; selling 1500 at 1.11 flips and realises 10', async () => {
    const bench = createBench({ market: createTestMarket(eurusd), fees: { forex: { minimum: 1 } } });
    bench.print({ ticker: 'EURUSD', price: 1.1 });
    bench.place({ symbol: 'EURUSD', qty: 1000 });
    expect(bench.engine.ledger('A').cash.get('USD')).toBe(988_990_000_000_000_000_000n);
    bench.print({ ticker: 'EURUSD', price: 1.11 });
    bench.place({ symbol: 'EURUSD', side: SELL, qty: 1500 });
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 500, side: SELL, avgPrice: 1.11 }]);
    expect(bench.engine.equity('A')).toEqual({
      balance: 100_008,
      equity: 100_008,
      unrealizedPL: 0,
      realizedPL: 10,
    });
  });

  test('a foreign position is converted at the rate of each fill, valued at the live one, and unpriceable without', async () => {
    const rates = new Map([['EUR', 1.1]]);
    const fx = { rate: (from: string) => rates.get(from) };
    const bench = createBench({
      market: createTestMarket({ ...stock, currency: 'EUR' }),
      fx,
      fees: { stock: { perUnit: 0.1 } },
    });
    const { engine } = bench;
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 10 });
    rates.set('EUR', 1.2);
    bench.print({ ticker: 'ACME', price: 110 });
    await engine.settled();
    expect(engine.equity('A')).toEqual({
      balance: 99_998.9,
      equity: 100_118.9,
      unrealizedPL: 120,
      realizedPL: 0,
    });
    bench.place({ side: SELL, qty: 5 });
    await engine.settled();
    expect(engine.equity('A')).toEqual({
      balance: 100_058.3,
      equity: 100_118.3,
      unrealizedPL: 60,
      realizedPL: 60,
    });
    const { cash, costBasis } = engine.ledger('A');
    expect([cash.get('EUR'), costBasis.get('EUR')]).toEqual([
      -5_000_000_000_000_000_000n,
      5_000_000_000_000_000_000n,
    ]);

    rates.delete('EUR');
    expect(engine.equity('A')).toBeUndefined();
    expect(engine.unpriceable('A')).toEqual(['ACME']);
    expect(engine.positions('A')[0]).not.toHaveProperty('unrealizedPL');
    expect(() => bench.place({ qty: 1 })).toThrow('no_market_data');
  });

  test('an order taken at a known rate fills at the last known one when the rate is gone', async () => {
    const rates = new Map([['EUR', 1.1]]);
    const fx = { rate: (from: string) => rates.get(from) };
    const bench = createBench({
      market: createTestMarket({ ...stock, currency: 'EUR' }),
      fx,
      fees: { stock: { minimum: 1 } },
    });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ type: LIMIT, limitPrice: 90 });
    rates.delete('EUR');
    bench.print({ ticker: 'ACME', price: 90 });
    await bench.engine.settled();
    expect(bench.engine.executions('A')).toMatchObject([{ price: 90, commission: 1.1 }]);
  });

  test('a future gains its point value', async () => {
    const future = { ...stock, symbol: 'ES', type: 'futures', tickSize: 0.25, pointValue: 50 } as const;
    const micro = { ...future, symbol: 'MBT', pointValue: 0.1 };
    const bench = createBench({ market: createTestMarket(future, micro), fees: paperFees });
    for (const symbol of ['ES', 'MBT']) {
      bench.print({ ticker: symbol, price: 4000 });
      bench.place({ symbol, qty: 2 });
      bench.print({ ticker: symbol, price: 4010.5 });
    }
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toMatchObject([
      { id: 'ES', avgPrice: 4000, unrealizedPL: 1050 },
      { id: 'MBT', avgPrice: 4000, unrealizedPL: 2.1 },
    ]);
    expect(bench.engine.equity('A')?.balance).toBe(100_000 - 9);
  });

  test('the costing of the account decides what a sale realises', async () => {
    const accounts = [usd(1000), { ...usd(1000, 'F'), costing: 'fifo' as const }];
    const bench = createBench({ accounts });
    for (const [price, side] of [
      [10, BUY],
      [20, BUY],
      [20, SELL],
    ] as const) {
      bench.print({ ticker: 'ACME', price });
      for (const { id } of accounts) bench.place({ side }, id);
    }
    await bench.engine.settled();
    expect(accounts.map(({ id }) => bench.engine.equity(id)?.realizedPL)).toEqual([5, 10]);
    expect(accounts.map(({ id }) => bench.engine.positions(id)[0]?.avgPrice)).toEqual([15, 20]);
    expect(accounts.map(({ id }) => bench.engine.equity(id)?.equity)).toEqual([1010, 1010]);
  });
});

describe('journal', () => {
  test('many submits in one turn are one append, acknowledged and published after it', async () => {
    const batches: number[] = [];
    const gates: (() => void)[] = [];
    const journal = journalOf((records) => {
      batches.push(records.length);
      return new Promise<void>((resolve) => gates.push(resolve));
    });
    const bench = createBench({ journal });
    bench.print({ ticker: 'ACME', price: 100 });
    await Promise.resolve();
    gates.shift()?.();
    await bench.engine.settled();
    const { committed } = bench.engine.submit({
      type: 'set-leverage',
      actor: trader,
      accountId: 'A',
      symbol: 'ACME',
      leverage: 5,
    });
    bench.place({});
    await Promise.resolve();
    expect(batches).toEqual([2, 2]);
    bench.place({});
    bench.place({});
    expect(bench.engine.positions('A')).toEqual([]);
    gates.shift()?.();
    await committed;
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 1 }]);
    await Promise.resolve();
    expect(batches).toEqual([2, 2, 2]);
    gates.shift()?.();
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 3 }]);
  });

  test('a failed append stops the engine: nothing of it is shown, everything later is refused', async () => {
    let failing = false;
    const journal = journalOf(() => (failing ? Promise.reject(new Error('disk full')) : Promise.resolve()));
    const bench = createBench({ journal });
    const { engine } = bench;
    bench.print({ ticker: 'ACME', price: 100 });
    await engine.settled();
    failing = true;
    const updates: EngineUpdate[] = [];
    engine.subscribe((update) => updates.push(update));
    bench.place({});
    await Promise.resolve();
    const { committed } = engine.submit({
      type: 'set-leverage',
      actor: trader,
      accountId: 'A',
      symbol: 'ACME',
      leverage: 3,
    });
    await expect(committed).rejects.toThrow(EngineStopped);
    await expect(engine.settled()).rejects.toThrow(EngineStopped);
    failing = false;
    expect(() => bench.place({})).toThrow('unavailable');
    bench.print({ ticker: 'ACME', price: 90 });
    expect(engine.stopped?.cause).toEqual(new Error('disk full'));
    expect(updates).toEqual([]);
    expect(engine.positions('A')).toEqual([]);
  });

  test('a refused command moves nothing, not even the time', async () => {
    let now = 1000;
    const bench = createBench({ clock: { now: () => now } });
    const before = bench.engine.stateHash();
    now = 5000;
    expect(codeOf(cancel(bench, 'ORDER-1'))).toBe('unknown_order');
    expect(bench.engine.stateHash()).toBe(before);
    now = 3000;
    bench.place({ type: LIMIT, limitPrice: 1 });
    now = 2000;
    bench.place({ type: LIMIT, limitPrice: 1 });
    await bench.engine.settled();
    expect(bench.journal.records().map(({ time }) => time)).toEqual([1000, 1000, 3000, 3000]);
  });

  test('a listener that throws is reported and does not disturb the next', async () => {
    const errors: unknown[] = [];
    const bench = createBench({ onListenerError: (error) => errors.push(error) });
    const seen: string[] = [];
    const failure = new Error('listener');
    const end = bench.engine.subscribe(() => {
      throw failure;
    });
    bench.engine.subscribe(({ kind }) => seen.push(kind));
    bench.place({ type: LIMIT, limitPrice: 1 });
    await bench.engine.settled();
    expect(errors).toEqual([failure, failure]);
    expect(seen).toEqual(['order', 'order']);
    end();
    bench.place({ type: LIMIT, limitPrice: 1 });
    await bench.engine.settled();
    expect(errors).toHaveLength(2);
  });

  test('working orders fill after a restart, and days go on where they were', async () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ type: STOP, stopPrice: 110, qty: 2 });
    await bench.engine.settled();
    const venue = createPaperVenue();
    const again = createEngine({
      clock: { now: () => 0 },
      journal: bench.journal,
      venue,
      market: bench.market,
      fx: { rate: () => undefined },
      run: testRun,
      accounts: [usd(5)],
      onListenerError(error) {
        throw error;
      },
      records: [...bench.journal.records()],
    });
    expect(again.stateHash()).toBe(bench.engine.stateHash());
    const restored = bench.journal.records().length;
    venue.print(bench.market.print({ ticker: 'ACME', price: 111 }));
    await again.settled();
    expect(again.positions('A')).toMatchObject([{ qty: 2, avgPrice: 111 }]);
    const times = bench.journal
      .records()
      .slice(restored - 1)
      .map(({ time }) => time);
    expect(times).toEqual([times[0], times[0], times[0]]);
  });
});

describe('today', () => {
  test('final orders and fills of past days leave the memory, working orders stay', async () => {
    const DAY = 86_400_000;
    let now = 20 * DAY;
    const bench = createBench({ clock: { now: () => now } });
    const { engine } = bench;
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({});
    bench.place({ type: LIMIT, limitPrice: 1 });
    await engine.settled();
    expect(engine.nextWakeAt()).toBe(21 * DAY);
    now = 21 * DAY - 1;
    engine.wake();
    expect(engine.orders('A')).toHaveLength(2);
    now += 1;
    engine.wake();
    expect(engine.orders('A')).toMatchObject([{ id: 'ORDER-2' }]);
    expect(engine.executions('A')).toEqual([]);
    expect(engine.nextWakeAt()).toBe(22 * DAY);
    expect(engine.positions('A')).toHaveLength(1);
  });
});
