import { OrderStatus } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { FIRST_DAY, importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { ACCOUNT, testBench } from './test-kit/test-bench.ts';

const DAY = 86_400_000;
const DAYS = 30;

function replayBench() {
  const bench = testBench();
  bench.store.imports.replace(importedSymbol('SPX'), importedDays(DAYS));
  const { engine, broker, caller } = bench;
  let placed = 0;
  return {
    ...bench,
    bars: () => bench.bars('SPX', '1D'),
    async place(order: {
      type: 1 | 2 | 3;
      side: 1 | -1;
      qty: number;
      limitPrice?: number;
      stopPrice?: number;
    }) {
      placed += 1;
      const keyed = { symbol: 'SPX', ...order, clientOrderId: `order-${placed}` };
      const { orderId } = await broker.placeOrder(caller, keyed);
      return () => engine.orders(ACCOUNT).find(({ id }) => id === orderId);
    },
  };
}

const tenth = FIRST_DAY + 10 * DAY;

test('history ends where the replay starts, moves while it plays and ends with the file', async () => {
  const { replay, bars, beat } = replayBench();
  expect(bars()).toHaveLength(DAYS);
  expect(replay.list()).toMatchObject([{ symbol: 'SPX', status: 'idle', bars_total: DAYS }]);

  const started = replay.start('imported:spx', { from: tenth - 1, speed: 2, paused: false });
  expect(started).toMatchObject({ status: 'playing', speed: 2, bars_played: 10 });
  expect(bars()).toEqual(importedDays(10));

  await beat(125);
  expect(bars().at(-1)).toEqual({ time: tenth, open: 110, high: 110, low: 110, close: 110, volume: 1000 });
  await beat(375);
  expect(bars()).toEqual(importedDays(11));
  expect(replay.get('SPX')).toMatchObject({ bars_played: 11 });

  await beat(60_000);
  expect(replay.get('SPX')).toMatchObject({ status: 'finished', bars_played: DAYS });
  expect(bars()).toEqual(importedDays(DAYS));
});

test('a replay pauses, goes on, changes its speed and is stepped, each to the bar', async () => {
  const { replay, bars, beat } = replayBench();
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  await beat(10_000);
  expect(bars()).toHaveLength(10);
  expect(replay.step('SPX', 3)).toMatchObject({ status: 'paused', bars_played: 13 });
  await beat(250);
  expect(bars()).toEqual(importedDays(13));
  expect(replay.update('SPX', { paused: false, speed: 4 })).toMatchObject({ status: 'playing', speed: 4 });
  await beat(500);
  expect(bars()).toEqual(importedDays(15));
  expect(replay.update('SPX', { paused: true })).toMatchObject({ status: 'paused', bars_played: 15 });
  await beat(5000);
  expect(bars()).toEqual(importedDays(15));
  expect(replay.step('SPX', 1000)).toMatchObject({ status: 'finished', bars_played: DAYS });
});

test('a change of speed between two beats loses and repeats no print', async () => {
  const { replay, beat, seenByVenue, feed, clock } = replayBench();
  feed.watch('SPX', () => {});
  replay.start('SPX', { from: FIRST_DAY, speed: 2, paused: false });
  await beat(700);
  clock.advance(400);
  replay.update('SPX', { speed: 10 });
  clock.advance(333);
  replay.update('SPX', { paused: true });
  replay.step('SPX', 2);
  clock.advance(50);
  replay.update('SPX', { paused: false });
  await beat(30_000);
  expect(seenByVenue).toHaveLength(DAYS * 4);
  expect(seenByVenue.filter((_, index) => index % 4 === 3).map(({ price }) => price)).toEqual(
    importedDays(DAYS).map(({ close }) => close),
  );
});

test('orders fill on the replayed prices, within high and low of the bar they meet, at its market time', async () => {
  const { replay, place, beat, engine, clock, broker, caller } = replayBench();
  replay.start('SPX', { from: tenth, speed: 1, paused: false });
  await beat(250);
  const market = await place({ type: 2, side: 1, qty: 10 });
  expect(market()).toMatchObject({ status: OrderStatus.FILLED, avgPrice: 110.01 });

  // The day after goes from 111 down to 109; the one that follows no lower than 110.
  const limit = await place({ type: 1, side: 1, qty: 5, limitPrice: 109.5 });
  const stop = await place({ type: 3, side: -1, qty: 5, stopPrice: 105 });
  await beat(750);
  expect(limit()).toMatchObject({ status: OrderStatus.FILLED });
  const fills = engine.executions(ACCOUNT, 'SPX');
  expect(fills).toHaveLength(2);
  for (const { price, time } of fills) {
    expect(price).toBeGreaterThanOrEqual(108);
    expect(price).toBeLessThanOrEqual(113.01);
    expect(Math.floor(time / DAY) * DAY).toBe(tenth);
  }
  const never = await place({ type: 1, side: 1, qty: 5, limitPrice: 100 });
  await beat(5000);
  expect(never()).toMatchObject({ status: OrderStatus.WORKING });
  expect(stop()).toMatchObject({ status: OrderStatus.WORKING });
  expect(engine.positions(ACCOUNT)).toMatchObject([{ id: 'SPX', qty: 15 }]);
  // Fills are found at market time, whatever the wall clock says.
  const [first] = await broker.executions(caller, 'imported:spx');
  expect(clock.now() - (first?.time ?? 0)).toBeGreaterThan(365 * DAY);
});

test('orders do not live through a jump of the market time: moving or stopping a replay cancels them', async () => {
  const { replay, place, engine, beat } = replayBench();
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  await beat(0);
  const first = await place({ type: 1, side: 1, qty: 1, limitPrice: 1 });
  replay.start('SPX', { from: tenth + 5 * DAY, speed: 1, paused: true });
  await engine.settled();
  expect(first()).toMatchObject({ status: OrderStatus.CANCELED, message: 'moved' });

  const second = await place({ type: 1, side: 1, qty: 1, limitPrice: 1 });
  replay.stop('SPX');
  await engine.settled();
  expect(second()).toMatchObject({ status: OrderStatus.CANCELED });
});

test('a position is never valued at prices after those it was traded at: stopped, it keeps its last fill', async () => {
  const { replay, place, engine, beat } = replayBench();
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  await beat(0);
  await place({ type: 2, side: 1, qty: 1 });
  replay.stop('SPX');
  expect(engine.positions(ACCOUNT)).toMatchObject([{ symbol: 'SPX', unrealizedPL: 0 }]);
});

test('a step fills what the stepped bars reach', async () => {
  const { replay, place, beat } = replayBench();
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  await beat(250);
  const sell = await place({ type: 1, side: -1, qty: 5, limitPrice: 114.5 });
  replay.step('SPX', 2);
  await beat(250);
  expect(sell()).toMatchObject({ status: OrderStatus.WORKING });
  replay.step('SPX', 1);
  await beat(250);
  expect(sell()).toMatchObject({ status: OrderStatus.FILLED });
});

test('the market is open from the start of a replay until it is stopped', async () => {
  const { replay, place, beat, bars } = replayBench();
  const buy = () => place({ type: 2, side: 1, qty: 1 });
  await expect(buy()).rejects.toMatchObject({ code: 'market_closed' });
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  expect((await buy())()).toMatchObject({ status: OrderStatus.FILLED });
  expect(replay.stop('SPX')).toMatchObject({ status: 'idle' });
  expect(bars()).toHaveLength(DAYS);
  await expect(buy()).rejects.toMatchObject({ code: 'market_closed' });
  // A start before the file shows nothing, and there is nothing to trade on yet.
  replay.start('SPX', { from: 0, speed: 1, paused: true });
  expect(bars()).toEqual([]);
  await expect(buy()).rejects.toMatchObject({ code: 'no_market_data' });
  replay.update('SPX', { paused: false });
  await beat(60_000);
  expect(replay.get('SPX').status).toBe('finished');
  // What was bought can be sold at the last price.
  expect((await buy())()).toMatchObject({ status: OrderStatus.FILLED });
});

test('what cannot be replayed is refused', () => {
  const { replay } = replayBench();
  const start = { from: tenth, speed: 1, paused: false };
  const unavailable = expect.objectContaining({ code: 'replay_unavailable' });
  expect(() => replay.start('AAPL', start)).toThrow(unavailable);
  expect(() => replay.get('BTCUSD')).toThrow(unavailable);
  expect(() => replay.start('NOPE', start)).toThrow(expect.objectContaining({ code: 'unknown_symbol' }));
  expect(() => replay.update('SPX', { paused: true })).toThrow(unavailable);
  expect(() => replay.step('SPX', 1)).toThrow(unavailable);
  expect(() => replay.stop('SPX')).toThrow(unavailable);
});
