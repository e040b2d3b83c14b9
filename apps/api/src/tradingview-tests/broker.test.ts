import {
  ConnectionStatus,
  OrderStatus,
  OrderType,
  ParentType,
  Side,
  StopType,
  type Client,
} from '@tickwire/client';
import {
  brokerConfig,
  createBroker,
  DisconnectType,
  type BrokerOptions,
  type BrokerTerminal,
} from '@tickwire/client/tradingview/broker';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Config } from '../config.ts';
import { ManualTimers } from '../ws/test-kit/manual-timers.ts';
import { openPage, START } from './chart-page.ts';
import { TradingHost } from './trading-host.ts';

const BTC = 'BTCUSD';
const NEVER = 100;

const accounts = [
  {
    id: 'FIRST',
    name: 'First',
    type: 'demo',
    mode: 'paper',
    currency: 'USD',
    deposit: 100_000,
    costing: 'average',
  },
  {
    id: 'EUROS',
    name: 'In euros',
    type: 'demo',
    mode: 'paper',
    currency: 'EUR',
    deposit: 50_000,
    costing: 'fifo',
  },
] as const satisfies Config['ACCOUNTS'];

/** A page with a connected broker on it. */
async function openBroker(
  config: Partial<Config> = {},
  { fetch, ...options }: BrokerOptions & { readonly fetch?: typeof globalThis.fetch } = {},
) {
  const page = await openPage(config, fetch && { fetch });
  const host = new TradingHost();
  const terminal = createBroker(page.client, options)(host);
  await host.connect(terminal);
  return { ...page, host, terminal };
}

async function lastPrice({ rest }: Client): Promise<number> {
  const [quote] = await rest.getQuotes({ body: { symbols: [BTC] } });
  return quote && 'lp' in quote.v ? Math.round(quote.v.lp) : expect.fail('There is no quote.');
}

const market = { symbol: BTC, type: OrderType.MARKET, side: Side.BUY, qty: 0.1 } as const;
const resting = { symbol: BTC, type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, limitPrice: NEVER } as const;

const isWorking = ({ status }: { status: OrderStatus }) => status === OrderStatus.WORKING;
const isCanceled = ({ status }: { status: OrderStatus }) => status === OrderStatus.CANCELED;
const isFilled = ({ status }: { status: OrderStatus }) => status === OrderStatus.FILLED;

async function place(
  terminal: BrokerTerminal,
  order: Parameters<BrokerTerminal['placeOrder']>[0],
): Promise<string> {
  return (await terminal.placeOrder(order)).orderId;
}

test('B11 every method is there, and every flag that is set has what it needs', async () => {
  const { terminal, client } = await openBroker();
  const required = [
    'accountsMetainfo',
    'currentAccount',
    'connectionStatus',
    'isTradable',
    'orders',
    'executions',
    'symbolInfo',
    'accountManagerInfo',
    'chartContextMenuActions',
    'placeOrder',
    'modifyOrder',
    'cancelOrder',
    'setCurrentAccount',
    'subscribeEquity',
    'unsubscribeEquity',
    'subscribePipValue',
    'unsubscribePipValue',
  ];
  const neededBy: Record<string, readonly string[]> = {
    supportPositions: ['positions'],
    supportOrdersHistory: ['ordersHistory'],
    supportPositionNetting: ['individualPositions'],
    supportClosePosition: ['closePosition'],
    supportPartialClosePosition: ['closePosition'],
    supportNativeReversePosition: ['reversePosition'],
    supportPositionBrackets: ['editPositionBrackets'],
    supportPlaceOrderPreview: ['previewOrder'],
    supportLeverage: ['leverageInfo', 'setLeverage', 'previewLeverage'],
    supportMargin: ['subscribeMarginAvailable', 'unsubscribeMarginAvailable'],
    supportLevel2Data: ['cancelOrders'],
  };
  const { configFlags, durations } = await brokerConfig(client);
  const methods = Object.entries(neededBy).flatMap(([flag, names]) => (configFlags[flag] ? names : []));
  for (const name of [...required, ...methods])
    expect(Reflect.get(terminal, name), name).toBeTypeOf('function');
  // What the library takes for granted in one version and not in another is said.
  expect(configFlags).toMatchObject({
    supportOrdersHistory: false,
    supportPLUpdate: true,
    supportPositions: true,
    supportGuaranteedStop: true,
    supportTrailingStop: true,
  });
  expect(durations.map(({ value }) => value)).toEqual(['GTC', 'DAY', 'IOC', 'FOK']);
  expect(durations.filter((each) => each.default)).toHaveLength(1);

  const { summary, orderColumns, positionColumns } = terminal.accountManagerInfo();
  expect(summary.length).toBeGreaterThan(2);
  for (const columns of [orderColumns, positionColumns])
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  expect(await terminal.chartContextMenuActions({})).toEqual(['buy', 'sell']);
});

test('B11 the flags are what the venues of all accounts execute, and what they say is so', async () => {
  const venue = {
    orderTypes: [OrderType.LIMIT, OrderType.MARKET],
    durations: ['DAY'],
    brackets: true,
    trailingStop: false,
    guaranteedStop: false,
    postOnly: false,
    reduceOnly: false,
  };
  const { client } = await openPage(
    { ACCOUNTS: accounts },
    {
      // The second account's venue can do less.
      fetch: async (input, init) =>
        String(input).includes('capabilities?accountId=EUROS') ? Response.json(venue) : fetch(input, init),
    },
  );
  expect(await brokerConfig(client)).toMatchObject({
    configFlags: {
      supportMarketOrders: true,
      supportStopOrders: false,
      supportStopLimitOrders: false,
      supportOrderBrackets: true,
      supportTrailingStop: false,
      supportModifyTrailingStop: false,
      supportGuaranteedStop: false,
    },
    durations: [{ value: 'DAY', default: true }],
  });

  // On the paper venue: each of them is taken.
  const { terminal, host } = await openBroker();
  const price = await lastPrice(client);
  for (const duration of ['GTC', 'DAY']) await place(terminal, { ...resting, duration: { type: duration } });
  for (const duration of ['IOC', 'FOK']) await place(terminal, { ...market, duration: { type: duration } });
  await place(terminal, { ...market, type: OrderType.STOP, stopPrice: price * 2 });
  await place(terminal, {
    ...market,
    type: OrderType.STOP_LIMIT,
    stopPrice: price * 2,
    limitPrice: price * 2,
  });
  for (const stop of [
    { stopLoss: NEVER - 50 },
    { guaranteedStop: NEVER - 50 },
    { trailingStopPips: 1000, stopType: StopType.TRAILING_STOP },
  ]) {
    const id = await place(terminal, { ...resting, ...stop });
    await expect.poll(() => host.legs(id)).toHaveLength(1);
  }
  host.checkBrackets();
  expect(host.problems).toEqual([]);
});

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

test('B13 an order is told under the id it was placed under; a refusal is a sentence', async () => {
  const { terminal, host } = await openBroker();
  const id = await place(terminal, resting);
  expect(await host.order(id, isWorking)).toMatchObject({
    id,
    symbol: BTC,
    type: OrderType.LIMIT,
    side: Side.BUY,
    qty: 0.1,
    limitPrice: NEVER,
    filledQty: 0,
  });
  await expect(terminal.placeOrder({ ...market, qty: 1_000_000 })).rejects.toThrow(/\.$/);
  await expect(terminal.placeOrder({ ...market, symbol: 'NOPE' })).rejects.toThrow(/NOPE/);
  await expect(terminal.placeOrder({ ...resting, limitPrice: 100.001 })).rejects.toThrow(/\.$/);
  // Extra fields of the ticket are known or left out.
  await terminal.placeOrder({
    ...resting,
    currentQuotes: { ask: 2, bid: 1 },
    seenPrice: null,
    isClose: false,
    customFields: { note: 'x' },
    ...{ ticketVersion: 7 },
  });
  expect(host.problems).toEqual([]);
});

test('B13 an order whose answer was lost is placed once', async () => {
  let losses = 1;
  const { terminal, host, other } = await openBroker(
    {},
    {
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (init?.method !== 'POST' || losses === 0) return response;
        losses -= 1;
        await response.text();
        throw new TypeError('The line went dead.');
      },
    },
  );
  const id = await place(terminal, market);
  await host.order(id, isFilled);
  expect(losses).toBe(0);
  expect(await other.rest.getOrders({})).toHaveLength(1);
  expect([...host.orders.keys()]).toEqual([id]);
});

test('B14 a change and a cancel are told under the same id; a market order cannot be changed', async () => {
  const { terminal, host } = await openBroker();
  const id = await place(terminal, resting);
  const order = await host.order(id, isWorking);
  await terminal.modifyOrder({ ...order, limitPrice: 90, qty: 0.2 });
  expect(await host.order(id, ({ limitPrice }) => limitPrice === 90)).toMatchObject({ qty: 0.2, status: 6 });
  await terminal.cancelOrder(id);
  await host.order(id, isCanceled);
  await expect(terminal.modifyOrder({ ...order, limitPrice: 80 })).rejects.toThrow(/\.$/);
  await expect(terminal.modifyOrder({ ...order, type: OrderType.MARKET })).rejects.toThrow('market order');
  await expect(terminal.cancelOrder(id)).rejects.toThrow(/\.$/);

  const several = [await place(terminal, resting), await place(terminal, resting)];
  await terminal.cancelOrders(BTC, undefined, several);
  for (const each of several) await host.order(each, isCanceled);
  expect(host.problems).toEqual([]);
});

test('B15 a position is closed in part and whole, and turned round, under its own id', async () => {
  const { terminal, host } = await openBroker();
  await place(terminal, { ...market, qty: 0.3 });
  const { id } = await host.position(BTC, ({ qty }) => qty === 0.3);
  await terminal.closePosition(id, 0.1);
  await host.position(id, ({ qty }) => qty === 0.2);
  await terminal.reversePosition(id);
  await host.position(id, ({ side, qty }) => side === Side.SELL && qty === 0.2);
  await terminal.closePosition(id);
  await host.position(id, ({ qty }) => qty === 0);
  expect(host.positions.size).toBe(0);
  expect(await terminal.positions()).toEqual([]);
  await expect(terminal.closePosition(id)).rejects.toThrow(/\.$/);
  expect(host.problems).toEqual([]);
});

test('B16 the legs of a bracket sleep, work for the position, cancel one another and mirror their parent', async () => {
  const { terminal, host, client, server } = await openBroker();
  const price = await lastPrice(client);
  const id = await place(terminal, {
    ...resting,
    limitPrice: price - 1000,
    takeProfit: price + 2000,
    stopLoss: price - 3000,
  });
  await expect.poll(() => host.legs(id)).toHaveLength(2);
  expect(host.legs(id)).toMatchObject([
    { status: OrderStatus.INACTIVE, parentType: ParentType.ORDER, side: Side.SELL, qty: 0.1 },
    { status: OrderStatus.INACTIVE, parentType: ParentType.ORDER, side: Side.SELL, qty: 0.1 },
  ]);
  host.checkBrackets();

  // The stop is dragged, then the entry: both ends of the bracket follow.
  const stop = host.legs(id).find(({ type }) => type === OrderType.STOP) ?? expect.fail('There is no stop.');
  await terminal.modifyOrder({ ...stop, stopPrice: price - 2500 });
  await host.order(stop.id, ({ stopPrice }) => stopPrice === price - 2500);
  const entry = await host.order(id, ({ stopLoss }) => stopLoss === price - 2500);
  host.checkBrackets();
  await terminal.modifyOrder({ ...entry, limitPrice: price + 500 });
  await host.order(id, isFilled);
  await host.position(
    BTC,
    ({ takeProfit, stopLoss }) => takeProfit === price + 2000 && stopLoss === price - 2500,
  );
  await expect.poll(() => host.legs(BTC)).toHaveLength(2);
  expect(host.legs(BTC)).toMatchObject([
    { status: OrderStatus.WORKING, parentType: ParentType.POSITION, qty: 0.1 },
    { status: OrderStatus.WORKING, parentType: ParentType.POSITION, qty: 0.1 },
  ]);
  host.checkBrackets();

  // The take-profit fills: the position is closed and its stop goes.
  const profit =
    host.legs(BTC).find(({ type }) => type === OrderType.LIMIT) ?? expect.fail('There is no target.');
  await terminal.modifyOrder({ ...profit, limitPrice: price + 50 });
  await host.order(profit.id, ({ limitPrice }) => limitPrice === price + 50);
  host.checkBrackets();
  await expect
    .poll(() => (server.clock.advance(10_000), host.orders.get(profit.id)?.status))
    .toBe(OrderStatus.FILLED);
  await host.order(stop.id, isCanceled);
  await host.position(BTC, ({ qty }) => qty === 0);
  expect(host.legs(BTC)).toEqual([]);
  expect(host.problems).toEqual([]);
});

test('B16 a leg can be dragged, whatever kind of stop it is', async () => {
  const { terminal, host } = await openBroker();
  const [trailing, guaranteed] = [
    await place(terminal, { ...resting, trailingStopPips: 1000, stopType: StopType.TRAILING_STOP }),
    await place(terminal, { ...resting, guaranteedStop: 50 }),
  ];
  await expect.poll(() => [...host.legs(trailing), ...host.legs(guaranteed)]).toHaveLength(2);
  const [trail] = host.legs(trailing);
  const [stop] = host.legs(guaranteed);
  if (!trail || !stop) expect.fail('There are no legs.');
  await terminal.modifyOrder({ ...trail, trailingStopPips: 2000 });
  await host.order(trailing, ({ trailingStopPips }) => trailingStopPips === 2000);
  await terminal.modifyOrder({ ...stop, stopPrice: 60 });
  await host.order(guaranteed, ({ guaranteedStop }) => guaranteedStop === 60);
  host.checkBrackets();
  expect(host.problems).toEqual([]);
});

test('B16 cancelling the entry cancels its legs, and a leg that is taken away is told as cancelled', async () => {
  const { terminal, host, client } = await openBroker();
  const price = await lastPrice(client);
  const id = await place(terminal, { ...resting, takeProfit: 200, stopLoss: 50 });
  await expect.poll(() => host.legs(id)).toHaveLength(2);
  const legs = host.legs(id);
  const entry = host.orders.get(id) ?? expect.fail('There is no entry.');
  const { takeProfit: _gone, ...without } = entry;
  await terminal.modifyOrder(without);
  await expect.poll(() => host.legs(id)).toHaveLength(1);
  await terminal.cancelOrder(id);
  for (const leg of legs) await host.order(leg.id, isCanceled);

  await place(terminal, market);
  await host.position(BTC, () => true);
  await terminal.editPositionBrackets(BTC, { stopLoss: price - 1000, takeProfit: price + 1000 });
  await host.position(
    BTC,
    ({ stopLoss, takeProfit }) => stopLoss === price - 1000 && takeProfit === price + 1000,
  );
  await expect.poll(() => host.legs(BTC)).toHaveLength(2);
  host.checkBrackets();
  await terminal.editPositionBrackets(BTC, { trailingStopPips: 5000 });
  await host.position(
    BTC,
    ({ stopType, takeProfit }) => stopType === StopType.TRAILING_STOP && takeProfit === undefined,
  );
  await expect
    .poll(() => host.legs(BTC))
    .toMatchObject([{ stopType: StopType.TRAILING_STOP, trailingStopPips: 5000 }]);
  host.checkBrackets();
  await terminal.editPositionBrackets(BTC, {});
  await host.position(
    BTC,
    ({ stopType, trailingStopPips }) => stopType === undefined && trailingStopPips === undefined,
  );
  await expect.poll(() => host.legs(BTC)).toEqual([]);
  expect(host.problems).toEqual([]);
});

test('B16 the legs of an entry that fills in part protect what has filled', async () => {
  const { terminal, host, client } = await openBroker();
  const depth = await client.rest.getDepth({ params: { symbol: BTC } });
  const [best] = depth.asks;
  if (!best) expect.fail('There is no ask.');
  const qty = Number((best.volume + 0.05).toFixed(4));
  const price = Math.round(best.price);
  const id = await place(terminal, {
    ...resting,
    qty,
    limitPrice: best.price,
    takeProfit: price + 5000,
    stopLoss: price - 5000,
  });
  const { filledQty } = await host.order(id, (order) => order.filledQty > 0);
  expect(filledQty).toBeLessThan(qty);
  await host.position(BTC, (position) => position.qty === filledQty);
  await expect.poll(() => host.legs(BTC).map((leg) => leg.qty)).toEqual([filledQty, filledQty]);
  expect(host.problems).toEqual([]);
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

  terminal.subscribeMarginAvailable(BTC);
  await expect.poll(() => host.margins.length).toBeGreaterThan(0);
  const { marginAvailable } = await other.rest.getPortfolioMetrics({});
  expect(host.margins.at(-1)).toBe(marginAvailable);
  terminal.unsubscribeMarginAvailable(BTC);

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

test('B18 a preview says what an order costs, and what was confirmed is placed once', async () => {
  const { terminal, host, other } = await openBroker();
  const preview = await terminal.previewOrder(market);
  expect(preview.sections.flatMap(({ rows }) => rows).length).toBeGreaterThan(5);
  expect(preview.errors).toBeUndefined();
  const { confirmId } = preview;
  const first = await terminal.placeOrder(market, confirmId);
  expect(await terminal.placeOrder(market, confirmId)).toEqual(first);
  await host.order(first.orderId, isFilled);
  expect(await other.rest.getOrders({})).toHaveLength(1);

  const tooMuch = await terminal.previewOrder({ ...market, qty: 10_000 });
  expect(tooMuch.errors?.length).toBeGreaterThan(0);
  expect(tooMuch.confirmId).toBeUndefined();
});

test('B18 leverage stays within what the symbol allows', async () => {
  const { terminal } = await openBroker();
  const asked = { symbol: BTC, orderType: OrderType.MARKET, side: Side.BUY } as const;
  const { min, max, step } = await terminal.leverageInfo(asked);
  expect(await terminal.setLeverage({ ...asked, leverage: max + 1000 })).toEqual({ leverage: max });
  expect((await terminal.leverageInfo(asked)).leverage).toBe(max);
  expect(await terminal.setLeverage({ ...asked, leverage: min - 5 })).toEqual({ leverage: min });
  expect(await terminal.setLeverage({ ...asked, leverage: min + step * 1.2 })).toEqual({
    leverage: min + step,
  });
  const preview = await terminal.previewLeverage({ ...asked, leverage: max + 1000 });
  expect(preview.errors ?? []).toEqual([]);
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

test('B19 the value of a pip follows the exchange rate as long as it is wanted', async () => {
  const timers = new ManualTimers();
  const { terminal, host, server } = await openBroker(
    { ACCOUNTS: accounts.slice(1) },
    { timers: { now: () => 0, after: (ms, task) => timers.after(ms, task) } },
  );
  terminal.subscribePipValue(BTC);
  await expect.poll(() => host.pipValues.length).toBe(1);
  server.clock.advance(3_600_000);
  await expect.poll(() => (timers.advance(10_000), host.pipValues.length)).toBeGreaterThan(1);
  expect(host.pipValues.at(-1)?.buyPipValue).not.toBe(host.pipValues[0]?.buyPipValue);
  terminal.unsubscribePipValue(BTC);
  const count = host.pipValues.length;
  timers.advance(60_000);
  await sleep(50);
  expect(host.pipValues.length).toBeLessThanOrEqual(count + 1);
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

  terminal.setCurrentAccount('EUROS');
  expect([terminal.currentAccount(), host.accountUpdates]).toEqual(['EUROS', 1]);
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

test('B23 a library without trading never calls the factory: nothing is asked and nothing throws', async () => {
  const asked: string[] = [];
  const { client } = await openPage(
    {},
    {
      fetch: (input, init) => {
        asked.push(String(input));
        return fetch(input, init);
      },
    },
  );
  createBroker(client);
  await sleep(30);
  expect([asked, client.status]).toEqual([[], 'closed']);
});

test('B23 a host of version 28 lacks what came later, and is told by updates all the same', async () => {
  const { client, server, other } = await openPage();
  const full = new TradingHost();
  const told: string[] = [];
  const terminal = createBroker(client)({
    factory: full.factory,
    orderUpdate: ({ id, status }) => told.push(`${id} ${status}`),
    positionUpdate: () => {},
    executionUpdate: () => {},
    plUpdate: () => {},
    equityUpdate: () => {},
    connectionStatusUpdate: () => {},
    currentAccountUpdate: () => {},
  });
  await expect.poll(() => terminal.connectionStatus()).toBe(1);
  expect(await terminal.chartContextMenuActions({})).toEqual([]);
  terminal.subscribeMarginAvailable(BTC);
  terminal.subscribePipValue(BTC);
  terminal.subscribeRealtime(BTC);
  await server.restart();
  await expect.poll(() => terminal.connectionStatus()).toBe(1);
  const { orderId } = await other.rest.placeOrder({ body: resting });
  await expect.poll(() => told).toContain(`${orderId} ${OrderStatus.WORKING}`);
});
