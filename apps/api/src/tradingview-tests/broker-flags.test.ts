import { OrderStatus, OrderType, StopType } from '@tickwire/client';
import { brokerConfig, createBroker } from '@tickwire/client/tradingview/broker';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPage } from './chart-page.ts';
import { BTC, NEVER, accounts, openBroker, lastPrice, market, resting, place } from './open-broker.ts';
import { TradingHost } from './trading-host.ts';

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
    supportLeverage: true,
    supportLeverageButton: true,
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
    leverage: false,
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
      supportLeverage: false,
      supportLeverageButton: false,
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
