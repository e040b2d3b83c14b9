import { createClient } from '@tickwire/client';
import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const group = (name: string) => terminal.page.getByRole('region', { name, exact: true });
const row = (name: string, label: string) => group(name).locator('dl > div').filter({ hasText: label });
const button = (name: string) => terminal.page.getByRole('button', { name, exact: true });
const field = (label: string) => group('Order limits').getByLabel(label, { exact: true });
const dialog = () => terminal.page.getByRole('dialog');

const limitsInForce = async () => {
  const answer = await fetch(`${terminal.server.url}/api/v1/risk/limits`);
  return answer.text();
};

test('a limit is tightened at once, refused beside its field when it is none, and refuses an order', async () => {
  const { page } = terminal;
  await terminal.tab('Risk');
  await button('Edit order limits').click();
  await field('Order size limit').fill('a lot');
  await page.keyboard.press('Enter');
  await group('Order limits').getByRole('alert').getByText('Enter a number').waitFor();
  expect(await field('Order size limit').getAttribute('aria-invalid')).toBe('true');
  await terminal.check();

  await field('Order size limit').fill('0.05');
  // What is being written waits while another tab is looked at.
  await terminal.tab('Positions');
  await terminal.tab('Risk');
  expect(await field('Order size limit').inputValue()).toBe('0.05');
  await field('Order size limit').press('Enter');
  await row('Order limits', 'Order size limit').getByText('0.05 units').waitFor();
  const ticket = page.getByRole('form', { name: 'Order ticket' });
  await ticket.getByText('max 0.05', { exact: true }).waitFor();
  await ticket.getByRole('button', { name: '50%' }).click();
  expect(await terminal.field('Quantity').inputValue()).toBe('0.05');
  await terminal.field('Quantity').fill('0.1');
  await terminal.submit().click();
  await page
    .getByRole('form', { name: 'Order ticket' })
    .getByText('Order size limit is 0.05: the order is for 0.1 BTCUSD.')
    .waitFor();
  expect(terminal.complaints.filter((text) => !text.includes('422'))).toEqual([]);
});

test('what lets more through is asked about, from what to what', async () => {
  const before = await limitsInForce();
  await terminal.tab('Risk');
  await button('Edit order limits').click();
  await field('Order size limit').fill('20000000');
  await field('Price collar').fill('');
  await field('Price collar').press('Enter');
  await dialog().getByText('Order size limit: from 10,000,000 units to 20,000,000 units').waitFor();
  await dialog().getByText('Price collar: from 25% to off').waitFor();
  await terminal.check();
  await terminal.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect(await limitsInForce()).toBe(before);
  await group('Order limits').getByRole('button', { name: 'Save' }).click();
  await button('Loosen').click();
  await row('Order limits', 'Price collar').getByText('off').waitFor();
  await row('Order limits', 'Order size limit').getByText('20,000,000 units').waitFor();
});

test('another page of the account sees the change, also while it writes the same limit', async () => {
  const other = await terminal.page.context().newPage();
  await other.goto(terminal.server.url);
  await other.getByRole('tab', { name: 'Risk' }).click();
  await other.getByRole('button', { name: 'Edit loss limits' }).click();
  await terminal.page.bringToFront();
  await terminal.tab('Risk');
  await button('Edit account limits').click();
  await group('Account limits').getByLabel('Open orders limit').fill('20');
  await group('Account limits').getByRole('button', { name: 'Save' }).click();
  await button('Edit loss limits').click();
  await group('Loss limits').getByLabel('Daily loss limit').fill('10');
  await group('Loss limits').getByRole('button', { name: 'Save' }).click();
  await row('Loss limits', 'Daily loss limit').getByText('10%').waitFor();

  const shown = other.getByRole('region', { name: 'Account limits' });
  await shown
    .locator('dl > div')
    .filter({ hasText: /Open orders limit0 of 20$/ })
    .waitFor();
  await other.getByText('Changed elsewhere to 10%.').waitFor();
  // What was being written there is left as it was.
  expect(await other.getByLabel('Daily loss limit').inputValue()).toBe('20');
  await other.getByRole('button', { name: 'Back' }).click();
  await other.close();
});

test('a symbol has limits of its own, is restricted and freed again', async () => {
  const { page } = terminal;
  const symbols = () => group('Limits of single symbols');
  await terminal.tab('Risk');
  await button('Add a symbol').click();
  await symbols().getByLabel('Symbol', { exact: true }).fill('NOPE');
  await page.keyboard.press('Enter');
  await symbols().getByText('No symbol is called NOPE').waitFor();
  await symbols().getByLabel('Symbol', { exact: true }).fill('BTCUSD');
  await symbols().getByLabel('Take no orders but those that leave it').check();
  await symbols().getByLabel('Order size limit').fill('5');
  await symbols().getByRole('button', { name: 'Save' }).click();
  await symbols().getByText('No orders but to leave it. Order size limit 5 units.').waitFor();
  await terminal.check();
  await terminal.submit().click();
  const form = page.getByRole('form', { name: 'Order ticket' });
  await form.getByRole('alert').waitFor();
  expect(await form.getByRole('alert').textContent()).toContain('BTCUSD');
  await button('Remove the limits of BTCUSD').click();
  await dialog().getByText('Orders in BTCUSD are taken again.').waitFor();
  await button('Loosen').click();
  await symbols().getByText('None: the limits of the account hold').waitFor();
  await until(async () => (await limitsInForce()).includes('"symbols":[]'));
});

test('every halt, resume and changed limit is told with who and why, wherever it was made', async () => {
  const { page } = terminal;
  await terminal.tab('Risk');
  const history = page.getByRole('region', { name: 'History of halts and limits' });
  await history.getByText('Trading was never halted, and no limit was changed.').waitFor();
  const { rest } = createClient({ baseUrl: terminal.server.url });
  await rest.setRiskLimits({ body: { account: { maxOrderNotional: 2_500_000 } } });
  const entries = history.locator('tbody tr');
  await entries.getByText('Order value limit: 10,000,000 USD → 2,500,000 USD').waitFor();
  await rest.emergencyHalt({ body: { reason: 'The feed is wrong' } });
  await entries.getByText('The feed is wrong').waitFor();
  await rest.resumeTrading({ body: { reason: 'It is right again' } });
  await entries.getByText('It is right again').waitFor();
  expect(await entries.locator('td:nth-child(2)').allTextContents()).toEqual([
    'Resumed',
    'Halted',
    'Limits changed',
  ]);
  await terminal.check();
  await terminal.tab('Messages');
  await terminal.rows('Order value limit: 10,000,000 USD → 2,500,000 USD. By local.').waitFor();
});

test('a long history is read page by page', async () => {
  const { page } = terminal;
  const { rest } = createClient({ baseUrl: terminal.server.url });
  for (let count = 1; count <= 60; count += 1) {
    await rest.setRiskLimits({ body: { account: { maxOpenOrders: 1000 + count } } });
  }
  // A page that was open has followed every one of them.
  await page.reload();
  await terminal.tab('Risk');
  const history = page.getByRole('region', { name: 'History of halts and limits' });
  await until(async () => (await history.locator('tbody tr').count()) >= 50);
  await history.getByRole('button', { name: 'Show older' }).click();
  await history.getByText('Open orders limit: 10,000 → 1,001').waitFor();
  expect(await history.locator('tbody tr').count()).toBe(60);
  expect(await history.getByRole('button', { name: 'Show older' }).count()).toBe(0);
});
