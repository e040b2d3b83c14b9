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
