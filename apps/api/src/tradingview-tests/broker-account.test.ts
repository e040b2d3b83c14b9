import { ConnectionStatus, OrderStatus, OrderType, ParentType, Side, StopType } from '@tickwire/client';
import { createBroker, DisconnectType } from '@tickwire/client/tradingview/broker';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPage, START } from './chart-page.ts';
import {
  BTC,
  accounts,
  openBroker,
  lastPrice,
  market,
  resting,
  isWorking,
  isCanceled,
  isFilled,
  place,
} from './open-broker.ts';
import { TradingHost } from './trading-host.ts';

test('B12 the numbers are the library’s, and times are in ms', async () => {
  expect(Side).toEqual({ BUY: 1, SELL: -1 });
  expect(OrderType).toEqual({ LIMIT: 1, MARKET: 2, STOP: 3, STOP_LIMIT: 4 });
  expect(OrderStatus).toEqual({ CANCELED: 1, FILLED: 2, INACTIVE: 3, PLACING: 4, REJECTED: 5, WORKING: 6 });
  expect(ParentType).toEqual({ ORDER: 1, POSITION: 2 });
  expect(StopType).toEqual({ STOP_LOSS: 0, TRAILING_STOP: 1, GUARANTEED_STOP: 2 });
  expect(ConnectionStatus).toEqual({ CONNECTED: 1, CONNECTING: 2, DISCONNECTED: 3, ERROR: 4 });
  expect(DisconnectType).toEqual({ BROKEN_CONNECTION: 8 });

  const { terminal, host } = await openBroker();
  const id = await place(terminal, market);
  expect((await host.order(id, isFilled)).updateTime).toBe(START);
  expect((await host.position(BTC, () => true)).updateTime).toBe(START);
  await expect.poll(() => host.executions).toHaveLength(1);
  expect(Math.abs((host.executions[0]?.time ?? 0) - START)).toBeLessThan(60_000);
});

test('B17 profit of every position and equity move with the price, each while it is wanted', async () => {
  const { terminal, host, server, other } = await openBroker();
  await place(terminal, market);
  await place(terminal, { ...market, symbol: 'EURUSD', side: Side.SELL, qty: 1000 });
  await host.position('EURUSD', ({ side, qty }) => side === Side.SELL && qty === 1000);
  await expect.poll(() => [...host.profits.keys()].toSorted()).toEqual([BTC, 'EURUSD']);
  const before = new Map(host.profits);
  const positionUpdates = host.positionLog.length;
  server.clock.advance(60_000);
  await expect.poll(() => [...before].every(([id, pl]) => host.profits.get(id) !== pl)).toBe(true);
  const truth = await other.rest.getPositions({});
  await expect
    .poll(() => truth.map(({ id }) => host.profits.get(id)))
    .toEqual(truth.map((each) => each.unrealizedPL));
  // A price alone changes no position.
  expect(host.positionLog).toHaveLength(positionUpdates);
  expect(host.equities).toEqual([]);

  terminal.subscribeEquity();
  await expect.poll(() => host.equities.length).toBeGreaterThan(0);
  server.clock.advance(60_000);
  const metrics = await other.rest.getPortfolioMetrics({});
  await expect.poll(() => host.equities.at(-1)).toBe(metrics.equity);
  expect(host.watched.map(({ value }) => value)).toContain(metrics.equity);
  terminal.unsubscribeEquity();
  const count = host.equities.length;
  server.clock.advance(60_000);
  const profit = host.profits.get(BTC);
  await expect.poll(() => host.profits.get(BTC)).not.toBe(profit);
  expect(host.equities).toHaveLength(count);

  // A position that is there already when the library comes has its profit at once.
  const second = new TradingHost();
  await second.connect(createBroker(other)(second));
  await expect.poll(() => [...second.profits.keys()].toSorted()).toEqual([BTC, 'EURUSD']);
  terminal.subscribeRealtime(BTC);
  await expect.poll(() => host.realtime.length).toBeGreaterThan(0);
  expect(host.realtime[0]).toEqual({
    trade: expect.any(Number),
    bid: expect.any(Number),
    ask: expect.any(Number),
    spread: expect.any(Number),
  });
  terminal.unsubscribeRealtime(BTC);
  expect(host.problems).toEqual([]);
});

test('B19 quantities, ticks and pips are the symbol’s, in the account’s currency, and what cannot be traded says why', async () => {
  const { terminal, host, other } = await openBroker({ ACCOUNTS: accounts });
  const es = await other.rest.resolveSymbol({ params: { symbol: 'ES' } });
  expect(await terminal.symbolInfo('ES')).toMatchObject({
    qty: { min: es.lot_size, step: es.lot_size },
    minTick: 0.25,
    pipSize: 0.25,
    pipValue: 0.25 * es.point_value,
    currency: 'USD',
    brokerSymbol: es.ticker,
  });
  await terminal.accountsMetainfo();
  terminal.setCurrentAccount('EUROS');
  const [euro] = await other.rest.getQuotes({ body: { symbols: ['EURUSD'] } });
  const rate = euro && 'lp' in euro.v ? euro.v.lp : NaN;
  const { pipValue } = await terminal.symbolInfo('ES');
  expect(pipValue).toBeCloseTo((0.25 * es.point_value) / rate, 6);
  terminal.subscribePipValue('ES');
  await expect
    .poll(() => host.pipValues)
    .toEqual([{ symbol: 'ES', buyPipValue: pipValue, sellPipValue: pipValue }]);
  terminal.unsubscribePipValue('ES');

  expect(await terminal.isTradable(BTC)).toEqual({ tradable: true });
  expect(await terminal.isTradable('NOPE')).toEqual({
    tradable: false,
    reason: expect.stringContaining('NOPE'),
  });
});

test('B17 the margin follows prices, orders and leverage, from its first follower to its last', async () => {
  const asked: string[] = [];
  const { terminal, host, server, other } = await openBroker(
    {},
    {
      fetch: (input, init) => {
        asked.push(String(input));
        return fetch(input, init);
      },
    },
  );
  const isTrue = async () => {
    const { marginAvailable } = await other.rest.getPortfolioMetrics({});
    return host.margins.at(-1) === marginAvailable || [host.margins.at(-1), marginAvailable];
  };
  await place(terminal, market);
  await host.position(BTC, () => true);
  expect(host.margins).toEqual([]);
  terminal.subscribeMarginAvailable(BTC);
  terminal.subscribeMarginAvailable('AAPL');
  await expect.poll(isTrue).toBe(true);
  server.clock.advance(60_000);
  await expect.poll(isTrue).toBe(true);
  const before = host.margins.at(-1) ?? NaN;
  await place(terminal, { ...resting, qty: 5 });
  await expect.poll(() => host.margins.at(-1)).toBeLessThan(before);
  await expect.poll(isTrue).toBe(true);
  terminal.unsubscribeMarginAvailable(BTC);
  const geared = host.margins.at(-1);
  await terminal.setLeverage({ symbol: BTC, orderType: OrderType.MARKET, side: Side.BUY, leverage: 8 });
  await expect.poll(() => host.margins.at(-1)).not.toBe(geared);
  await expect.poll(isTrue).toBe(true);
  expect(host.watched.map(({ value }) => value)).toContain(host.margins.at(-1));

  terminal.unsubscribeMarginAvailable('AAPL');
  const count = host.margins.length;
  server.clock.advance(60_000);
  const profit = host.profits.get(BTC);
  await expect.poll(() => host.profits.get(BTC)).not.toBe(profit);
  expect(host.margins).toHaveLength(count);
  // Nothing of it is asked for: the account's stream tells it.
  expect(asked.filter((url) => url.includes('metrics'))).toEqual([]);
  expect(host.problems).toEqual([]);
});

test('B19 the value of a pip follows the exchange rate as long as it is wanted, and the account', async () => {
  const { terminal, host, server, other } = await openBroker({ ACCOUNTS: accounts });
  const rate = async (from: string, to: string) =>
    (await other.rest.getExchangeRate({ query: { from, to } })).rate;
  // Dollars in dollars need no rate; yen are not the account's currency.
  const yen = await other.rest.resolveSymbol({ params: { symbol: 'USDJPY' } });
  terminal.subscribePipValue(BTC);
  terminal.subscribePipValue('USDJPY');
  const last = (symbol: string) => host.pipValues.findLast((each) => each.symbol === symbol);
  const tick = yen.minmov / yen.pricescale;
  await expect.poll(async () => last('USDJPY')?.buyPipValue).toBe(tick * (await rate('JPY', 'USD')));
  await expect.poll(() => last(BTC)?.buyPipValue).toBe((await terminal.symbolInfo(BTC)).pipValue);
  expect(last('USDJPY')?.sellPipValue).toBe(last('USDJPY')?.buyPipValue);

  terminal.setCurrentAccount('EUROS');
  await expect.poll(async () => last('USDJPY')?.buyPipValue).toBe(tick * (await rate('JPY', 'EUR')));
  await expect.poll(() => last(BTC)?.buyPipValue).toBe((await terminal.symbolInfo(BTC)).pipValue);
  const before = last('USDJPY')?.buyPipValue;
  server.clock.advance(3_600_000);
  await expect.poll(() => last('USDJPY')?.buyPipValue).not.toBe(before);
  await expect.poll(async () => last('USDJPY')?.buyPipValue).toBe(tick * (await rate('JPY', 'EUR')));
  expect((await terminal.symbolInfo('USDJPY')).pipValue).toBe(last('USDJPY')?.buyPipValue);

  terminal.unsubscribePipValue(BTC);
  terminal.unsubscribePipValue('USDJPY');
  terminal.subscribePipValue('NOPE');
  const count = host.pipValues.length;
  terminal.subscribeRealtime(BTC);
  await expect.poll(() => host.realtime.length).toBe(1);
  server.clock.advance(3_600_000);
  await expect.poll(() => host.realtime.length).toBeGreaterThan(1);
  expect(host.pipValues).toHaveLength(count);
});

test('B20 connected means connected: a drop is told with its kind, the return with fresh lists', async () => {
  const { terminal, host, server, link, other } = await openBroker();
  const id = await place(terminal, resting);
  const [kept, cancelled] = [id, await place(terminal, resting)];
  await host.order(cancelled, isWorking);
  expect(host.connection.at(-1)).toMatchObject({ status: ConnectionStatus.CONNECTED });
  const reloads = host.reloads;

  link.stall();
  link.cut();
  await expect
    .poll(() => host.connection)
    .toContainEqual({ status: 3, disconnectType: 8, message: expect.stringMatching(/\.$/) });
  await other.rest.cancelOrder({ params: { order_id: cancelled } });
  const { orderId: placed } = await other.rest.placeOrder({ body: resting });
  await expect.poll(() => terminal.connectionStatus()).toBe(1);
  await expect.poll(() => host.reloads).toBeGreaterThan(reloads);
  await expect
    .poll(() => [...host.orders.values()].map((order) => [order.id, order.status]).toSorted())
    .toEqual(
      [
        [kept, OrderStatus.WORKING],
        [cancelled, OrderStatus.CANCELED],
        [placed, OrderStatus.WORKING],
      ].toSorted(),
    );

  // A server that was started anew knows no stream any more, and the same orders.
  await server.restart();
  await expect.poll(() => host.connection.filter(({ status }) => status === 3)).toHaveLength(2);
  await expect.poll(() => terminal.connectionStatus()).toBe(1);
  expect(host.connection.at(-1)).toMatchObject({ status: 1 });
  await expect.poll(() => [...host.orders.keys()].toSorted()).toEqual([kept, cancelled, placed].toSorted());
  await terminal.cancelOrder(kept);
  await host.order(kept, isCanceled);
  expect(host.problems).toEqual([]);
});

test('B20 the library is not told it is connected before the lists are there', async () => {
  const { client } = await openPage();
  const host = new TradingHost();
  const terminal = createBroker(client)(host);
  expect(terminal.connectionStatus()).toBe(ConnectionStatus.CONNECTING);
  expect(terminal.currentAccount()).toBe('');
  await expect.poll(() => host.connection.at(-1)?.status).toBe(1);
  expect(terminal.currentAccount()).toBe('DEMO-ACCOUNT');
  expect(await Promise.race([terminal.orders(), sleep(0, 'late')])).toEqual([]);
});

test('B21 another account has its own lists, and nothing of the first one is told any more', async () => {
  const { terminal, host, other } = await openBroker({ ACCOUNTS: accounts });
  expect(await terminal.accountsMetainfo()).toEqual([
    { id: 'FIRST', name: 'First', type: 'demo', currency: 'USD' },
    { id: 'EUROS', name: 'In euros', type: 'demo', currency: 'EUR' },
  ]);
  expect(terminal.currentAccount()).toBe('FIRST');
  const mine = await place(terminal, resting);
  await host.order(mine, isWorking);
  await place(terminal, market);
  await host.position(BTC, () => true);

  terminal.subscribeEquity();
  await expect.poll(() => host.equities.length).toBeGreaterThan(0);
  terminal.unsubscribeEquity();
  host.equities.length = 0;

  terminal.setCurrentAccount('EUROS');
  expect([terminal.currentAccount(), host.accountUpdates]).toEqual(['EUROS', 1]);
  // What was known of the first one is not taken for the other's.
  terminal.subscribeEquity();
  terminal.subscribeMarginAvailable(BTC);
  await expect.poll(() => [host.equities[0], host.margins[0]]).toEqual([50_000, 50_000]);
  expect(host.watched.map(({ value }) => value)).toEqual([50_000, 50_000, 0, 0, 0, 50_000]);
  expect(await terminal.orders()).toEqual([]);
  expect(await terminal.positions()).toEqual([]);
  expect(await terminal.executions(BTC)).toEqual([]);
  const orderLog = host.orderLog.length;
  const told = [host.positionLog.length, host.executions.length];
  await other.rest.placeOrder({ query: { accountId: 'FIRST' }, body: market });
  await other.rest.cancelOrder({ params: { order_id: mine }, query: { accountId: 'FIRST' } });
  const theirs = await place(terminal, { ...resting, qty: 0.05 });
  await host.order(theirs, isWorking);
  expect(host.orderLog.slice(orderLog).filter(({ id }) => id !== theirs)).toEqual([]);
  expect([host.positionLog.length, host.executions.length]).toEqual(told);
  expect([...host.orders.keys()]).toEqual([theirs]);
  expect(await other.rest.getOrders({ query: { accountId: 'EUROS' } })).toHaveLength(1);

  terminal.setCurrentAccount('FIRST');
  await expect.poll(() => host.orders.get(mine)?.status).toBe(OrderStatus.CANCELED);
  expect(host.orders.has(theirs)).toBe(false);
  // Between accounts the library is never told that the connection is in doubt.
  expect(host.connection.map(({ status }) => status).lastIndexOf(2)).toBeLessThan(
    host.connection.findIndex(({ status }) => status === 1),
  );
  expect(() => terminal.setCurrentAccount('NOPE')).toThrow('NOPE');
  expect(host.problems).toEqual([]);
});

test('B22 what is done elsewhere shows without a reload', async () => {
  const { terminal, host, other } = await openBroker();
  const { rest } = other;
  const { orderId } = await rest.placeOrder({ body: resting });
  await host.order(orderId, isWorking);
  await rest.modifyOrder({ params: { order_id: orderId }, body: { ...resting, limitPrice: 95 } });
  await host.order(orderId, ({ limitPrice }) => limitPrice === 95);
  const price = await lastPrice(other);
  await rest.modifyOrder({ params: { order_id: orderId }, body: { ...resting, limitPrice: price + 500 } });
  await host.order(orderId, isFilled);
  await host.position(BTC, ({ qty }) => qty === 0.1);
  await expect.poll(() => host.executions).toMatchObject([{ symbol: BTC, qty: 0.1, side: Side.BUY }]);
  expect(await terminal.executions(BTC)).toEqual(host.executions);
  await rest.closePosition({ params: { position_id: BTC } });
  await host.position(BTC, ({ qty }) => qty === 0);
  expect(host.executions).toHaveLength(2);
  expect(host.reloads).toBe(1);
  expect(host.problems).toEqual([]);
});
