import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { chartLines } from './chart-lines.ts';
import { readNumber } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const accounts = [
  { id: 'MAIN', name: 'Main account', deposit: 100_000 },
  { id: 'SECOND', name: 'Second account', deposit: 50_000 },
];
const terminal = useTerminal({ ACCOUNTS: JSON.stringify(accounts) });
const lines = chartLines(() => terminal.page);

test('a switch of accounts ends a drag, and the order of the same name there is left alone', async () => {
  const { page } = terminal;
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const limitPrice = Math.round(readNumber((await terminal.legend()).C) * 0.995);
  for (const { id } of accounts) {
    const body = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, limitPrice };
    await rest.placeOrder({ query: { accountId: id }, body });
  }
  const changes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') changes.push(request.url());
  });
  await lines.hold(/^Buy limit 0.1 at/, -30);
  await page.keyboard.press('Shift+A');
  await page.getByRole('region', { name: 'Notices' }).getByText('Orders now go to Second account').waitFor();
  await lines.line(/^Buy limit 0.1 at/).waitFor({ state: 'attached' });
  await page.mouse.move(600, 300, { steps: 3 });
  await page.mouse.up();
  expect(await lines.priceOf(/^Buy limit 0.1 at/)).toBe(limitPrice);
  for (const { id } of accounts) {
    const orders = await rest.getOrders({ query: { accountId: id } });
    expect(orders.map((order) => order.limitPrice)).toEqual([limitPrice]);
  }
  expect(changes).toEqual([]);
});
