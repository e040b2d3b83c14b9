import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

test('a market order fills at once and shows as a position with moving profit or loss, which can be closed', async () => {
  await terminal.field('Quantity').fill('0.5');
  await terminal.submit().click();
  const position = terminal.rows('BTCUSD');
  await position.waitFor();
  expect(await position.textContent()).toContain('Long');
  const profit = () => position.locator('.blotter-pl').textContent();
  const before = await profit();
  await until(async () => (await profit()) !== before);

  await terminal.tab('Executions');
  expect(await terminal.rows('BTCUSD').count()).toBeGreaterThan(0);

  await terminal.tab('Positions');
  await position.getByRole('button', { name: 'Reduce' }).click();
  await terminal.page.getByRole('form', { name: 'Close part of BTCUSD' }).getByLabel('Quantity').fill('0.2');
  await terminal.page.keyboard.press('Enter');
  await until(async () => (await position.locator('td').nth(2).textContent()) === '0.3');
  await position.getByRole('button', { name: 'Close' }).click();
  await terminal.page.getByText('No open positions.').waitFor();
  expect(terminal.complaints).toEqual([]);
});

test('a limit order works, is modified where it stands, and cancelled', async () => {
  await terminal.orderType('Limit').click();
  const limit = Math.round(readNumber(await terminal.field('Limit').inputValue()) * 0.9);
  await terminal.field('Quantity').fill('0.1');
  await terminal.field('Limit').fill(String(limit));
  await terminal.submit().click();
  await terminal.tab('Orders');
  const order = terminal.rows('Working');
  await order.getByRole('button', { name: 'Modify' }).click();
  const form = terminal.page.getByRole('form', { name: /^Modify order/ });
  await form.getByLabel('Quantity').fill('0.2');
  await form.getByLabel('Limit').fill(String(limit - 100));
  await terminal.page.keyboard.press('Enter');
  await form.waitFor({ state: 'hidden' });
  await until(async () => {
    const cells = await order.locator('td').allTextContents();
    return cells[4] === '0.2' && readNumber(cells[7]) === limit - 100;
  });
  await order.getByRole('button', { name: 'Cancel' }).click();
  await terminal.rows('Cancelled').waitFor();
  expect(await order.count()).toBe(0);
  expect(terminal.complaints).toEqual([]);
});

test('a limit order that crosses the market fills', async () => {
  await terminal.orderType('Limit').click();
  await terminal.field('Quantity').fill('0.01');
  await terminal
    .field('Limit')
    .fill(String(Math.round(readNumber(await terminal.field('Limit').inputValue()) * 1.05)));
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await terminal.tab('Orders');
  await terminal.rows('Filled').waitFor();
  expect(terminal.complaints).toEqual([]);
});

test('a refusal is a sentence beside the field it is about', async () => {
  await terminal.field('Quantity').fill('0.123456789');
  await terminal.submit().click();
  const refusal = terminal.page.getByRole('form', { name: 'Order ticket' }).getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.textContent()).toMatch(/^[A-Z].*\.$/);
  expect(await terminal.field('Quantity').getAttribute('aria-invalid')).toBe('true');
  await terminal.field('Quantity').fill('0');
  await terminal.submit().click();
  await terminal.page.getByText('Enter a quantity above zero.').waitFor();
});

test('an order needs no mouse', async () => {
  const { page } = terminal;
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '',
    );
  await page.keyboard.press('/');
  await page.keyboard.type('ETHUSD');
  await page.getByRole('option', { name: /^ETHUSD/ }).waitFor();
  await page.keyboard.press('Enter');
  await terminal.ticketOf('ETHUSD');
  const onSide = async () => ['Buy', 'Sell'].includes(await focused());
  for (let press = 0; press < 40 && !(await onSide()); press += 1) await page.keyboard.press('Tab');
  expect(await onSide()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await terminal.submit().textContent())?.startsWith('Sell') ?? false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  const position = terminal.rows('ETHUSD');
  await position.waitFor();
  expect(await position.textContent()).toContain('Short');
  expect(terminal.complaints).toEqual([]);
});

test('orders are sorted and filtered, their legs stay below them, and they are cancelled together', async () => {
  const { page } = terminal;
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const limitPrice = Math.round(readNumber((await terminal.legend()).C) * 0.9);
  const order = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1, limitPrice };
  await rest.placeOrder({ body: { ...order, takeProfit: limitPrice * 2, stopLoss: limitPrice / 2 } });
  await rest.placeOrder({ body: { ...order, qty: 0.3 } });
  await rest.placeOrder({ body: { ...order, qty: 0.2 } });
  await rest.placeOrder({ body: { ...order, symbol: 'ETHUSD', qty: 0.4, limitPrice: 1000 } });
  await terminal.tab('Orders');
  await terminal.rows('ETHUSD').waitFor();
  const quantities = async () =>
    (await page.getByRole('tabpanel').locator('tbody tr td:nth-child(5)').allTextContents()).join(' ');
  const title = page.getByRole('columnheader', { name: 'Quantity' });
  await title.getByRole('button').click();
  expect(await title.getAttribute('aria-sort')).toBe('ascending');
  expect(await quantities()).toBe('0.1 0.1 0.1 0.2 0.3 0.4');
  await title.getByRole('button').click();
  expect(await title.getAttribute('aria-sort')).toBe('descending');
  expect(await quantities()).toBe('0.4 0.3 0.2 0.1 0.1 0.1');
  expect(await page.locator('tr.blotter-child').count()).toBe(2);

  await page.getByRole('radio', { name: 'Of the charted symbol' }).click();
  await until(async () => (await terminal.rows('ETHUSD').count()) === 0);
  await page.getByRole('button', { name: 'Cancel BTCUSD' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel the orders in BTCUSD?' });
  await dialog.getByRole('button', { name: 'Cancel 3 orders' }).click();
  await until(async () => (await terminal.rows('Cancelled').count()) === 5);
  await page.getByRole('radio', { name: 'Working' }).click();
  await until(async () => (await terminal.rows('').count()) === 1);
  await page.getByRole('button', { name: 'Cancel all' }).click();
  await page.keyboard.press('Enter');
  await page.getByText('No order works.').waitFor();
});

test('rows are walked with the arrows: Enter changes an order, Escape leaves, Delete cancels it', async () => {
  const { page } = terminal;
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const order = { symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.1 };
  await rest.placeOrder({ body: { ...order, limitPrice: 1000 } });
  await rest.placeOrder({ body: { ...order, limitPrice: 2000 } });
  await terminal.tab('Orders');
  await until(async () => (await terminal.rows('Working').count()) === 2);
  await terminal.rows('2,000').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: /^Modify order/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await terminal.rows('Cancelled').waitFor();
  expect(await terminal.rows('Cancelled').textContent()).toContain('1,000');
});

test('an order is copied into the ticket with its symbol and its bracket', async () => {
  const { rest } = createClient({ baseUrl: terminal.server.url });
  await rest.placeOrder({
    body: {
      symbol: 'ETHUSD',
      type: OrderType.LIMIT,
      side: Side.SELL,
      qty: 0.7,
      limitPrice: 90_000,
      stopLoss: 95_000,
    },
  });
  await terminal.tab('Orders');
  await terminal.rows('90,000').getByRole('button', { name: 'Copy' }).click();
  await terminal.submit().filter({ hasText: 'Sell 0.7 ETHUSD' }).waitFor();
  expect(readNumber(await terminal.field('Limit').inputValue())).toBe(90_000);
  expect(readNumber(await terminal.field('Stop-loss').inputValue())).toBe(95_000);
});
