import { createClient, OrderType, Side } from '@tickwire/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { layLine } from './line.ts';
import { openTerminal, until } from './terminal.ts';
import { startTestServer, temporaryDataDir } from './test-server.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('while the line is cut the page says so; after that it has what happened meanwhile', async () => {
  const dataDir = await temporaryDataDir();
  const server = await startTestServer({ dataDir: dataDir.path });
  const line = await layLine(server.url);
  const terminal = await openTerminal(browser, line.url);
  const { page } = terminal;
  const elsewhere = createClient({ baseUrl: server.url });
  await terminal.tab('Orders');
  await page.getByText('No orders today.').waitFor();

  line.cut();
  await page.getByRole('alert').filter({ hasText: 'Connection lost.' }).waitFor();
  expect(await page.locator('.chart-area.stale').count()).toBe(1);
  expect(await terminal.submit().isDisabled()).toBe(true);
  const { orderId } = await elsewhere.rest.placeOrder({
    body: { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, limitPrice: 1000 },
  });
  expect(await terminal.rows('Working').count()).toBe(0);

  line.mend();
  await terminal.rows('Working').waitFor({ timeout: 40_000 });
  expect(await terminal.rows('Working').count()).toBe(1);
  await page.getByText('Connection lost.').waitFor({ state: 'hidden' });
  const bar = await terminal.legend();
  await until(async () => (await terminal.legend()).C !== bar.C);
  await elsewhere.rest.cancelOrder({ params: { order_id: orderId } });
  await terminal.rows('Cancelled').waitFor();

  expect(terminal.faults).toEqual([]);
  await page.context().close();
  await line.close();
  await server.kill();
  await dataDir.remove();
});

test('a server killed and started again is told, and the page then shows what that server knows', async () => {
  const dataDir = await temporaryDataDir();
  const first = await startTestServer({ dataDir: dataDir.path });
  const terminal = await openTerminal(browser, first.url);
  const { page } = terminal;
  await terminal.ticketOf('BTCUSD');
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor();

  await first.kill();
  await page.getByRole('alert').filter({ hasText: 'Connection lost.' }).waitFor();
  await page.getByRole('status', { name: 'Connection: Disconnected' }).waitFor();
  const frozen = await terminal.legend();

  const second = await startTestServer({ dataDir: dataDir.path, port: first.port });
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor({ timeout: 40_000 });
  await page.getByText('Connection lost.').waitFor({ state: 'hidden' });
  await until(async () => (await terminal.legend()).C !== frozen.C);
  const client = createClient({ baseUrl: second.url });
  const positions = await client.rest.getPositions();
  await until(
    async () =>
      (await page.getByRole('tabpanel').getByRole('row').count()) ===
      (positions.length > 0 ? positions.length + 1 : 0),
  );
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();

  expect(terminal.faults).toEqual([]);
  await page.context().close();
  await second.kill();
  await dataDir.remove();
});
