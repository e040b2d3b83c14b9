import { OrderStatus, OrderType, Side } from '@tickwire/client';
import { createBroker } from '@tickwire/client/tradingview/broker';
import { createDatafeed } from '@tickwire/client/tradingview/datafeed';
import { expect, test } from 'vitest';
import { ManualTimers } from '../ws/test-kit/manual-timers.ts';
import { ChartLibrary } from './chart-library.ts';
import { openPage, START } from './chart-page.ts';
import { accounts } from './open-broker.ts';
import { TradingHost } from './trading-host.ts';

const MINUTE = 60_000;
const BTC = 'BTCUSD';

/** The whole library over one client: charts that show marks, and a broker that trades. */
async function openWorkplace(options: { readonly fetch?: typeof fetch } = {}) {
  const page = await openPage({}, options);
  const timers = new ManualTimers();
  let resets = 0;
  const datafeed = createDatafeed(page.client, {
    timers: { now: () => 0, after: (ms, task) => timers.after(ms, task) },
    onReset: () => {
      resets += 1;
      library.resetCache();
    },
  });
  const library = new ChartLibrary(datafeed, {
    now: () => page.server.clock.now(),
    after: (ms, task) => void timers.after(ms, task),
  });
  const host = new TradingHost();
  const terminal = createBroker(page.client)(host);
  await host.connect(terminal);
  const history = async (count: number) => {
    const query = { symbol: BTC, resolution: '1', from_time: 0, to_time: 4e9, count_back: count };
    return (await page.other.rest.getBars({ query })).bars;
  };
  return { ...page, timers, datafeed, library, host, terminal, history, resets: () => resets };
}

test('a day at the chart: charts, quotes and trades through a switch, a drop and a new server', async () => {
  const { library, datafeed, host, terminal, server, link, timers, history } = await openWorkplace();
  const btc = await library.resolve(BTC);
  const minutes = await library.show(btc, '1');
  const fives = await library.show(btc, '5');
  const quotes: string[] = [];
  datafeed.subscribeQuotes(
    [],
    [BTC],
    (items) => {
      for (const item of items) quotes.push(item.n);
      items.length = 0;
    },
    'ticket',
  );

  const { orderId } = await terminal.placeOrder({
    symbol: BTC,
    type: OrderType.MARKET,
    side: Side.BUY,
    qty: 0.1,
  });
  await host.order(orderId, ({ status }) => status === OrderStatus.FILLED);
  const { values } = await library.call('getMarks', ['done'], ({ done }) =>
    datafeed.getMarks(btc, START / 1000 - 600, START / 1000 + 600, done, '1'),
  );
  expect(values[0]).toMatchObject([
    { time: (minutes.bars.at(-1)?.time ?? 0) / 1000, label: 'B', color: 'green' },
  ]);

  library.leave(fives);
  server.clock.advance(3 * MINUTE);
  link.cut();
  server.clock.advance(3 * MINUTE);
  timers.advance(10_000);
  await expect.poll(async () => minutes.bars.at(-1)).toEqual((await history(1))[0]);
  await expect.poll(() => terminal.connectionStatus()).toBe(1);

  await server.restart(() => server.clock.advance(5 * MINUTE));
  await expect.poll(() => minutes.resets).toBe(1);
  await minutes.loading;
  await expect.poll(async () => minutes.bars).toEqual(await history(minutes.bars.length));
  await expect.poll(() => host.positions.get(BTC)?.qty).toBe(0.1);
  await expect.poll(() => terminal.connectionStatus()).toBe(1);
  const heard = quotes.length;
  server.clock.advance(1000);
  await expect.poll(() => quotes.length).toBeGreaterThan(heard);
  await terminal.closePosition(BTC);
  await host.position(BTC, ({ qty }) => qty === 0);
  expect(fives.isStreaming).toBe(false);
  expect(library.problems).toEqual([]);
  expect(host.problems).toEqual([]);
});

test('an error the chart keeps goes once the server can be reached again', async () => {
  let isDown = false;
  const { library, link, timers, resets } = await openWorkplace({
    fetch: (input, init) =>
      isDown && String(input).includes('/history')
        ? Promise.reject(new TypeError('down'))
        : fetch(input, init),
  });
  const btc = await library.resolve(BTC);
  isDown = true;
  const shown = library.show(btc, '1');
  let isShown = false;
  void shown.then(() => (isShown = true));
  await expect.poll(() => (timers.advance(5000), isShown)).toBe(true);
  const series = await shown;
  expect(series.error).toBe('The server does not answer.');
  // Asked again, the library answers with the error it has kept.
  isDown = false;
  await library.older(series);
  expect(series.bars).toEqual([]);

  link.cut();
  await expect.poll(() => (timers.advance(1), resets())).toBe(1);
  await expect.poll(() => series.bars.length).toBe(50);
  expect(series.error).toBeUndefined();
  expect(library.problems).toEqual([]);
});

test('marks are the fills of the account that is traded on, and follow when another one is', async () => {
  const page = await openPage({ ACCOUNTS: accounts });
  let accountId: string | undefined;
  const told: string[] = [];
  const datafeed = createDatafeed(page.client, { accountId: () => accountId });
  const library = new ChartLibrary(datafeed, { now: () => page.server.clock.now(), after: () => {} });
  const host = new TradingHost();
  const terminal = createBroker(page.client, {
    accountId: 'EUROS',
    onAccount(id) {
      accountId = id;
      told.push(id);
    },
  })(host);
  await host.connect(terminal);
  expect(told).toEqual(['EUROS']);
  const btc = await library.resolve(BTC);
  const marks = async () => {
    const all: unknown[] = [];
    for (const name of ['getMarks', 'getTimescaleMarks'] as const) {
      const { values } = await library.call(name, ['done'], ({ done }) =>
        datafeed[name](btc, START / 1000 - 600, START / 1000 + 600, done, '1'),
      );
      all.push(values[0]);
    }
    return all;
  };
  const buy = async (qty: number) => {
    const order = { symbol: BTC, type: OrderType.MARKET, side: Side.BUY, qty } as const;
    const { orderId } = await terminal.placeOrder(order);
    await host.order(orderId, ({ status }) => status === OrderStatus.FILLED);
  };
  await buy(0.02);
  const ofEuros = [
    [expect.objectContaining({ text: expect.stringContaining('Bought 0.02 at') })],
    [expect.objectContaining({ tooltip: expect.arrayContaining([expect.stringContaining('0.02')]) })],
  ];
  expect(await marks()).toEqual(ofEuros);

  terminal.setCurrentAccount('FIRST');
  expect(told).toEqual(['EUROS', 'FIRST']);
  expect(await marks()).toEqual([[], []]);
  await buy(0.01);
  expect(await marks()).toEqual([
    [expect.objectContaining({ text: expect.stringContaining('Bought 0.01 at') })],
    [expect.objectContaining({ tooltip: expect.arrayContaining([expect.stringContaining('0.01')]) })],
  ]);
  terminal.setCurrentAccount('EUROS');
  expect(await marks()).toEqual(ofEuros);
  // Where nobody says which, they are of the default one.
  accountId = undefined;
  expect((await marks()).flat()).toHaveLength(2);
  // An account that is not there has none.
  accountId = 'NOPE';
  expect(await marks()).toEqual([[], []]);
  expect(library.problems).toEqual([]);
});
