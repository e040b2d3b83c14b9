import { createClient, OrderStatus, OrderType, Side, type PlacedOrder } from '@tickwire/client';
import { beforeEach, expect, test } from 'vitest';
import { chartLines } from './chart-lines.ts';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();
const lines = chartLines(() => terminal.page);

const rest = () => createClient({ baseUrl: terminal.server.url }).rest;
const lastPrice = async () => readNumber((await terminal.legend()).C);
const notice = (text: string | RegExp) =>
  terminal.page.getByRole('region', { name: 'Notices' }).getByText(text);

/** What the page asks to be changed, as `PUT /path`. */
let changes: string[] = [];
beforeEach(() => {
  changes = [];
  terminal.page.on('request', (request) => {
    if (request.method() === 'PUT' || request.method() === 'DELETE')
      changes.push(`${request.method()} ${new URL(request.url()).pathname.replace('/api/v1/broker', '')}`);
  });
});

const place = async (order: Partial<Parameters<ReturnType<typeof rest>['placeOrder']>[0]['body']>) => {
  const body = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, ...order };
  return (await rest().placeOrder({ body })).orderId;
};
const orderOf = async (id: string): Promise<PlacedOrder> => {
  const order = (await rest().getOrders()).find((other) => other.id === id);
  if (!order) throw new Error(`There is no order ${id}.`);
  return order;
};
/** A bid far enough below the market to wait. */
const bid = async (legs: Partial<PlacedOrder> = {}) => {
  const limitPrice = Math.round((await lastPrice()) * 0.995);
  return { limitPrice, id: await place({ limitPrice, ...legs }) };
};

test('a limit order is dragged to another price, of which one change is sent', async () => {
  const { id, limitPrice } = await bid();
  const before = await lines.yOf(/^Buy limit 0.1 at/);
  await lines.hold(/^Buy limit 0.1 at/, -30);
  const held = await lines.priceOf(/^Buy limit 0.1 at/);
  expect(held).toBeGreaterThan(limitPrice);
  expect(changes).toEqual([]);
  await terminal.page.mouse.up();
  await until(async () => (await orderOf(id)).limitPrice === held);
  expect(changes).toEqual([`PUT /orders/${id}`]);
  const order = await orderOf(id);
  expect(order).toMatchObject({ qty: 0.1, status: OrderStatus.WORKING });
  await until(async () => Math.abs((await lines.yOf(/^Buy limit 0.1 at/)) - (before - 30)) < 12);
});

test('a line is taken anywhere along it, the chart stays; Escape and letting go where it was send nothing', async () => {
  const { page } = terminal;
  const { limitPrice } = await bid();
  const y = await lines.yOf(/^Buy limit 0.1 at/);
  const chart = await page.locator('.chart-canvas').boundingBox();
  if (!chart) throw new Error('There is no chart.');
  const x = chart.x + chart.width * 0.6;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 80, y - 40, { steps: 5 });
  await until(async () => (await lines.priceOf(/^Buy limit 0.1 at/)) > limitPrice);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await lines.priceOf(/^Buy limit 0.1 at/)).toBe(limitPrice);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 5 });
  await until(async () => (await lines.priceOf(/^Buy limit 0.1 at/)) > limitPrice);
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
  await lines.line(/^Buy limit 0.1 at/).focus();
  expect(await page.getByText('Newest').count()).toBe(0);
  expect(changes).toEqual([]);
});

test('the legs of a position are dragged; one to the wrong side is refused and goes back', async () => {
  const last = await lastPrice();
  await place({
    type: OrderType.MARKET,
    takeProfit: Math.round(last * 1.004),
    stopLoss: Math.round(last * 0.996),
  });
  for (const [name, dy] of [
    [/^Take-profit 0.1 at/, 25],
    [/^Stop-loss 0.1 at/, -25],
  ] as const) {
    await lines.yOf(name);
    const before = await lines.priceOf(name);
    await lines.drag(name, dy);
    await until(async () => {
      const [position] = await rest().getPositions();
      const price = dy > 0 ? position?.takeProfit : position?.stopLoss;
      return price !== undefined && price !== before && price === (await lines.priceOf(name));
    });
  }
  expect(changes.map((change) => change.replace(/\d+$/, ''))).toEqual([
    'PUT /orders/ORDER-',
    'PUT /orders/ORDER-',
  ]);

  const stop = await lines.priceOf(/^Stop-loss 0.1 at/);
  const above = (await lines.yOf(/^Take-profit 0.1 at/)) - (await lines.yOf(/^Stop-loss 0.1 at/));
  await lines.drag(/^Stop-loss 0.1 at/, above + 8);
  await notice('Change refused').waitFor();
  await notice(/The stop must be below/).waitFor();
  expect(await lines.priceOf(/^Stop-loss 0.1 at/)).toBe(stop);
  expect(changes).toHaveLength(3);
  expect((await rest().getPositions())[0]?.stopLoss).toBe(stop);
});

test('a bracket is dragged out of a position leg by leg, and its legs are removed one by one', async () => {
  const { page } = terminal;
  await place({ type: OrderType.MARKET });
  for (const [name, dy] of [
    ['Add a take-profit to long position', -60],
    ['Add a stop-loss to long position', 60],
  ] as const) {
    const handle = page.getByRole('button', { name });
    const box = await handle.boundingBox();
    if (!box) throw new Error(`${name} is not on the page.`);
    await page.mouse.move(box.x + 5, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 5, box.y + 8 + dy, { steps: 5 });
    await page.mouse.up();
    await handle.waitFor({ state: 'detached' });
  }
  await lines.line(/^Take-profit 0.1 at/).waitFor();
  await lines.line(/^Stop-loss 0.1 at/).waitFor();
  const [position] = await rest().getPositions();
  expect(position?.takeProfit).toBeGreaterThan(position?.avgPrice ?? Infinity);
  expect(position?.stopLoss).toBeLessThan(position?.avgPrice ?? 0);
  expect(changes).toEqual(['PUT /positions/BTCUSD/brackets', 'PUT /positions/BTCUSD/brackets']);

  await lines.yOf(/^Take-profit 0.1 at/);
  await page.getByRole('button', { name: /^Remove: Take-profit/ }).click();
  await lines.line(/^Take-profit 0.1 at/).waitFor({ state: 'detached' });
  await lines.line(/^Stop-loss 0.1 at/).waitFor({ state: 'attached' });
  const [left] = await rest().getPositions();
  expect(left?.takeProfit).toBeUndefined();
  expect(left?.stopLoss).toBe(position?.stopLoss);
});

test('a waiting order is given a leg by key, its price is moved by ticks, and it is cancelled', async () => {
  const { page } = terminal;
  const { id, limitPrice } = await bid();
  await lines.yOf(/^Buy limit 0.1 at/);
  await lines.line(/^Buy limit 0.1 at/).focus();
  for (const key of ['ArrowUp', 'Shift+ArrowUp', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await page.getByRole('status').filter({ hasText: 'Enter sends, Escape undoes.' }).waitFor();
  await page.keyboard.press('Enter');
  await until(async () => (await orderOf(id)).limitPrice === limitPrice + 0.11);
  // Until the page has it confirmed, it cannot be moved again.
  await lines.line(/^Buy limit 0.1 at [\d,.]+$/).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await lines.priceOf(/^Buy limit 0.1 at/)).toBe(limitPrice + 0.11);

  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.activeElement?.querySelector('.visually-hidden')?.textContent),
  ).toBe('Add a take-profit to buy limit');
  await page.keyboard.press('Enter');
  await lines.line(/^New take-profit 0.1 at/).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await until(async () => (await orderOf(id)).takeProfit !== undefined);
  expect((await orderOf(id)).takeProfit).toBeGreaterThan(limitPrice);
  await lines.line(/^Take-profit 0.1 at/).waitFor({ state: 'attached' });

  await lines.line(/^Take-profit 0.1 at/).focus();
  const gain = await lines.priceOf(/^Take-profit 0.1 at/);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await until(async () => Math.abs(((await orderOf(id)).takeProfit ?? 0) - gain - 0.1) < 0.001);
  await lines.line(/^Buy limit 0.1 at/).focus();
  await page.keyboard.press('Delete');
  await until(async () => (await orderOf(id)).status === OrderStatus.CANCELED);
  await lines.line(/^Take-profit 0.1 at/).waitFor({ state: 'detached' });
  expect(changes).toEqual([
    `PUT /orders/${id}`,
    `PUT /orders/${id}`,
    expect.stringMatching(/^PUT \/orders\//),
    `DELETE /orders/${id}`,
  ]);
});

test('an order that is gone while it is held is not sent', async () => {
  const { id } = await bid();
  await lines.hold(/^Buy limit 0.1 at/, -20);
  await rest().cancelOrder({ params: { order_id: id } });
  await notice(/was filled or cancelled while you moved it/).waitFor();
  await terminal.page.mouse.up();
  await lines.line(/^Buy limit 0.1 at/).waitFor({ state: 'detached' });
  expect(changes).toEqual([]);
});

test('a position is closed and an order cancelled on the chart', async () => {
  const { page } = terminal;
  const { id } = await bid();
  await place({ type: OrderType.MARKET });
  await lines.yOf(/^Buy limit 0.1 at/);
  await page.getByRole('button', { name: /^Cancel: Buy limit/ }).click();
  await until(async () => (await orderOf(id)).status === OrderStatus.CANCELED);
  await page.getByRole('button', { name: /^Close at market: Long position/ }).click();
  await until(async () => (await rest().getPositions()).length === 0);
  await lines.line(/^Long position/).waitFor({ state: 'detached' });
  expect(changes).toEqual([`DELETE /orders/${id}`, 'DELETE /positions/BTCUSD']);
});

test('the order in the ticket shows faintly, and dragging it writes the ticket', async () => {
  await terminal.orderType('Limit').click();
  const price = Math.round((await lastPrice()) * 0.998);
  await terminal.field('Limit').fill(String(price));
  await lines.yOf(/^Draft buy limit/);
  await lines.drag(/^Draft buy limit/, -25);
  const written = readNumber(await terminal.field('Limit').inputValue());
  expect(written).toBeGreaterThan(price);
  expect(await lines.priceOf(/^Draft buy limit/)).toBe(written);
  expect(await rest().getOrders()).toEqual([]);
});

test('while trading is halted lines stay where they are and say so', async () => {
  const { page } = terminal;
  await place({ type: OrderType.MARKET });
  await lines.line(/^Long position/).waitFor();
  await rest().emergencyHalt({ query: {}, body: { flatten: false, reason: 'drill' } });
  await page.getByRole('status', { name: 'Trading: Halted' }).waitFor();
  expect(await page.getByRole('button', { name: 'Add a stop-loss to long position' }).isDisabled()).toBe(
    true,
  );
  expect(await page.getByRole('button', { name: /^Close at market/ }).isDisabled()).toBe(true);
});
