import { createClient, OrderStatus, OrderType, Side } from '@tickwire/client';
import { brokerConfig, createBroker } from '@tickwire/client/tradingview/broker';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, startIbServer, startTws } from '../ib-tests/ib-server.ts';
import { TradingHost } from './trading-host.ts';

// A venue outside the server, which comes late, goes, and cannot do everything.

test('B20 a venue that comes late and goes: the library is told why, and trades in between', async () => {
  const port = await freePort();
  const server = await startIbServer(port);
  const client = createClient({ baseUrl: server.url });
  onTestFinished(() => client.close());
  const host = new TradingHost();
  const terminal = createBroker(client)(host);
  const startTwsSaid = { status: 2, message: expect.stringContaining(`127.0.0.1:${port}`) };
  await expect.poll(() => host.connection.at(-1)).toMatchObject(startTwsSaid);
  expect([terminal.connectionStatus(), terminal.currentAccount()]).toEqual([2, '']);
  await expect(brokerConfig(client)).rejects.toMatchObject({ code: 'venue_unavailable' });

  const tws = await startTws({ port });
  await host.connect(terminal);
  expect(terminal.currentAccount()).toBe('DU1234567');
  expect((await brokerConfig(client)).configFlags).toMatchObject({
    supportOrderBrackets: true,
    supportTrailingStop: true,
    supportGuaranteedStop: false,
    supportMargin: true,
    supportLeverage: false,
    supportLeverageButton: false,
  });
  const leverage = { symbol: 'AAPL', orderType: OrderType.MARKET, side: Side.BUY, leverage: 50 } as const;
  await expect(terminal.setLeverage(leverage)).rejects.toMatchObject({ code: 'leverage_fixed' });
  // Two places that say what is missing, of the same capabilities.
  expect(await client.rest.getBrokerCapabilities()).toMatchObject({ guaranteedStop: false, postOnly: false });
  const { notOffered } = await client.rest.getBrokerConnection();
  expect(notOffered).toEqual(['guaranteed-stop', 'post-only']);
  expect(await terminal.isTradable('AAPL')).toEqual({ tradable: true });
  const watched = { tradable: false, reason: 'SPX cannot be traded, only watched.' };
  expect(await terminal.isTradable('SPX')).toEqual(watched);
  const order = { symbol: 'AAPL', type: OrderType.MARKET, side: Side.BUY, qty: 10 } as const;
  const { orderId } = await terminal.placeOrder(order);
  await host.order(orderId, ({ status }) => status === OrderStatus.FILLED);
  const { id } = await host.position('AAPL', ({ qty }) => qty === 10);
  // The fill comes before its cost and is told once.
  expect(host.executions).toHaveLength(1);

  tws.close();
  await expect.poll(() => host.connection.at(-1)?.status).not.toBe(1);
  expect(await terminal.isTradable('AAPL')).toEqual({
    tradable: false,
    reason: expect.stringMatching(/\.$/),
  });
  await expect(terminal.closePosition(id)).rejects.toMatchObject({ status: 503 });
  expect(host.problems).toEqual([]);
});

/** A broker on a server that trades these accounts at IB. */
async function openAt(accounts: NonNullable<Parameters<typeof startTws>[0]>['accounts'] = []) {
  const tws = await startTws({ accounts });
  const server = await startIbServer(tws.port);
  await server.stage('ready');
  const client = createClient({ baseUrl: server.url });
  onTestFinished(() => client.close());
  const host = new TradingHost();
  const terminal = createBroker(client)(host);
  await host.connect(terminal);
  return { tws, client, host, terminal };
}

test('B19 a pip is worth what it is in the currency of the account, whatever pairs are called at IB', async () => {
  const { tws, host, terminal } = await openAt([{ id: 'DU1', currency: 'EUR', cash: 10_000 }]);
  tws.market.set('EUR.USD', { bid: 1.25, ask: 1.25, last: 1.25 });
  tws.market.set('USD.JPY', { bid: 160, ask: 160, last: 160 });
  const pips = async (symbol: string) => {
    const { pipValue, minTick } = await terminal.symbolInfo(symbol);
    return pipValue / minTick;
  };
  await expect.poll(() => pips('AAPL')).toBeCloseTo(0.8, 9);
  for (const name of ['EURUSD', 'EUR.USD', 'eur/usd']) {
    expect(await pips(name)).toBeCloseTo(0.8, 9);
    expect(await terminal.isTradable(name)).toEqual({ tradable: true });
  }
  // Yen in euros go over the dollar: there is no pair of the two.
  expect(await pips('USD.JPY')).toBeCloseTo(1 / 200, 9);

  terminal.subscribePipValue('AAPL');
  await expect.poll(() => host.pipValues.at(-1)?.buyPipValue).toBeCloseTo(0.01 * 0.8, 9);
  tws.market.set('EUR.USD', { bid: 1.6, ask: 1.6, last: 1.6 });
  await expect.poll(() => host.pipValues.at(-1)?.sellPipValue).toBeCloseTo(0.01 / 1.6, 9);
  expect(host.problems).toEqual([]);
});

test('B19 what cannot be reckoned in the currency of the account is not tradable, and says so', async () => {
  const { terminal } = await openAt([{ id: 'DU1', currency: 'SEK', cash: 10_000 }]);
  expect(await terminal.isTradable('AAPL')).toEqual({
    tradable: false,
    reason: 'There is no exchange rate from USD to SEK now.',
  });
});

test('B13 an order that IB rejects after it was taken is told as rejected, with the reason', async () => {
  const { tws, host, terminal } = await openAt([{ id: 'DU1', currency: 'USD', cash: 10_000 }]);
  tws.faults.rejectOrder();
  const order = { symbol: 'AAPL', type: OrderType.MARKET, side: Side.BUY, qty: 1 } as const;
  const { orderId } = await terminal.placeOrder(order);
  const rejected = await host.order(orderId, ({ status }) => status === OrderStatus.REJECTED);
  expect(rejected.message).toEqual({ type: 'error', text: expect.stringMatching(/\w/) });
  expect(host.problems).toEqual([]);
});
