import { OrderStatus, type PlacedOrder, type PreOrder } from '@tickwire/contracts';
import type { Journal } from '@tickwire/engine';
import { createSimulatedMarket, type Print } from '@tickwire/market';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, NOON, testBench } from './test-kit/test-bench.ts';

const market = { type: 2, side: 1 } as const;

/** What bitcoin does in the ten minutes after noon: it rises to a peak and falls again. */
function pricesAfterNoon(): readonly [Print, Print, ...Print[]] {
  const source = createSimulatedMarket({ seed: 'tickwire' });
  const [first, second, ...others] = source.prints('BTCUSD', NOON, NOON + 600_000);
  if (!first || !second) throw new Error('Bitcoin has not traded.');
  return [first, second, ...others];
}

describe('a preview', () => {
  const row = (
    title: string,
    { sections }: { sections: readonly { rows: readonly { title: string; value: string }[] }[] },
  ) => sections.flatMap(({ rows }) => rows).find((candidate) => candidate.title === title)?.value ?? '';
  const amount = (text: string) => Number(text.replaceAll(/[^0-9.-]/g, ''));

  test.each<PreOrder>([
    { symbol: 'AAPL', ...market, qty: 50 },
    { symbol: 'AAPL', ...market, qty: 1500 },
    { symbol: 'BTCUSD', ...market, qty: 0.25 },
    { symbol: 'SAP', type: 2, side: -1, qty: 30 },
    { symbol: 'ES', ...market, qty: 2 },
    { symbol: 'EURUSD', type: 2, side: -1, qty: 20_000 },
    { symbol: 'HSBA', type: 1, side: 1, qty: 500, limitPrice: 13 },
  ])('of $symbol x $qty says what is then paid and charged', async (order) => {
    const { broker, caller, engine, catalog, clock } = testBench();
    const preview = await broker.previewOrder(caller, order);
    expect(preview.errors).toBeUndefined();
    expect(preview.confirmId).toMatch(/./);
    const { figures } = preview;
    expect(figures?.marginAvailable).toBe(engine.metrics(ACCOUNT).marginAvailable);
    await broker.placeOrder(caller, order);
    const fills = engine.executions(ACCOUNT);
    const filled = fills.reduce((sum, { qty }) => sum + qty, 0);
    expect(filled).toBeCloseTo(order.qty, 8);
    const value = fills.reduce((sum, { qty, price }) => sum + qty * price, 0);
    const { minmov = NaN, pricescale = NaN } = catalog.find(order.symbol)?.instrument ?? {};
    const shownPrice = amount(row('Estimated Price', preview));
    expect(Math.abs(shownPrice - value / filled)).toBeLessThanOrEqual((minmov / pricescale) * 0.501);
    const charged = fills.reduce((sum, { commission }) => sum + commission, 0);
    expect(amount(row('Commission', preview))).toBeCloseTo(charged, 2);
    expect(figures?.commission).toBeCloseTo(charged, 6);
    expect(figures?.estimatedPrice).toBeCloseTo(value / filled, 6);
    expect(figures?.totalCost).toBeCloseTo((figures?.marginRequired ?? NaN) + charged, 6);

    const instrument = catalog.find(order.symbol)?.instrument;
    const { currency = 'USD', pointValue = NaN } = instrument ?? {};
    const rate =
      currency === 'USD'
        ? 1
        : (catalog.find(`${currency}USD`)?.source.quote(`${currency}USD`, clock.now())?.last ?? NaN);
    const orderValue = value * pointValue * rate;
    expect(amount(row('Order Value', preview)) / orderValue).toBeCloseTo(1, 3);
    expect(row('Margin Required', preview)).toMatch(/ USD at 10x$/);
    const margin = amount(row('Margin Required', preview).split(' at ')[0] ?? '');
    // Asked for at the worst price the order may trade at, which is not always the one it will.
    const atMean = amount(row('Order Value', preview)) / 10;
    expect(margin).toBeGreaterThanOrEqual(atMean - 0.05);
    expect(margin).toBeLessThan(atMean * 1.1);
    expect(amount(row('Total Cost', preview))).toBeCloseTo(margin + amount(row('Commission', preview)), 1);
  });

  test('of an order that would be refused says why and cannot be confirmed', async () => {
    const { broker, caller } = testBench(Date.UTC(2026, 2, 14, 12));
    const preview = await broker.previewOrder(caller, { symbol: 'AAPL', ...market, qty: 1 });
    expect(preview.errors).toEqual([expect.stringContaining('closed')]);
    expect(preview.confirmId).toBeUndefined();
    expect(() => broker.previewOrder(caller, { symbol: 'NOPE', ...market, qty: 1 })).toThrow(
      expect.objectContaining({ code: 'unknown_symbol' }),
    );
  });
});

describe('an order meets the market as it is when it is placed', () => {
  const [first, ...later] = pricesAfterNoon();
  const peak = later.reduce((high, print) => (print.price > high.price ? print : high));
  const sellBelowPeak = {
    symbol: 'BTCUSD',
    type: 1,
    side: -1,
    qty: 0.01,
    limitPrice: Number((peak.price - 0.01).toFixed(2)),
  } as const;

  test('never a price from before it, however long the feed has not looked', async () => {
    const { broker, caller, clock, feed, beat, engine } = testBench();
    const fallen = later.find(({ time, ask }) => time > peak.time && ask < peak.price - 1);
    feed.watch('BTCUSD', () => {});
    clock.set(fallen?.time ?? NaN);
    await broker.placeOrder(caller, sellBelowPeak);
    await beat(0);
    expect(engine.orders(ACCOUNT)).toMatchObject([{ status: OrderStatus.WORKING, filledQty: 0 }]);
  });

  test('and every one after it, between two beats as well', async () => {
    const { broker, caller, clock, beat, engine } = testBench();
    clock.set(first.time);
    await broker.placeOrder(caller, sellBelowPeak);
    expect(engine.orders(ACCOUNT)).toMatchObject([{ status: OrderStatus.WORKING }]);
    await beat(600_000);
    expect(engine.orders(ACCOUNT)).toMatchObject([{ status: OrderStatus.FILLED }]);
    expect(engine.executions(ACCOUNT)[0]?.time).toBe(peak.time);
  });

  test('so that a cancel comes too late for a price that was there before it', async () => {
    const { broker, caller, clock, engine } = testBench();
    clock.set(first.time);
    const { orderId } = await broker.placeOrder(caller, sellBelowPeak);
    expect(engine.orders(ACCOUNT)).toMatchObject([{ status: OrderStatus.WORKING }]);
    clock.set(peak.time + 5000);
    await expect(broker.cancelOrder(caller, orderId)).rejects.toMatchObject({ code: 'order_final' });
    await engine.settled();
    expect(engine.orders(ACCOUNT)).toMatchObject([{ id: orderId, status: OrderStatus.FILLED }]);
  });
});

test('an order is modified, filled, and its position closed in part and in full', async () => {
  const { broker, caller, engine, catalog, clock } = testBench();
  const { orderId } = await broker.placeOrder(caller, {
    symbol: 'nasdaq:aapl',
    type: 1,
    side: 1,
    qty: 10,
    limitPrice: 1,
  });
  const order = (): PlacedOrder | undefined => engine.orders(ACCOUNT).find(({ id }) => id === orderId);
  expect(order()).toMatchObject({ symbol: 'AAPL', status: OrderStatus.WORKING, limitPrice: 1 });
  await broker.modifyOrder(caller, orderId, { symbol: 'AAPL', type: 1, side: 1, qty: 12, limitPrice: 2 });
  expect(order()).toMatchObject({ status: OrderStatus.WORKING, qty: 12, limitPrice: 2 });
  const ask = catalog.find('AAPL')?.source.quote('AAPL', clock.now())?.ask ?? NaN;
  await broker.modifyOrder(caller, orderId, { symbol: 'AAPL', type: 1, side: 1, qty: 12, limitPrice: ask });
  expect(order()).toMatchObject({ status: OrderStatus.FILLED, filledQty: 12, avgPrice: ask });
  expect(await broker.closePosition(caller, 'AAPL', { amount: 5 })).toEqual({
    closedQty: 5,
    remainingQty: 7,
  });
  expect(engine.positions(ACCOUNT)).toMatchObject([{ id: 'AAPL', qty: 7 }]);
  expect(await broker.closePosition(caller, 'AAPL', {})).toEqual({ closedQty: 7, remainingQty: 0 });
  expect(engine.positions(ACCOUNT)).toEqual([]);
  expect(broker.orders(caller).map(({ status }) => status)).toEqual(Array(3).fill(OrderStatus.FILLED));
});

test('what has a working order or an open position is followed, and nothing else', async () => {
  const { broker, caller, feed } = testBench();
  const { orderId } = await broker.placeOrder(caller, {
    symbol: 'MSFT',
    type: 1,
    side: 1,
    qty: 1,
    limitPrice: 1,
  });
  await broker.placeOrder(caller, { symbol: 'AAPL', ...market, qty: 1 });
  expect(feed.watchedCount).toBe(2);
  await broker.closePosition(caller, 'AAPL', {});
  expect(feed.watchedCount).toBe(1);
  await broker.cancelOrder(caller, orderId);
  expect(feed.watchedCount).toBe(0);
  await expect(broker.placeOrder(caller, { symbol: 'TSLA', ...market, qty: 0.5 })).rejects.toThrow(
    'lot size',
  );
  expect(feed.watchedCount).toBe(0);
});

test('once the journal has failed nothing is acknowledged, and nothing more is taken', async () => {
  let full = false;
  const journal: Journal = {
    append: () => (full ? Promise.reject(new Error('disk full')) : Promise.resolve()),
    async *read() {
      // Nothing is kept.
    },
  };
  const { broker, caller, engine } = testBench(NOON, journal);
  await broker.placeOrder(caller, { symbol: 'AAPL', ...market, qty: 1 });
  full = true;
  const unavailable = { code: 'unavailable', message: expect.not.stringContaining('disk') };
  await expect(broker.placeOrder(caller, { symbol: 'AAPL', ...market, qty: 2 })).rejects.toMatchObject(
    unavailable,
  );
  await expect(broker.cancelOrder(caller, 'ORDER-1')).rejects.toMatchObject({ code: 'unavailable' });
  expect(broker.positions(caller)).toMatchObject([{ id: 'AAPL', qty: 1 }]);
  expect(engine.stopped).toBeDefined();
});
