import { OrderStatus } from '@tickwire/client';
import { expect, test } from 'vitest';
import { startTrading } from './ib-server.ts';

test('an order with a bracket fills at IB; executions, position and equity follow, and its take-profit closes it', async () => {
  const { tws, server } = await startTrading();
  const { rest } = server;
  tws.market.set('AAPL', { bid: 199.99, ask: 200.01, last: 200 });
  const { orderId } = await rest.placeOrder({
    body: { symbol: 'AAPL', type: 2, side: 1, qty: 100, takeProfit: 210, stopLoss: 190 },
  });
  await expect
    .poll(async () => (await rest.getOrders()).find(({ id }) => id === orderId)?.status)
    .toBe(OrderStatus.FILLED);
  await expect
    .poll(() => rest.getPositions())
    .toMatchObject([{ id: 'AAPL', qty: 100, side: 1, avgPrice: 200.01 }]);
  await expect
    .poll(async () => rest.getExecutions({ params: { symbol: 'AAPL' } }))
    .toMatchObject([{ orderId, qty: 100, price: 200.01, commission: expect.any(Number) }]);
  await expect
    .poll(async () => (await rest.getExecutions({ params: { symbol: 'AAPL' } }))[0]?.commission)
    .toBeGreaterThan(0);
  await expect
    .poll(async () => (await rest.getOrders()).filter(({ status }) => status === OrderStatus.WORKING))
    .toMatchObject([{ limitPrice: 210 }, { stopPrice: 190 }]);

  tws.market.set('AAPL', { bid: 205, ask: 205.02, last: 205 });
  await expect
    .poll(async () => (await rest.getPortfolioMetrics()).unrealizedPL)
    .toBeCloseTo((205 - 200.01) * 100, 0);

  tws.market.set('AAPL', { bid: 210.5, ask: 210.52, last: 210.5 });
  await expect.poll(() => rest.getPositions()).toEqual([]);
  await expect
    .poll(async () => (await rest.getOrders()).filter(({ status }) => status === OrderStatus.WORKING))
    .toEqual([]);
  expect(tws.book.positions()).toEqual([]);
  expect(tws.unread).toEqual([]);
});

test('a working order outlives the server, and a fill while it was away is booked once', async () => {
  const { tws, server } = await startTrading();
  tws.market.set('MSFT', { bid: 400, ask: 400.02, last: 400 });
  const place = (limitPrice: number) =>
    server.rest.placeOrder({ body: { symbol: 'MSFT', type: 1, side: 1, qty: 10, limitPrice } });
  const filled = await place(399);
  const resting = await place(398);
  await expect.poll(() => tws.book.working).toHaveLength(2);

  await server.restart(() => {
    const order = tws.book.working.find(({ terms }) => terms.limit === 399) ?? expect.fail('not at IB');
    tws.book.fill(order.permId);
  });
  await server.stage('ready');
  const orders = await server.rest.getOrders();
  const statusOf = (wanted: string) => orders.find(({ id }) => id === wanted)?.status;
  expect(statusOf(filled.orderId)).toBe(OrderStatus.FILLED);
  expect(statusOf(resting.orderId)).toBe(OrderStatus.WORKING);
  expect(await server.rest.getPositions()).toMatchObject([{ id: 'MSFT', qty: 10 }]);
  expect(await server.rest.getExecutions({ params: { symbol: 'MSFT' } })).toHaveLength(1);
  expect(tws.book.orders).toHaveLength(2);

  await server.rest.cancelOrder({ params: { order_id: resting.orderId } });
  await expect.poll(() => tws.book.working).toEqual([]);
});

const real = { accounts: [{ id: 'U7654321', currency: 'USD', cash: 100_000 }] };
const order = { symbol: 'AAPL', type: 1, side: 1, qty: 1, limitPrice: 100 } as const;

test('orders of an account with real money are refused unless LIVE_TRADING is yes', async () => {
  const { tws, server } = await startTrading({}, real);
  const { rest } = server;
  expect(await rest.getAccounts()).toMatchObject([{ id: 'U7654321', type: 'live', mode: 'live' }]);
  await expect(rest.placeOrder({ body: order })).rejects.toMatchObject({
    status: 403,
    code: 'live_trading_off',
    detail: expect.stringContaining('LIVE_TRADING'),
  });
  expect(tws.book.orders).toEqual([]);
  expect(await rest.getBrokerConnection()).toMatchObject({
    status: 1,
    accountType: 'live',
    tradingClosed: expect.stringContaining('LIVE_TRADING'),
  });
});

test('with LIVE_TRADING=yes an account with real money is traded', async () => {
  const { tws, server } = await startTrading({ LIVE_TRADING: true }, real);
  await server.rest.placeOrder({ body: order });
  await expect.poll(() => tws.book.working).toMatchObject([{ account: 'U7654321' }]);
  expect(await server.rest.getBrokerConnection()).not.toHaveProperty('tradingClosed');
});

test('an account in another currency is reckoned at the rates of IB', async () => {
  const { tws, server } = await startTrading(
    {},
    { accounts: [{ id: 'DU7', currency: 'EUR', cash: 100_000 }] },
  );
  const { rest } = server;
  const { bid, ask } = tws.market.quote('EUR.USD');
  tws.market.set('AAPL', { bid: 199.99, ask: 200, last: 200 });
  await rest.placeOrder({ body: { symbol: 'AAPL', type: 2, side: 1, qty: 10 } });
  await expect.poll(() => rest.getPositions()).toMatchObject([{ id: 'AAPL', qty: 10 }]);
  tws.market.set('AAPL', { bid: 220, ask: 220.01, last: 220 });
  await expect
    .poll(async () => (await rest.getPositions())[0]?.unrealizedPL)
    .toBeCloseTo((10 * 20) / ((bid + ask) / 2), 1);
});
