import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal({ RATE_LIMIT_PER_SECOND: '0' });

const MANY = 2000;

/** Rests orders far below the market, several at a time. */
const restOrders = async (count: number) => {
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const limitPrice = Math.round(readNumber((await terminal.legend()).C) * 0.9);
  const body = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.001 };
  for (let placed = 0; placed < count; placed += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        rest.placeOrder({ query: {}, body: { ...body, limitPrice: limitPrice - placed - index } }),
      ),
    );
  }
};

test('thousands of orders leave the page at hand, and a halt takes them all', async () => {
  const { page } = terminal;
  const limits = await fetch(`${terminal.server.url}/api/v1/risk/limits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: { maxOpenOrders: null, maxOrdersPerSecond: null } }),
  });
  expect(limits.status).toBe(200);
  await terminal.tab('Orders');
  await restOrders(MANY);
  await page.getByRole('tab', { name: 'Orders' }).getByTitle(String(MANY)).waitFor();
  expect(await terminal.rows('Working').count()).toBe(200);
  await page.getByRole('button', { name: `Show 200 more of ${MANY - 200}` }).click();
  await until(async () => (await terminal.rows('Working').count()) === 400);
  await page.getByRole('button', { name: 'Halt', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Halt' }).click();
  await page.getByRole('status', { name: 'Trading: Halted' }).waitFor();
  await until(async () => (await terminal.rows('Cancelled').count()) === 400);
  expect(terminal.complaints).toEqual([]);
});
