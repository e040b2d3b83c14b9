import { OrderStatus, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { bar, bid, buy, run, statuses } from '../testing/strategy-bench.ts';
import { createBench, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';
import { defineStrategy } from './define-strategy.ts';
import type { Strategy } from './strategy.ts';
import type { StrategyContext } from './strategy-context.ts';
import { createStrategyRunner } from './strategy-runner.ts';

const { BUY, SELL } = Side;

describe('trading', () => {
  test('an order is decided within the handler and its fill comes back once durable', async () => {
    const told: string[] = [];
    const bench = run({
      onBar({ place, orders }) {
        const decision = place(buy);
        told.push(decision.accepted ? decision.result.orderId : decision.refusal.code);
        told.push(...orders().map(({ id, status }) => `${id} ${status}`));
      },
      onFill: (_context, { orderId, price }) => void told.push(`fill of ${orderId} at ${price}`),
      onOrder: (_context, { status }) => void told.push(`order ${status}`),
      onPosition: ({ orders }, { qty }) => void told.push(`position ${qty}, ${orders().length} orders`),
    });
    bench.runner.bar('ACME', bar);
    expect(told).toEqual(['ORDER-1', `ORDER-1 ${OrderStatus.PLACING}`]);
    await bench.engine.settled();
    expect(told.slice(2)).toEqual([
      `order ${OrderStatus.PLACING}`,
      'fill of ORDER-1 at 100',
      `order ${OrderStatus.FILLED}`,
      'position 1, 0 orders',
    ]);
    expect(bench.runner).toMatchObject({ status: 'running', orders: 1, fills: 1 });
  });

  test('it acts as itself, and its orders carry names that tell strategy, run and number', async () => {
    const bench = run({
      onBar({ place, close }) {
        place(buy);
        close('ACME');
      },
    });
    bench.runner.bar('ACME', bar);
    await bench.engine.settled();
    const commands = bench.journal
      .records()
      .flatMap(({ cause }) => (cause.kind === 'command' ? [cause.command] : []));
    expect(commands).toMatchObject([
      { type: 'place-order', order: { clientOrderId: 'tested:r1:1' } },
      { type: 'close-position', idempotencyKey: 'tested:r1:2' },
    ]);
    for (const { actor } of commands) {
      expect(actor).toEqual({ id: 'strategy:tested', scopes: ['account', 'trade'], accounts: ['A'] });
    }
  });

  test('fills drive what comes next', async () => {
    const bench = run({
      onStart: ({ place }) => void place(buy),
      onFill({ place }, { side, price }) {
        if (side === BUY) place({ ...bid, side: SELL, limitPrice: price + 5 });
      },
    });
    await bench.engine.settled();
    bench.print({ ticker: 'ACME', price: 105 });
    await bench.engine.settled();
    expect(statuses(bench)).toEqual([OrderStatus.FILLED, OrderStatus.FILLED]);
    expect(bench.engine.positions('A')).toEqual([]);
    expect(bench.runner).toMatchObject({ orders: 2, fills: 2 });
  });

  test('a refusal is a value, and in the log', () => {
    const codes: string[] = [];
    const bench = run({
      onBar({ place, close, cancel }) {
        for (const decision of [
          place({ ...buy, qty: 0.5 }),
          place({ ...buy, symbol: 'SAP' }),
          close('SAP'),
          cancel('ORDER-9'),
        ]) {
          codes.push(decision.accepted ? 'accepted' : decision.refusal.code);
        }
      },
    });
    bench.runner.bar('ACME', bar);
    expect(codes).toEqual(['invalid_quantity', 'forbidden', 'forbidden', 'unknown_order']);
    expect(bench.runner.status).toBe('running');
    expect(bench.runner.log.filter(({ level }) => level === 'warning')).toHaveLength(4);
  });

  test('a position is turned round by an order of its own', async () => {
    const fills: string[] = [];
    const bench = run({
      onStart: ({ place }) => void place(buy),
      onBar: ({ reverse }) => void (reverse('ACME'), reverse('SAP')),
      onFill: (_context, { side, qty }) => void fills.push(`${side === BUY ? 'bought' : 'sold'} ${qty}`),
    });
    await bench.engine.settled();
    bench.runner.bar('ACME', bar);
    await bench.engine.settled();
    expect(fills).toEqual(['bought 1', 'sold 2']);
    expect(bench.engine.positions('A')).toMatchObject([{ side: SELL, qty: 1 }]);
    expect(bench.runner).toMatchObject({ orders: 2, fills: 2 });
    expect(bench.runner.log.at(-1)?.text).toMatch(/^Refused, forbidden: .*SAP/);
  });

  test('each run has its own state, made from the parameters', () => {
    const seen: unknown[] = [];
    const strategy = defineStrategy({
      id: 'counter',
      name: 'Counter',
      description: '',
      symbols: ['ACME'],
      params: { from: 5 },
      state: ({ from }) => ({ count: from }),
      onQuote({ state }) {
        state.count += 1;
        seen.push(state.count);
      },
    });
    const bench = run(strategy);
    const second = bench.beside(strategy);
    const quote = { time: 0, last: 1, bid: 1, ask: 1, bidSize: 1, askSize: 1 };
    for (const runner of [bench.runner, bench.runner, second]) runner.quote('ACME', quote);
    expect(seen).toEqual([6, 7, 6]);
  });
});

describe('two strategies on one account', () => {
  test('neither sees, changes or cancels orders of the other; the position is the account’s', async () => {
    const told: string[] = [];
    const bench = run({ onBar: ({ place }) => void place(bid) });
    const codes: string[] = [];
    const other = bench.beside({
      id: 'other',
      onBar({ orders, cancel, modify }) {
        told.push(...orders().map(({ id }) => id));
        for (const decision of [cancel('ORDER-1'), modify('ORDER-1', { ...bid, qty: 2 })]) {
          codes.push(decision.accepted ? 'accepted' : decision.refusal.code);
        }
      },
      onOrder: (_context, { id }) => void told.push(id),
      onFill: (_context, { id }) => void told.push(id),
      onPosition: (_context, { id }) => void told.push(`position ${id}`),
    });
    bench.runner.bar('ACME', bar);
    await bench.engine.settled();
    other.bar('ACME', bar);
    bench.print({ ticker: 'ACME', price: 90 });
    await bench.engine.settled();
    expect(codes).toEqual(['unknown_order', 'unknown_order']);
    expect(told).toEqual(['position ACME']);
    expect(bench.runner.fills).toBe(1);
    expect(other.fills).toBe(0);
  });

  test('what happens on another account is not told', async () => {
    const told: unknown[] = [];
    const bench = run(
      { onOrder: (_context, order) => void told.push(order), onPosition: (_context, p) => void told.push(p) },
      { accounts: [usd(1000, 'A'), usd(1000, 'B')] },
    );
    bench.place({}, 'B');
    await bench.engine.settled();
    expect(told).toEqual([]);
  });
});

describe('the end of a run', () => {
  test('a stop cancels its working orders, also those not durable yet, and leaves positions and foreign orders', async () => {
    const bench = run({
      onStart({ place }) {
        place(buy);
        place(bid);
      },
    });
    bench.place({ ...bid, limitPrice: 80 });
    bench.runner.stop('Asked for.');
    await bench.engine.settled();
    expect(statuses(bench)).toEqual([OrderStatus.FILLED, OrderStatus.CANCELED, OrderStatus.WORKING]);
    expect(bench.engine.orders('A')[1]?.message).toBe('Asked for.');
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 1 }]);
    expect(bench.runner.status).toBe('stopped');
    expect(bench.failures).toEqual([undefined]);
  });

  test('onStop trades last: what it places stays', async () => {
    const bench = run({
      onStart: ({ place }) => void place(buy),
      onStop({ close, place }) {
        close('ACME');
        place(bid);
      },
    });
    await bench.engine.settled();
    bench.runner.stop('Asked for.');
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toEqual([]);
    expect(statuses(bench).at(-1)).toBe(OrderStatus.WORKING);
  });

  test('a halt of the account stops it, and lifting the halt does not start it again', async () => {
    const bench = run({ onStart: ({ place }) => void place(bid) });
    const by = {
      actor: { id: 'operator', scopes: ['halt', 'resume'], accounts: 'all' },
      accountId: 'A',
    } as const;
    const reducing = bench.engine.submit({
      type: 'halt',
      ...by,
      level: 'reducing',
      flatten: false,
      reason: 'Test',
    });
    await bench.engine.settled();
    expect(reducing.decision.accepted).toBe(true);
    expect(bench.runner.status).toBe('running');
    bench.engine.submit({ type: 'halt', ...by, level: 'halted', flatten: false, reason: 'Test' });
    await bench.engine.settled();
    expect(bench.runner.status).toBe('stopped');
    bench.engine.submit({ type: 'resume', ...by, reason: 'Test' });
    await bench.engine.settled();
    bench.runner.bar('ACME', bar);
    expect(bench.runner).toMatchObject({ status: 'stopped', orders: 1 });
  });

  test('after the end nothing is told and nothing is sent', async () => {
    const kept: StrategyContext<unknown, unknown>[] = [];
    const told: unknown[] = [];
    const bench = run({
      onStart(context) {
        kept.push(context);
        context.place(bid);
      },
      onBar: () => void told.push('bar'),
      onOrder: () => void told.push('order'),
    });
    bench.runner.stop('Asked for.');
    bench.runner.stop('Asked for again.');
    bench.runner.bar('ACME', bar);
    await bench.engine.settled();
    expect(told).toEqual([]);
    expect(kept[0]?.place(buy)).toMatchObject({ accepted: false, refusal: { code: 'strategy_not_running' } });
    expect(bench.failures).toHaveLength(1);
    expect(() => bench.runner.start()).toThrow('runs once');
  });
});

describe('a strategy that fails', () => {
  const failing = (): never => {
    throw new Error('my mistake');
  };

  test.each<keyof Strategy>(['onStart', 'onBar', 'onQuote', 'onFill', 'onOrder', 'onPosition', 'onStop'])(
    'is stopped and reported when %s throws; the engine and others go on',
    async (handler) => {
      const bench = run({
        ...(handler !== 'onStart' && { onStart: ({ place }) => void (place(bid), place(buy)) }),
        [handler]: failing,
      });
      const other = bench.beside({ id: 'other', onBar: ({ place }) => void place(buy) });
      const quote = { time: 0, last: 1, bid: 1, ask: 1, bidSize: 1, askSize: 1 };
      bench.runner.quote('ACME', quote);
      bench.runner.bar('ACME', bar);
      await bench.engine.settled();
      bench.runner.stop('Asked for.');
      expect(bench.runner).toMatchObject({ status: 'failed', error: `${handler}: my mistake` });
      expect(bench.failures).toEqual([new Error('my mistake')]);
      await bench.engine.settled();
      const working = bench.engine.orders('A').filter(({ status }) => status === OrderStatus.WORKING);
      expect(working).toEqual([]);
      other.bar('ACME', bar);
      await bench.engine.settled();
      expect(other).toMatchObject({ status: 'running', fills: 1 });
      expect(bench.engine.stopped).toBeUndefined();
    },
  );

  test('fails when its state cannot be made, and is told nothing', () => {
    const told: unknown[] = [];
    const bench = run({ state: failing, onStart: () => void told.push('start') });
    expect(bench.runner.error).toBe('state: my mistake');
    expect(told).toEqual([]);
  });

  test('fails when a handler answers with a promise, whatever becomes of that', async () => {
    const bench = run({ onBar: (): void => Promise.reject(new Error('late')) as never });
    bench.runner.bar('ACME', bar);
    await bench.engine.settled();
    expect(bench.runner.error).toMatch(/onBar: .*promise/);
  });

  test.each([
    ['an object that can be awaited', {}],
    ['a function that can', () => undefined],
  ])('fails when a handler answers with %s', (_name, answer) => {
    Reflect.set(answer, 'then', () => undefined);
    const bench = run({ onBar: (): void => answer as never });
    bench.runner.bar('ACME', bar);
    expect(bench.runner.error).toMatch(/onBar: .*promise/);
  });

  test('fails when its state is a promise', () => {
    const bench = run({ state: async () => ({}) });
    expect(bench.runner.error).toMatch(/state: .*promise/);
  });

  test('fails with whatever is thrown', () => {
    const bench = run({
      onBar() {
        // oxlint-disable-next-line no-throw-literal
        throw Object.create(null);
      },
    });
    bench.runner.bar('ACME', bar);
    expect(bench.runner.error).toBe('onBar: It threw what cannot be shown.');
  });

  test('fails when its caller says that something it started did, with its orders cancelled', async () => {
    const bench = run({ onStart: ({ place }) => void place(bid) });
    await bench.engine.settled();
    bench.runner.fail(new Error('my timer'));
    bench.runner.fail(new Error('again'));
    await bench.engine.settled();
    expect(bench.runner).toMatchObject({ status: 'failed', error: 'a callback of its own: my timer' });
    expect(statuses(bench)).toEqual([OrderStatus.CANCELED]);
    expect(bench.failures).toEqual([new Error('my timer')]);
  });

  test('trades in its handlers only: a context kept beyond them is refused, and counts for nothing', async () => {
    const kept: StrategyContext<unknown, unknown>[] = [];
    const bench = run({ onStart: (context) => void kept.push(context) });
    const [context] = kept;
    const decisions = Array.from({ length: 2000 }, () => [context?.place(bid), context?.reverse('ACME')]);
    for (const decision of decisions.flat()) {
      expect(decision).toMatchObject({ accepted: false, refusal: { code: 'strategy_not_running' } });
    }
    await bench.engine.settled();
    expect(bench.runner).toMatchObject({ status: 'running', orders: 0 });
    expect(bench.engine.orders('A')).toEqual([]);
  });

  test('is called within what the caller says', () => {
    const told: string[] = [];
    const bench = createBench();
    const runner = createStrategyRunner({
      engine: bench.engine,
      strategy: defineStrategy({
        id: 'tested',
        name: 'Tested',
        description: '',
        symbols: ['ACME'],
        state: () => void told.push('state'),
        onStart: () => void told.push('start'),
      }),
      accountId: 'A',
      clock: { now: () => 0 },
      run: 'r1',
      within(call) {
        told.push('in');
        const result = call();
        told.push('out');
        return result;
      },
    });
    runner.start();
    expect(told).toEqual(['in', 'state', 'out', 'in', 'start', 'out']);
  });

  test('is found when one call places orders without end, even if it catches what is thrown at it', async () => {
    let calls = 0;
    const bench = run({
      onBar({ place }) {
        try {
          for (;;) {
            calls += 1;
            place(bid);
          }
        } catch {
          place(bid);
        }
      },
    });
    bench.runner.bar('ACME', bar);
    bench.runner.bar('ACME', bar);
    await bench.engine.settled();
    expect(calls).toBe(1001);
    expect(bench.failures).toHaveLength(1);
    expect(bench.runner.error).toMatch(/1000 commands in one call/);
    expect(new Set(statuses(bench))).toEqual(new Set([OrderStatus.CANCELED]));
  });

  test('is found when it repeats what is refused without end', () => {
    const bench = run({
      onBar({ cancel }) {
        for (;;) cancel('ORDER-1');
      },
    });
    bench.runner.bar('ACME', bar);
    expect(bench.runner.status).toBe('failed');
  });

  test('is found when every fill makes it place the next order', async () => {
    const bench = run({
      onStart: ({ place }) => void place(buy),
      onFill({ place }, { side }) {
        place({ ...buy, side: side === BUY ? SELL : BUY });
      },
    });
    while (bench.runner.status === 'running') await bench.engine.settled();
    expect(bench.runner.error).toMatch(/onFill: .*1000 commands within a minute/);
    expect(bench.runner.orders).toBe(1001);
    expect(bench.engine.stopped).toBeUndefined();
  });
});

test('a strategy may also trade several symbols, each under its own name', async () => {
  const market = createTestMarket(stock, { ...stock, symbol: 'SAP' });
  const bench = run(
    { symbols: ['ACME', 'SAP'], onBar: ({ place }, symbol) => void place({ ...buy, symbol }) },
    { market },
  );
  bench.print({ ticker: 'SAP', price: 50 });
  bench.runner.bar('SAP', bar);
  await bench.engine.settled();
  expect(bench.engine.positions('A')).toMatchObject([{ symbol: 'SAP', qty: 1 }]);
});
