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

/** What was asked for once there are as many requests: the browser tells of one later than of its effect. */
const changesOnce = async (count: number): Promise<readonly string[]> => {
  await until(() => changes.length >= count);
  return changes;
};

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
  expect(await changesOnce(1)).toEqual([`PUT /orders/${id}`]);
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
  const legChange = expect.stringMatching(/^PUT \/orders\/ORDER-\d+$/);
  expect(await changesOnce(2)).toEqual([legChange, legChange]);

  const stop = await lines.priceOf(/^Stop-loss 0.1 at/);
  const above = (await lines.yOf(/^Take-profit 0.1 at/)) - (await lines.yOf(/^Stop-loss 0.1 at/));
  await lines.drag(/^Stop-loss 0.1 at/, above + 8);
  await notice('Change refused').waitFor();
  await notice(/The stop must be below/).waitFor();
  expect(await lines.priceOf(/^Stop-loss 0.1 at/)).toBe(stop);
  expect(await changesOnce(3)).toEqual([legChange, legChange, legChange]);
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
  expect(await changesOnce(2)).toEqual(['PUT /positions/BTCUSD/brackets', 'PUT /positions/BTCUSD/brackets']);

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
  expect(await changesOnce(4)).toEqual([
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
  expect(await changesOnce(2)).toEqual([`DELETE /orders/${id}`, 'DELETE /positions/BTCUSD']);
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

test('another symbol ends a drag and nothing is sent; Escape is free again', async () => {
  const { page } = terminal;
  await bid();
  await lines.hold(/^Buy limit 0.1 at/, -20);
  await terminal.chooseSymbol('ETHUSD');
  await lines.line(/^Buy limit 0.1 at/).waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await page.keyboard.type('nosuchthing');
  await page.getByText('No symbol matches').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('No symbol matches').waitFor({ state: 'hidden' });
  await page.mouse.up();
  await terminal.chooseSymbol('BTCUSD');
  await lines.line(/^Buy limit 0.1 at/).waitFor({ state: 'attached' });
  expect(changes).toEqual([]);
});

test('another theme and another way to draw prices leave a held line held', async () => {
  const { page } = terminal;
  const { id } = await bid();
  await lines.hold(/^Buy limit 0.1 at/, -20);
  const held = await lines.priceOf(/^Buy limit 0.1 at/);
  await page.keyboard.press('Alt+3');
  await page.getByRole('application', { name: /^Line of BTCUSD/ }).waitFor();
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  const before = await theme();
  await page.emulateMedia({ colorScheme: 'light' });
  await until(async () => (await theme()) !== before);
  expect(await lines.priceOf(/^Buy limit 0.1 at/)).toBe(held);
  await page.mouse.up();
  await until(async () => (await orderOf(id)).limitPrice === held);
  expect(await changesOnce(1)).toEqual([`PUT /orders/${id}`]);
});

test('orders, positions and fills are hidden and shown by key, and stay hidden after a reload', async () => {
  const { page } = terminal;
  await bid();
  await place({ type: OrderType.MARKET });
  const order = lines.line(/^Buy limit 0.1 at/);
  const position = lines.line(/^Long position 0.1 at/);
  await order.waitFor({ state: 'attached' });
  await position.waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+O');
  await order.waitFor({ state: 'detached' });
  expect(await position.count()).toBe(1);
  await page.keyboard.press('Alt+P');
  await position.waitFor({ state: 'detached' });
  await page.reload();
  await terminal.ticketOf('BTCUSD');
  await page.getByRole('cell', { name: 'BTCUSD' }).first().waitFor();
  expect(await order.count()).toBe(0);
  await page.keyboard.press('Alt+O');
  await order.waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+P');
  await position.waitFor({ state: 'attached' });
});

test('the arrow of a fill tells what was filled while it is pointed at, unless fills are hidden', async () => {
  const { page } = terminal;
  // So little that the best level fills it at once and alone.
  await place({ type: OrderType.MARKET, qty: 0.001 });
  const { price } = (await rest().getExecutions({ params: { symbol: 'BTCUSD' } }))[0] ?? { price: 0 };
  const tip = page.locator('.fill-tip');
  const chart = await page.locator('.chart-canvas').boundingBox();
  if (!chart) throw new Error('There is no chart.');
  /** Passes over the newest bars, line after line, until the tip is there. */
  const search = async () => {
    for (let x = chart.width - 170; x < chart.width - 110; x += 6) {
      for (let y = 40; y < chart.height * 0.75; y += 8) {
        await page.mouse.move(chart.x + x, chart.y + y);
        if ((await tip.count()) > 0) return true;
      }
    }
    return false;
  };
  await until(search, 60_000);
  const words = await tip.locator('td').allTextContents();
  expect(words.slice(1, 3)).toEqual(['Buy', '0.001']);
  expect(readNumber(words[3])).toBe(price);
  await page.mouse.move(5, 5);
  await tip.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+X');
  expect(await search()).toBe(false);
});

test('Alt and a press on the chart take that price into the ticket', async () => {
  const { page } = terminal;
  const chart = await page.locator('.chart-canvas').boundingBox();
  if (!chart) throw new Error('There is no chart.');
  const last = await lastPrice();
  await page.keyboard.down('Alt');
  await page.mouse.click(chart.x + chart.width * 0.4, chart.y + chart.height * 0.45);
  await page.keyboard.up('Alt');
  await lines.line(/^Draft buy limit/).waitFor({ state: 'attached' });
  const price = readNumber(await terminal.field('Limit').inputValue());
  expect(Math.abs(price / last - 1)).toBeLessThan(0.05);
  expect(await lines.priceOf(/^Draft buy limit/)).toBe(price);
});
