import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { chartLines } from './chart-lines.ts';
import { dragFinger, middleOf } from './finger.ts';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal({}, undefined, { hasTouch: true });
const lines = chartLines(() => terminal.page);

const priceOfOrder = async () =>
  (await createClient({ baseUrl: terminal.server.url }).rest.getOrders({})).at(-1)?.limitPrice ?? 0;

test('an order is placed with a finger, from a price of the book', async () => {
  const { page } = terminal;
  const levels = page.getByRole('list', { name: 'Bids' }).getByRole('button');
  await levels.first().scrollIntoViewIfNeeded();
  expect((await levels.last().boundingBox())?.height).toBeGreaterThanOrEqual(30);
  await levels.last().tap();
  await until(async () => terminal.orderType('Limit').isChecked());
  const limit = Math.round(readNumber(await terminal.field('Limit').inputValue()) * 0.95);
  await terminal.field('Limit').tap();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(limit));
  await terminal.submit().tap();
  await page.getByRole('tab', { name: 'Orders' }).tap();
  await terminal.rows('Working').waitFor();
  expect(await priceOfOrder()).toBe(limit);
  await terminal.rows('Working').getByRole('button', { name: 'Cancel' }).tap();
  await terminal.rows('Cancelled').waitFor();
});

test('a finger moves an order by its label, and pans the chart wherever its line stands', async () => {
  const { page } = terminal;
  const limitPrice = Math.round(readNumber((await terminal.legend()).C) * 0.95);
  const order = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, limitPrice };
  await createClient({ baseUrl: terminal.server.url }).rest.placeOrder({ body: order });
  const name = /^Buy limit/;
  const y = await lines.yOf(name);
  const chart = await page.locator('.chart-area').boundingBox();

  const onLine = { x: (chart?.x ?? 0) + (chart?.width ?? 0) * 0.4, y };
  await dragFinger(page, onLine, { dx: 200, dy: 12 });
  await page.getByRole('button', { name: /Newest/ }).waitFor();
  expect(await priceOfOrder()).toBe(limitPrice);

  // A tap that slips does not send it elsewhere.
  await dragFinger(page, await middleOf(lines.line(name)), { dy: 5 });
  await dragFinger(page, await middleOf(lines.line(name)), { dy: 60 });
  await until(async () => (await priceOfOrder()) < limitPrice);
  await until(async () => (await lines.priceOf(name)) === (await priceOfOrder()));
  const { rest } = createClient({ baseUrl: terminal.server.url });
  expect(await rest.getOrders({})).toHaveLength(1);
});

test('the watchlist and the tables are scrolled with a finger, which chooses nothing; a tap does', async () => {
  const { page } = terminal;
  const grid = page.getByRole('grid', { name: 'Watchlist' });
  const list = page.locator('.watchlist-scroll');
  const row = await grid.locator('[data-ticker=MSFT]').boundingBox();
  expect(row?.height).toBeGreaterThanOrEqual(32);
  const top = () => list.evaluate((element) => element.scrollTop);
  await dragFinger(page, await middleOf(grid.locator('[data-ticker=MSFT]')), { dy: -150 });
  await until(async () => (await top()) > 50);
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.textContent()).toBe('BTCUSD');
  await grid.locator('[data-ticker=TSLA]').tap();
  await until(async () => (await heading.textContent()) === 'TSLA');

  const side = page.locator('.side');
  await dragFinger(page, await middleOf(page.getByText('Estimated price')), { dy: -200 });
  await until(async () => (await side.evaluate((element) => element.scrollTop)) > 50);
});
