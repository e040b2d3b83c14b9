import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const accounts = [
  { id: 'MAIN', name: 'Main account' },
  { id: 'SECOND', name: 'Second account', deposit: 5000 },
];
const terminal = useTerminal({ ACCOUNTS: JSON.stringify(accounts) });

const alert = () => terminal.page.getByRole('form', { name: 'Order ticket' }).getByRole('alert');

test('an order beyond a limit is refused beside its field, and the risk shows the account against its limits', async () => {
  const { page, server } = terminal;
  await fetch(`${server.url}/api/v1/risk/limits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: { maxOrderQuantity: 0.05, maxOpenOrders: 20 } }),
  });
  await terminal.field('Quantity').fill('0.1');
  await terminal.submit().click();
  await alert().waitFor();
  expect(await alert().textContent()).toBe('Order size limit is 0.05: the order is for 0.1 BTCUSD.');
  expect(await terminal.field('Quantity').getAttribute('aria-invalid')).toBe('true');
  await terminal.field('Quantity').fill('0.05');
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await terminal.tab('Risk');
  const measure = (label: string) => page.locator('.risk-measures > div').filter({ hasText: label });
  await until(async () => /0\.0\dx/.test((await measure('Leverage').textContent()) ?? ''));
  await until(async () => ((await measure('Leverage').textContent()) ?? '').includes('of 100.00x'));
  expect(await measure('Open orders').textContent()).toContain('of 20');
});

test('a stop on the wrong side is refused beside it, and a post-only order that would trade', async () => {
  await terminal.field('Stop-loss').fill('900000');
  await terminal.submit().click();
  await alert().waitFor();
  expect(await alert().textContent()).toMatch(/^The stop must be below/);
  expect(await terminal.field('Stop-loss').getAttribute('aria-invalid')).toBe('true');
  await terminal.field('Stop-loss').fill('');
  await terminal.orderType('Limit').click();
  await terminal.page.getByLabel('Post-only').check();
  const limit = readNumber(await terminal.field('Limit').inputValue());
  await terminal.field('Limit').fill(String(Math.round(limit * 1.05)));
  await terminal.submit().click();
  await alert().waitFor();
  expect(await terminal.field('Limit').getAttribute('aria-invalid')).toBe('true');
});

test('accounts are traded apart, and the choice survives a reload', async () => {
  const { page } = terminal;
  const account = page.getByLabel('Account', { exact: true });
  await terminal.field('Quantity').fill('0.01');
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await account.selectOption('Second account');
  await page.getByText('No open positions.').waitFor();
  await page.getByLabel('Account summary').getByText('5,000.00').first().waitFor();
  await page.reload();
  await page.getByText('No open positions.').waitFor();
  expect(await account.inputValue()).toBe('SECOND');
  await account.selectOption('Main account');
  await terminal.rows('Long').waitFor();
  expect(terminal.complaints).toEqual([]);
});
