import { OrderStatus, OrderType, Side, type Bar } from '@tickwire/contracts';
import { defineStrategy, type Strategy } from '@tickwire/engine';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { OrderStages } from '../metrics/order-stages.ts';
import { localPrincipal } from '../principal.ts';
import { FIRST_DAY, importedDays, importedSymbol } from '../services/test-kit/imported-days.ts';
import { ACCOUNT, testBench } from '../services/test-kit/test-bench.ts';
import { OrderLatency } from '../trading/order-latency.ts';
import type { StrategyModule } from './load-strategies.ts';
import { giveToRun } from './run-scope.ts';
import { createStrategyRegistry, StrategyRegistry } from './strategy-registry.ts';
import { strategyFolder } from './test-kit/strategy-folder.ts';

const MINUTE = 60_000;
const buy = { symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.BUY, qty: 0.1 } as const;
const bid = { ...buy, type: OrderType.LIMIT, limitPrice: 1 } as const;

/** A registry of strategies given as objects, over the services' test bench. */
function registryBench(...strategies: readonly Partial<Strategy>[]) {
  const bench = testBench();
  const log = pino({ level: 'silent' });
  const modules = strategies.map((given): StrategyModule => {
    const strategy = defineStrategy({
      id: 'tested',
      name: 'Tested',
      description: 'Does what the test says.',
      symbols: ['BTCUSD'],
      resolution: '1',
      ...given,
    });
    return { file: `${strategy.id}.ts`, strategy };
  });
  const orderStages = new OrderStages();
  const latency = new OrderLatency(orderStages, log, 60_000);
  const open = () => new StrategyRegistry({ ...bench, latency, log, accountId: () => ACCOUNT }, modules);
  const registry = open();
  return {
    ...bench,
    /** The registry of a server that starts now. */
    open,
    orderStages,
    registry,
    start: (id = 'tested') => registry.start(bench.caller, id),
    stop: (id = 'tested') => registry.stop(bench.caller, id),
    get: (id = 'tested') => registry.get(bench.caller, id),
  };
}

describe('list, start and stop', () => {
  test('modules of a folder are listed stopped, those that cannot be loaded failed with the reason', async () => {
    const bench = testBench();
    const folder = strategyFolder({
      'good.ts': `import { defineStrategy } from '@tickwire/engine';
        export default defineStrategy({ id: 'good', name: 'Good', description: 'Fine.', symbols: ['BTCUSD'] });`,
      'bad.ts': 'throw new Error("not today");',
    });
    const log = pino({ level: 'silent' });
    const registry = await createStrategyRegistry(folder, { ...bench, log, accountId: () => ACCOUNT });
    const idle = { accountId: ACCOUNT, orders: 0, fills: 0, log: [] };
    expect(registry.list(bench.caller)).toEqual([
      {
        ...idle,
        id: 'bad.ts',
        name: 'bad.ts',
        description: '',
        symbols: [],
        status: 'failed',
        error: 'not today',
      },
      { ...idle, id: 'good', name: 'Good', description: 'Fine.', symbols: ['BTCUSD'], status: 'stopped' },
    ]);
    await expect(registry.start(bench.caller, 'bad.ts')).rejects.toMatchObject({ code: 'unknown_strategy' });
  });

  test('a start runs it until a stop, which cancels what works and leaves the feed', async () => {
    const bench = registryBench({ onStart: ({ place }) => void (place(buy), place(bid)) });
    expect(bench.get().status).toBe('stopped');
    expect(await bench.start()).toMatchObject({ status: 'running', startedAt: bench.clock.now(), orders: 2 });
    await expect(bench.start()).rejects.toMatchObject({ code: 'strategy_running' });
    await bench.beat(1000);
    expect(bench.get()).toMatchObject({ fills: 1 });
    expect(await bench.stop()).toMatchObject({ status: 'stopped', orders: 2, fills: 1 });
    await expect(bench.stop()).rejects.toMatchObject({ code: 'strategy_not_running' });
    await bench.engine.settled();
    expect(bench.engine.orders(ACCOUNT).map(({ status }) => status)).toEqual([
      OrderStatus.FILLED,
      OrderStatus.CANCELED,
    ]);
    expect(bench.engine.positions(ACCOUNT)).toHaveLength(1);
    const closing = bench.engine.submit({
      type: 'close-position',
      actor: bench.caller.principal,
      accountId: ACCOUNT,
      positionId: 'BTCUSD',
    });
    await closing.committed;
    expect(bench.feed.watchedCount).toBe(0);
  });

  test('runs of one strategy name their orders differently, even within a millisecond', async () => {
    const bench = registryBench({ onStart: ({ place }) => void place(bid) });
    const names: unknown[] = [];
    bench.engine.onRecord(({ cause }) => {
      if (cause.kind === 'command' && cause.command.type === 'place-order')
        names.push(cause.command.order.clientOrderId);
    });
    await bench.start();
    await bench.stop();
    await bench.start();
    await bench.engine.settled();
    expect(bench.get().orders).toBe(1);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^tested:[a-z0-9]+:1$/);
  });

  test.each(['crash', 'stop'])(
    'what ran before a %s of the server is stopped, and says so until it is started',
    async (end) => {
      const bench = registryBench({}, { id: 'idle' }, { id: 'ended' });
      await bench.start();
      await bench.start('ended');
      await bench.stop('ended');
      if (end === 'stop') bench.registry.close();
      bench.clock.advance(90_000);
      const restartedAt = bench.clock.now();
      const told = {
        status: 'stopped',
        log: [
          {
            time: restartedAt,
            level: 'warning',
            text: 'Stopped by the restart of the server at 2026-03-11 15:02 UTC; start it again when you want it to trade.',
          },
        ],
      };
      expect(bench.open().get(bench.caller, 'tested')).toMatchObject(told);
      bench.clock.advance(90_000);
      const again = bench.open();
      expect(again.get(bench.caller, 'tested')).toMatchObject(told);
      for (const id of ['idle', 'ended']) expect(again.get(bench.caller, id).log).toEqual([]);
      const { log } = await again.start(bench.caller, 'tested');
      expect(log).toMatchObject([{ level: 'info' }]);
      await again.stop(bench.caller, 'tested');
      expect(bench.open().get(bench.caller, 'tested').log).toEqual([]);
    },
  );

  test('only callers of its account know it', async () => {
    const bench = registryBench({});
    const stranger = { ...bench.caller, principal: localPrincipal(['OTHER']) };
    expect(bench.registry.list(stranger)).toEqual([]);
    await expect(bench.registry.start(stranger, 'tested')).rejects.toMatchObject({
      code: 'unknown_strategy',
    });
    expect(() => bench.get('nobody')).toThrow('no strategy nobody');
  });

  test.each([
    [{ symbols: ['NOBODY'] }, /NOBODY/],
    [{ symbols: ['btcusd'] }, /write BTCUSD/],
    [{ resolution: 'soon', onBar: () => undefined }, /resolution/],
  ])('a start with %o fails and says why', async (given, error) => {
    const bench = registryBench(given);
    expect(await bench.start()).toMatchObject({ status: 'failed', error: expect.stringMatching(error) });
    expect(bench.feed.watchedCount).toBe(0);
  });
});

describe('what it is fed', () => {
  test('every bar once, only when the next one has begun, and quotes of the present', async () => {
    const seen: { readonly bar: Bar; readonly now: number }[] = [];
    const quoted: number[] = [];
    const bench = registryBench({
      onBar: ({ now }, _symbol, bar) => void seen.push({ bar, now }),
      onQuote: ({ now }, _symbol, quote) => void quoted.push(now - quote.time),
    });
    const begun = bench.clock.now();
    await bench.start();
    for (let second = 0; second < 300; second += 1) {
      // The clock has to move between the beats.
      // oxlint-disable-next-line no-await-in-loop
      await bench.beat(1000);
    }
    const from = begun - (begun % MINUTE);
    const complete = bench.bars('BTCUSD', '1', from).slice(0, -1);
    expect(seen.map(({ bar }) => bar)).toEqual(complete);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    for (const { bar, now } of seen) expect(now).toBeGreaterThanOrEqual(bar.time + MINUTE);
    expect(Math.min(...quoted)).toBeGreaterThanOrEqual(0);
    expect(quoted.length).toBeGreaterThan(60);
  });

  test('the venue is at the present before an order of the strategy, and what the order meets is not older', async () => {
    const bench = registryBench({
      onFill: ({ place }) => void place(bid),
      onStart: ({ place }) => void place(buy),
    });
    await bench.start();
    bench.clock.advance(10_000);
    await bench.engine.settled();
    const shown = bench.seenByVenue.at(-1)?.wallTime ?? 0;
    expect(shown).toBeGreaterThan(bench.clock.now() - 10_000);
    const prints = bench.catalog.find('BTCUSD')?.source.prints('BTCUSD', shown, bench.clock.now());
    expect(prints).toEqual([]);
    expect(bench.get().orders).toBe(2);
  });

  test('its commands are measured as those of requests are, from their decision on', async () => {
    const bench = registryBench({
      onStart: ({ place, close }) => void (place(buy), close('BTCUSD'), place(bid)),
    });
    await bench.start();
    await bench.stop();
    await bench.engine.settled();
    const { values } = await bench.orderStages.histogram.get();
    const counts = values.filter(({ metricName }) => metricName?.endsWith('_count'));
    expect(Object.fromEntries(counts.map(({ labels, value }) => [labels['stage'], value]))).toEqual({
      decide: 4,
      durable: 4,
      publish: 4,
    });
  });

  test('a replay that is moved stops it', async () => {
    const bench = registryBench({ symbols: ['DAYS'], resolution: '1D', onBar: ({ log }) => log('a day') });
    bench.store.imports.replace(importedSymbol('DAYS'), importedDays(30));
    bench.catalog.refresh();
    bench.replay.start('DAYS', { from: FIRST_DAY, speed: 1, paused: false });
    await bench.start();
    await bench.beat(3_500);
    expect(bench.get().log.filter(({ text }) => text === 'a day')).toHaveLength(3);
    bench.replay.start('DAYS', { from: FIRST_DAY, speed: 1, paused: false });
    const { status, log } = bench.get();
    expect(status).toBe('stopped');
    expect(log.at(-1)?.text).toMatch(/DAYS have jumped/);
  });
});

describe('when things go wrong', () => {
  test('one that throws is reported and disturbs neither the feed nor the others', async () => {
    const bench = registryBench(
      {
        onQuote() {
          throw new Error('my mistake');
        },
      },
      { id: 'other', onQuote: ({ log }) => log('quoted') },
    );
    await bench.start();
    await bench.start('other');
    await bench.beat(5000);
    expect(bench.get()).toMatchObject({ status: 'failed', error: 'onQuote: my mistake' });
    expect(bench.get('other').log.at(-1)?.text).toBe('quoted');
    expect(bench.feed.failure).toBeUndefined();
    expect(await bench.start()).toMatchObject({ status: 'running' });
  });

  test('runs on an account that may only reduce, as far as its orders reduce', async () => {
    const codes: string[] = [];
    const bench = registryBench({
      onStart({ place, close }) {
        for (const decision of [place(buy), close('BTCUSD')])
          codes.push(decision.accepted ? 'accepted' : decision.refusal.code);
      },
    });
    const by = { actor: bench.caller.principal, accountId: ACCOUNT };
    bench.engine.submit({ type: 'place-order', ...by, order: buy });
    bench.engine.submit({ type: 'halt', ...by, level: 'reducing', flatten: false, reason: 'Drill' });
    await bench.engine.settled();
    expect(await bench.start()).toMatchObject({ status: 'running' });
    await bench.engine.settled();
    expect(codes).toEqual(['reducing_only', 'accepted']);
    expect(bench.engine.positions(ACCOUNT)).toEqual([]);
  });

  test('what its code starts belongs to its run, and what its orders set off does not', async () => {
    const belonged: [string, boolean][] = [];
    let ask = (_where: string): void => undefined;
    const bench = registryBench({
      onStart({ place }) {
        ask('handler');
        place(buy);
        queueMicrotask(() => ask('callback'));
      },
    });
    bench.engine.onRecord(() => ask('listener of the engine'));
    ask = (where) => belonged.push([where, giveToRun(new Error(where))]);
    ask('test');
    await bench.start();
    await bench.engine.settled();
    expect(belonged.slice(0, 3)).toEqual([
      ['test', false],
      ['handler', true],
      ['callback', true],
    ]);
    expect(belonged.slice(3).length).toBeGreaterThan(0);
    for (const [where, given] of belonged.slice(3))
      expect([where, given]).toEqual(['listener of the engine', false]);
    expect(bench.get()).toMatchObject({ status: 'failed', error: 'a callback of its own: handler' });
  });

  test('a halt stops all and keeps them from starting; after its end they stay stopped', async () => {
    const bench = registryBench({ onStart: ({ place }) => void place(bid) }, { id: 'other' });
    const by = { actor: bench.caller.principal, accountId: ACCOUNT };
    await bench.start();
    await bench.start('other');
    bench.engine.submit({ type: 'halt', ...by, level: 'halted', flatten: false, reason: 'Drill' });
    bench.registry.stopAll('Emergency halt: Drill');
    await bench.engine.settled();
    const statuses = () => bench.registry.list(bench.caller).map(({ status }) => status);
    expect(statuses()).toEqual(['stopped', 'stopped']);
    expect(bench.get().log.at(-1)?.text).toContain('Drill');
    await expect(bench.start()).rejects.toMatchObject({ code: 'account_halted' });
    bench.engine.submit({ type: 'resume', ...by, reason: 'Drill over' });
    await bench.beat(5000);
    expect(statuses()).toEqual(['stopped', 'stopped']);
    expect(await bench.start()).toMatchObject({ status: 'running' });
  });
});
