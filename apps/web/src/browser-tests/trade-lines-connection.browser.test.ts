import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { chartLines } from './chart-lines.ts';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

test('a server that goes while a line is held undoes the move, and nothing is sent once it is back', async () => {
  const { page, server } = terminal;
  const { rest } = createClient({ baseUrl: server.url });
  const lines = chartLines(() => page);
  const changes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') changes.push(request.url());
  });
  const limitPrice = Math.round(readNumber((await terminal.legend()).C) * 0.995);
  const body = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, limitPrice };
  await rest.placeOrder({ body });

  await lines.hold(/^Buy limit 0.1 at/, -30);
  expect(await lines.priceOf(/^Buy limit 0.1 at/)).toBeGreaterThan(limitPrice);
  await server.kill();
  await page.getByText(/The connection is lost.*Nothing was sent/).waitFor();
  expect(await lines.priceOf(/^Buy limit 0.1 at/)).toBe(limitPrice);
  await page.mouse.up();
  expect(await page.getByRole('button', { name: /^Cancel: Buy limit/ }).isDisabled()).toBe(true);

  await server.restart();
  await page.getByText('Connection lost.').waitFor({ state: 'hidden', timeout: 40_000 });
  expect((await rest.getOrders()).map((order) => order.limitPrice)).toEqual([limitPrice]);
  expect(changes).toEqual([]);

  await lines.drag(/^Buy limit 0.1 at/, -30);
  await until(async () => ((await rest.getOrders())[0]?.limitPrice ?? 0) > limitPrice);
  await until(() => changes.length > 0);
  expect(changes).toHaveLength(1);
});
