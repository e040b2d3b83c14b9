import {
  createSocketClient,
  OrderStatus,
  type Bar,
  type Execution,
  type PlacedOrder,
} from '@tickwire/client';
import { expect, onTestFinished, test } from 'vitest';
import { startTrading } from './ib-server.ts';

const accountId = 'DU1234567';
const limit = { symbol: 'AAPL', type: 1, side: 1, qty: 10, limitPrice: 150 } as const;

test('a fill while TWS restarts reaches REST and the streams once, without a new subscription', async () => {
  const { tws, server } = await startTrading();
  const socket = createSocketClient({ baseUrl: server.url });
  onTestFinished(() => socket.close());
  const fills: Execution[] = [];
  let order: PlacedOrder | undefined;
  socket.subscribe('executions', { accountId }, { onUpdate: (fill) => fills.push(fill) });
  socket.subscribe('orders', { accountId }, { onUpdate: (update) => (order = update) });
  const { orderId } = await server.rest.placeOrder({ body: limit });
  await expect.poll(() => tws.book.working.length).toBe(1);

  tws.faults.refuse();
  tws.faults.drop();
  await server.stage('connecting');
  tws.book.fill(tws.book.working[0]?.permId ?? expect.fail('not at IB'));
  await tws.faults.accept();
  await server.stage('ready');

  await expect.poll(() => order).toMatchObject({ id: orderId, status: OrderStatus.FILLED, filledQty: 10 });
  await expect.poll(() => fills.at(-1)?.commission).toBeGreaterThan(0);
  expect(new Set(fills.map(({ id }) => id)).size).toBe(1);
  expect(await server.rest.getExecutions({ params: { symbol: 'AAPL' } })).toHaveLength(1);
  expect(await server.rest.getPositions()).toMatchObject([{ id: 'AAPL', qty: 10 }]);
});

test("while TWS has lost IB's servers orders are refused and cancels kept, and the chart misses no bar", async () => {
  const { tws, server } = await startTrading();
  const { rest } = server;
  const socket = createSocketClient({ baseUrl: server.url });
  onTestFinished(() => socket.close());
  const bars = new Map<number, Bar>();
  let resets = 0;
  const take = (values: readonly Bar[]) => {
    for (const bar of values) bars.set(bar.time, bar);
  };
  socket.subscribe(
    'bars',
    { symbol: 'AAPL', resolution: '1' },
    { onSnapshot: take, onUpdate: (bar) => take([bar]), onReset: () => (resets += 1) },
  );
  await expect.poll(() => bars.size).toBeGreaterThan(0);
  const { orderId } = await rest.placeOrder({ body: limit });
  await expect.poll(() => tws.book.working.length).toBe(1);

  tws.faults.loseUpstream(15);
  await server.stage('upstream-down');
  expect(await rest.getBrokerConnection()).toMatchObject({ status: 3, tradingClosed: expect.any(String) });
  await expect(rest.placeOrder({ body: limit })).rejects.toMatchObject({ code: 'venue_unavailable' });
  await rest.cancelOrder({ params: { order_id: orderId } });
  expect(tws.book.working).toHaveLength(1);

  tws.faults.restoreUpstream();
  await server.stage('ready');
  await expect.poll(() => tws.book.working).toEqual([]);
  await expect
    .poll(async () => (await rest.getOrders()).find(({ id }) => id === orderId)?.status)
    .toBe(OrderStatus.CANCELED);
  await expect.poll(() => resets).toBeGreaterThan(0);
  expect(await rest.listGaps()).toEqual([
    expect.objectContaining({ scope: 'connection', to: expect.any(Number), cause: expect.any(String) }),
  ]);
  tws.market.trade('AAPL', { price: 234.56 });
  await expect.poll(() => [...bars.values()].at(-1)?.close).toBe(234.56);
});

test('delayed prices are flagged in quotes and in what a chart knows of the symbol', async () => {
  const { tws, server } = await startTrading();
  const { rest } = server;
  tws.faults.delayedData();
  await expect
    .poll(async () => (await rest.getQuotes({ body: { symbols: ['SPY'] } }))[0])
    .toMatchObject({ s: 'ok', v: { delayed: true } });
  expect(await rest.resolveSymbol({ params: { symbol: 'SPY' } })).toMatchObject({
    data_status: 'delayed_streaming',
    delay: 900,
  });
  const udf = await fetch(`${server.url}/api/v1/udf/quotes?symbols=SPY`);
  expect(await udf.json()).toMatchObject({ s: 'ok', d: [{ s: 'ok', n: 'SPY' }] });
  const [live] = await rest.getQuotes({ body: { symbols: ['AAPL'] } });
  expect(live).toMatchObject({ s: 'ok' });
  expect(live?.v).not.toHaveProperty('delayed');
});

test('a client id that somebody else uses is said, and taken again once it is free', async () => {
  const { tws, server } = await startTrading();
  tws.faults.clientIdInUse(Infinity);
  tws.faults.drop();
  await expect.poll(async () => (await server.rest.getBrokerConnection()).message).toMatch(/client id 7/i);
  tws.faults.clear();
  await server.stage('ready');
});
