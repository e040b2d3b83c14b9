import { OrderType, Side, type Strategy as StrategyState } from '@tickwire/contracts';
import { defineStrategy, type Strategy } from '@tickwire/engine';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { OrderStages } from '../metrics/order-stages.ts';
import { StrategyRegistry } from '../strategies/strategy-registry.ts';
import { OrderLatency } from '../trading/order-latency.ts';
import { createStrategiesStream } from './strategies-stream.ts';
import { ACCOUNT, RecordedTopic, testBench } from './test-kit/test-bench.ts';

const buy = { symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.BUY, qty: 0.1 } as const;

/** The stream of an account with one strategy that does what is given. */
function streamOf(handlers: Partial<Strategy>) {
  const bench = testBench();
  const log = pino({ level: 'silent' });
  const strategy = defineStrategy({
    id: 'tested',
    name: 'Tested',
    description: 'Does what the test says.',
    symbols: ['BTCUSD'],
    ...handlers,
  });
  const latency = new OrderLatency(new OrderStages(), log, 60_000);
  const parts = { ...bench, latency, log, accountId: () => ACCOUNT };
  const registry = new StrategyRegistry(parts, [{ file: 'tested.ts', strategy }]);
  const stream = createStrategiesStream(bench.engine, registry, bench.feed);
  const topic = new RecordedTopic<StrategyState>();
  const stop = stream.start(stream.resolve({ accountId: ACCOUNT }), topic);
  return { ...bench, registry, stream, topic, unsubscribe: stop };
}

test('a start and a stop are told at once, what happens in between once a beat, and nothing twice', async () => {
  const { registry, caller, beat, topic, stream, unsubscribe } = streamOf({
    onStart: ({ place }) => void place(buy),
    onFill: ({ log }) => log('Got it.'),
  });
  await beat(1000);
  expect(topic.take()).toEqual([]);
  await registry.start(caller, 'tested');
  expect(topic.take()).toMatchObject([{ id: 'tested', status: 'running', orders: 1, fills: 0 }]);
  // It fills in the first beat and is durable by the second.
  await beat(1000);
  await beat(0);
  const [filled, ...more] = topic.take();
  expect(filled).toMatchObject({ fills: 1 });
  expect(filled?.log.at(-1)?.text).toBe('Got it.');
  expect(filled).toEqual(stream.snapshot({ accountId: ACCOUNT })[0]);
  expect(more).toEqual([]);
  await beat(1000);
  expect(topic.take()).toEqual([]);
  await registry.stop(caller, 'tested');
  expect(topic.take()).toMatchObject([{ status: 'stopped' }]);
  unsubscribe();
  await registry.start(caller, 'tested');
  await beat(1000);
  expect(topic.take()).toEqual([]);
});

test('a failure is told with its sentence, at once', async () => {
  const { registry, caller, beat, topic } = streamOf({
    onQuote() {
      throw new Error('no idea what to do');
    },
  });
  await registry.start(caller, 'tested');
  topic.take();
  await beat(1000);
  expect(topic.take()).toMatchObject([{ status: 'failed', error: 'onQuote: no idea what to do' }]);
});

test('an account that does not exist is refused, another one has no strategies', () => {
  const { engine, feed, registry } = streamOf({});
  const stream = createStrategiesStream(engine, registry, feed);
  expect(() => stream.resolve({ accountId: 'NOBODY' })).toThrow(
    expect.objectContaining({ code: 'unknown_account' }),
  );
  expect(stream.snapshot({ accountId: 'OTHER' })).toEqual([]);
  expect(stream.snapshot({ accountId: ACCOUNT })).toMatchObject([{ id: 'tested', status: 'stopped' }]);
});
