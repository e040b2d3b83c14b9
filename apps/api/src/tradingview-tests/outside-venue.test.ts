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
