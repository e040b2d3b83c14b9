import type { EquityData, Execution, PlacedOrder, Position } from '@tickwire/contracts';
import { OrderStatus } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { RouteService } from '../ws/route-service.ts';
import { createAccountStreams } from './account-streams.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { ACCOUNT, NOON, RecordedTopic, testBench } from './test-kit/test-bench.ts';

function streamBench(start = NOON) {
  const bench = testBench(start);
  const { engine, catalog, feed, broker, caller } = bench;
  const streams = createAccountStreams(engine, catalog, feed);
  return {
    ...bench,
    streams,
    /** Follows one stream of the account. */
    follow<Update>(stream: RouteService<{ accountId: string }, Update>) {
      const topic = new RecordedTopic<Update>();
      const stop = stream.start(stream.resolve({ accountId: ACCOUNT }), topic);
      return { topic, stop, snapshot: () => stream.snapshot({ accountId: ACCOUNT }) };
    },
    buy: (symbol: string, qty: number) => broker.placeOrder(caller, { symbol, type: 2, side: 1, qty }),
  };
}

test('a fill is told as execution, order, position and equity, in this order, as the REST answers have them', async () => {
  const { streams, buy, engine, broker, caller } = streamBench();
  const told: (readonly [route: string, update: unknown])[] = [];
  const record = <Update>(route: string, stream: RouteService<{ accountId: string }, Update>) =>
    stream.start(
      { accountId: ACCOUNT },
      {
        publish: (update) => told.push([route, update]),
        reset: () => {},
      },
    );
  record('equity', streams.equity);
  record('positions', streams.positions);
  record('orders', streams.orders);
  record('executions', streams.executions);
  const { orderId } = await buy('AAPL', 10);
  expect(told.map(([route]) => route)).toEqual(['orders', 'executions', 'orders', 'positions', 'equity']);
  const [, execution, order, position, equity] = told.map(([, update]) => update);
  expect([execution]).toEqual(broker.executions(caller, 'AAPL'));
  expect([order]).toEqual(broker.orders(caller));
  expect([position]).toEqual(broker.positions(caller));
  const { marginUsed, marginAvailable } = engine.metrics(ACCOUNT);
  expect(equity).toEqual({ ...engine.equity(ACCOUNT), marginUsed, marginAvailable });
  expect(order).toMatchObject({ id: orderId, status: OrderStatus.FILLED, filledQty: 10 });
});

test('snapshots are the state the updates have led to', async () => {
  const { streams, follow, buy, beat, broker, caller } = streamBench();
  const orders = follow<PlacedOrder>(streams.orders);
  const executions = follow<Execution>(streams.executions);
  const positions = follow<Position>(streams.positions);
  const equity = follow<EquityData>(streams.equity);
  await buy('BTCUSD', 0.01);
  await buy('AAPL', 5);
  const { orderId } = await broker.placeOrder(caller, {
    symbol: 'MSFT',
    type: 1,
    side: 1,
    qty: 1,
    limitPrice: 1,
  });
  await broker.cancelOrder(caller, orderId);
  await broker.closePosition(caller, 'BTCUSD', {});
  await beat(5000);

  const latest = <Update extends { id: string }>(updates: readonly Update[]) => [
    ...new Map(updates.map((update) => [update.id, update])).values(),
  ];
  expect(latest(orders.topic.updates)).toEqual(orders.snapshot());
  expect(orders.snapshot().at(2)).toMatchObject({ id: orderId, status: OrderStatus.CANCELED });
  expect(executions.topic.updates).toEqual(executions.snapshot());
  const open = latest(positions.topic.updates).filter(({ qty }) => qty > 0);
  expect(open).toEqual(positions.snapshot());
  expect(positions.topic.updates).toContainEqual(expect.objectContaining({ id: 'BTCUSD', qty: 0 }));
  expect(equity.topic.updates.at(-1)).toEqual(equity.snapshot()[0]);
});

test('positions and equity move with the prices, and are still when prices are', async () => {
  const { streams, follow, buy, beat, engine, broker, caller } = streamBench();
  await buy('BTCUSD', 0.1);
  const positions = follow<Position>(streams.positions);
  const equity = follow<EquityData>(streams.equity);
  await beat(0);
  positions.topic.take();
  equity.topic.take();
  let moves = 0;
  for (let second = 0; second < 30; second += 1) {
    await beat(1000);
    const moved = positions.topic.take();
    moves += moved.length;
    if (moved.length > 0) expect(moved).toEqual(engine.positions(ACCOUNT));
    for (const told of equity.topic.take()) {
      expect(told).toMatchObject(engine.equity(ACCOUNT) ?? {});
      expect(told.marginAvailable).toBe(engine.metrics(ACCOUNT).marginAvailable);
      expect(told.equity).toBeCloseTo(told.balance + told.unrealizedPL, 8);
    }
    await beat(100);
    expect([positions.topic.take(), equity.topic.take()]).toEqual([[], []]);
    await beat(-100);
  }
  expect(moves).toBeGreaterThan(20);
  await broker.closePosition(caller, 'BTCUSD', {});
  positions.topic.take();
  equity.topic.take();
  await beat(10_000);
  expect([positions.topic.take(), equity.topic.take()]).toEqual([[], []]);
  positions.stop();
  equity.stop();
  await buy('BTCUSD', 0.1);
  expect([positions.topic.take(), equity.topic.take()]).toEqual([[], []]);
});

test('the margin follows orders and leverage too, once a beat, and is told once', async () => {
  const { streams, follow, beat, engine, broker, caller } = streamBench();
  const { topic, snapshot } = follow<EquityData>(streams.equity);
  const { equity } = snapshot()[0] ?? expect.fail('There is no equity.');
  expect(snapshot()).toMatchObject([{ marginUsed: 0, marginAvailable: equity }]);
  const limit = { symbol: 'MSFT', type: 1, side: 1, qty: 10, limitPrice: 1 } as const;
  const { orderId } = await broker.placeOrder(caller, limit);
  await beat(1000);
  const { marginUsed = NaN } = engine.metrics(ACCOUNT);
  expect(marginUsed).toBeGreaterThan(0);
  expect(topic.take()).toMatchObject([{ equity, marginUsed, marginAvailable: equity - marginUsed }]);
  await broker.setLeverage(caller, { symbol: 'MSFT', orderType: 1, side: 1, leverage: 2 });
  await beat(1000);
  const geared = engine.metrics(ACCOUNT).marginUsed;
  expect(geared).not.toBe(marginUsed);
  expect(topic.take()).toMatchObject([{ marginUsed: geared }]);
  await beat(100);
  expect(topic.take()).toEqual([]);
  await broker.cancelOrder(caller, orderId);
  await beat(1000);
  expect(topic.take()).toMatchObject([{ marginUsed: 0, marginAvailable: equity }]);
});

test('a position whose symbol is removed stays, valued at its last fill', async () => {
  const { streams, follow, buy, beat, store, replay, feed } = streamBench();
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  replay.start('SPX', { from: importedDays(30)[5]?.time ?? 0, speed: 1, paused: true });
  await buy('SPX', 10);
  const positions = follow<Position>(streams.positions);
  const equity = follow<EquityData>(streams.equity);
  store.imports.remove('SPX');
  await beat(250);
  expect(positions.snapshot()).toMatchObject([{ id: 'SPX', qty: 10, unrealizedPL: 0 }]);
  expect(positions.topic.updates.at(-1)).toEqual(positions.snapshot()[0]);
  expect(equity.snapshot()).toMatchObject([{ unrealizedPL: 0 }]);
  expect(feed.failure).toBeUndefined();
});

describe('a request', () => {
  test('for an account or symbol that does not exist is refused', () => {
    const { streams } = streamBench();
    const accountId = 'NOBODY';
    for (const stream of [streams.orders, streams.positions, streams.equity]) {
      expect(() => stream.resolve({ accountId })).toThrow(
        expect.objectContaining({ code: 'unknown_account' }),
      );
    }
    expect(() => streams.executions.resolve({ accountId })).toThrow(
      expect.objectContaining({ code: 'unknown_account' }),
    );
    expect(() => streams.executions.resolve({ accountId: ACCOUNT, symbol: 'NOPE' })).toThrow(
      expect.objectContaining({ code: 'unknown_symbol' }),
    );
  });

  test('for the executions of one symbol has those alone, however the symbol is written', async () => {
    const { streams, buy } = streamBench();
    await buy('MSFT', 1);
    await buy('AAPL', 1);
    const request = streams.executions.resolve({ accountId: ACCOUNT, symbol: 'nasdaq:aapl' });
    expect(request).toEqual({ accountId: ACCOUNT, symbol: 'AAPL' });
    expect(streams.executions.resolve({ accountId: ACCOUNT, symbol: null })).toEqual({ accountId: ACCOUNT });
    const topic = new RecordedTopic<Execution>();
    streams.executions.start(request, topic);
    await buy('AAPL', 2);
    await buy('MSFT', 2);
    const snapshot = streams.executions.snapshot(request);
    expect(snapshot.map(({ symbol, qty }) => [symbol, qty])).toEqual([
      ['AAPL', 1],
      ['AAPL', 2],
    ]);
    expect(topic.updates).toEqual(snapshot.slice(1));
  });
});
