import { readFile } from 'node:fs/promises';
import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const buy = (symbol: string, qty: number) =>
  createClient({ baseUrl: terminal.server.url }).rest.placeOrder({
    body: { symbol, type: OrderType.MARKET, side: Side.BUY, qty },
  });
const quantityOf = (symbol: string) => terminal.rows(symbol).locator('td').nth(2).textContent();

test('a position is closed by shares, turned round, and all are closed together', async () => {
  const { page } = terminal;
  await buy('BTCUSD', 0.4);
  await buy('ETHUSD', 2);
  const position = terminal.rows('BTCUSD');
  await position.waitFor();
  await position.getByRole('button', { name: 'Reduce' }).click();
  await page.getByRole('button', { name: 'Close 25%' }).click();
  await until(async () => (await quantityOf('BTCUSD')) === '0.3');
  await position.getByRole('button', { name: 'Reverse' }).click();
  await position.filter({ hasText: 'Short' }).waitFor();
  expect(await quantityOf('BTCUSD')).toBe('0.3');

  const total = page.getByRole('tabpanel').locator('tfoot tr');
  const sum = async () => {
    const profits = await page.getByRole('tabpanel').locator('.blotter-pl').allTextContents();
    const [total = 0, ...each] = profits.map(readNumber).toReversed();
    return Math.abs(total - each.reduce((all, one) => all + one, 0));
  };
  await until(async () => (await sum()) < 0.02);
  await until(async () => /%/.test((await total.textContent()) ?? ''));
  await total.getByRole('button', { name: 'Close all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close 2 positions' }).click();
  await page.getByText('No open positions.').waitFor();
});

test('a bracket says in money what each leg would make of the position', async () => {
  const { page } = terminal;
  await buy('BTCUSD', 0.5);
  const position = terminal.rows('BTCUSD');
  await position.waitFor();
  const average = readNumber(await position.locator('td').nth(3).textContent());
  // Enter asks for the bracket of the row that has the focus.
  await position.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Brackets of BTCUSD' });
  await form.getByLabel('Take-profit').fill(String(Math.round(average) + 5000));
  await form.getByLabel('Stop-loss', { exact: true }).fill(String(Math.round(average) - 3000));
  await until(async () => (await form.locator('.muted').count()) === 2);
  const [gain, loss] = (await form.locator('.muted').allTextContents()).map(readNumber);
  expect(Math.abs((gain ?? 0) - 2500)).toBeLessThan(1);
  expect(Math.abs((loss ?? 0) + 1500)).toBeLessThan(1);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  expect(await position.evaluate((row) => row === document.activeElement)).toBe(true);
});

test('a fill that reduces a position says what it has realised, in the table, the file and the notice', async () => {
  const { page } = terminal;
  await buy('BTCUSD', 0.02);
  await terminal.tab('Executions');
  const opened = terminal.rows('Buy');
  await opened.first().waitFor();
  // It may fill in several parts.
  const realised = page.getByRole('tabpanel').locator('tfoot td').nth(6);
  expect(await opened.first().locator('td').nth(6).textContent()).toBe('–');
  await createClient({ baseUrl: terminal.server.url }).rest.placeOrder({
    body: { symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.SELL, qty: 0.02 },
  });
  await page.getByRole('region', { name: 'Notices' }).getByText('realised').waitFor();
  const shown = (await realised.textContent()) ?? '';
  expect(shown).toMatch(/^[+−]?\d+\.\d\d$/);
  await page.getByRole('region', { name: 'Notices' }).getByText(`realised ${shown} USD`).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const [titles, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(titles?.split(',')[6]).toBe('Realised P/L');
  const saved = lines.reduce((sum, line) => sum + Number(line.split(',')[6]), 0);
  expect(Math.abs(saved - readNumber(shown))).toBeLessThan(0.006);
});

test('executions of a symbol are summed and saved as CSV', async () => {
  const { page } = terminal;
  await buy('BTCUSD', 0.01);
  await buy('ETHUSD', 0.5);
  await terminal.tab('Executions');
  await terminal.rows('ETHUSD').first().waitFor();
  await page.getByRole('radio', { name: 'Of the charted symbol, earlier days too' }).click();
  await until(async () => (await terminal.rows('ETHUSD').count()) === 0);
  const rows = await terminal.rows('BTCUSD').count();
  expect(rows).toBeGreaterThan(0);
  expect(await page.getByRole('tabpanel').locator('tfoot').textContent()).toContain(
    rows === 1 ? '1 fill' : `${rows} fills`,
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('executions-BTCUSD.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(rows + 1);
  expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,BTCUSD,Buy,/);
});
