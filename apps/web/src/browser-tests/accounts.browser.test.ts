import { expect, test } from 'vitest';
import { openTerminal } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const ACCOUNTS = JSON.stringify([
  { id: 'MAIN', name: 'Main account', deposit: 100_000 },
  { id: 'SECOND', name: 'Second account', deposit: 5_000 },
]);
const terminal = useTerminal({ ACCOUNTS });

test('what is done in one window shows in the other, a halt as well', async () => {
  const { page, server } = terminal;
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const other = await openTerminal(browser, server.url, { colorScheme: 'light' });
  await other.ticketOf('BTCUSD');
  await terminal.submit().click();
  await other.rows('Long').waitFor();
  await other.page.getByRole('region', { name: 'Notices' }).getByText('Filled').waitFor();

  await page.getByRole('button', { name: 'Halt', exact: true }).click();
  await page.getByLabel('Reason').fill('Lunch');
  await page.keyboard.press('Enter');
  await other.page.getByRole('region', { name: 'Trading state' }).getByText('Lunch').waitFor();
  expect(await other.submit().isDisabled()).toBe(true);
  await other.tab('Messages');
  await other.rows('Trading stopped').waitFor();
  await other.check();
  await other.close();
});

test('a switch of accounts is told, changes every panel and takes the prices out of the ticket', async () => {
  const { page } = terminal;
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await terminal.orderType('Limit').click();
  expect(await terminal.field('Limit').inputValue()).not.toBe('');
  await page.locator('.chart-canvas').focus();
  await page.keyboard.press('Shift+A');
  await page.getByRole('region', { name: 'Notices' }).getByText('Orders now go to Second account').waitFor();
  await page.getByText('No open positions.').waitFor();
  await page.getByLabel('Account summary').getByText('5,000.00').first().waitFor();
  expect(await terminal.field('Limit').inputValue()).toBe('');
  await terminal.tab('Executions');
  expect(await terminal.rows('BTCUSD').count()).toBe(0);

  await page.keyboard.press('Shift+A');
  await terminal.rows('BTCUSD').waitFor();
  expect(await page.getByLabel('Account', { exact: true }).inputValue()).toBe('MAIN');
});
