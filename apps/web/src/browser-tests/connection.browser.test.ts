import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, onTestFinished, test } from 'vitest';
import { layLine } from './line.ts';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

test('while the line is cut the page says so; after that it has what happened meanwhile', async () => {
  const { page, server } = terminal;
  const line = await layLine(server.url);
  onTestFinished(() => line.close());
  await page.goto(line.url);
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
});

test('a server killed and started again is told, and the page then shows what that server knows', async () => {
  const { page, server } = terminal;
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor();

  await server.kill();
  await page.getByRole('alert').filter({ hasText: 'Connection lost.' }).waitFor();
  await page.getByRole('status', { name: 'Connection: Disconnected' }).waitFor();
  const frozen = await terminal.legend();

  await server.restart();
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor({ timeout: 40_000 });
  await page.getByText('Connection lost.').waitFor({ state: 'hidden' });
  await until(async () => (await terminal.legend()).C !== frozen.C);
  const client = createClient({ baseUrl: server.url });
  const positions = await client.rest.getPositions();
  await until(
    async () =>
      (await page.getByRole('tabpanel').getByRole('row').count()) ===
      (positions.length > 0 ? positions.length + 1 : 0),
  );
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  expect(await terminal.rows('Long').count()).toBe(1);
});
