import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const press = (keys: string) => terminal.page.keyboard.press(keys);
const notice = (text: string | RegExp) => terminal.page.locator('.notice').filter({ hasText: text });
const armed = () => terminal.page.getByRole('switch', { name: 'Hotkeys armed' });
const arm = async () => {
  await press('Control+Alt+a');
  await until(async () => (await armed().getAttribute('aria-checked')) === 'true');
};
const sheet = () => terminal.page.getByRole('dialog', { name: 'Commands and keys' });
const find = () => sheet().getByRole('combobox', { name: 'Find a command' });
const quantityOf = async (side: string) =>
  readNumber(await terminal.rows(side).locator('td').nth(2).textContent());

/** How many orders the server knows. */
const orders = async (): Promise<
  { readonly type: number; readonly side: number; readonly status: number }[]
> => (await fetch(`${terminal.server.url}/api/v1/broker/orders`)).json();

test('keys trade only while they are armed, and never twice while they are held', async () => {
  const { page } = terminal;
  expect(await armed().getAttribute('aria-checked')).toBe('false');
  await press('Shift+B');
  await notice('Hotkeys are not armed').waitFor();
  expect(await orders()).toHaveLength(0);

  await arm();
  await press('2');
  const size = readNumber(await terminal.field('Quantity').inputValue());
  await page.keyboard.down('Shift');
  await page.keyboard.down('B');
  await page.keyboard.down('B');
  await page.keyboard.down('B');
  await page.keyboard.up('B');
  await page.keyboard.up('Shift');
  await terminal.rows('Long').waitFor();
  await notice(/^FilledBuy [\d.]+ BTCUSD at [\d,.]+$/).waitFor();
  expect(await orders()).toHaveLength(1);
  expect(await quantityOf('Long')).toBe(size);

  await terminal.field('Quantity').focus();
  await press('Shift+B');
  expect(await terminal.field('Quantity').inputValue()).toBe('B');
  await press('Escape');
  expect(await orders()).toHaveLength(1);

  await page.reload();
  await terminal.ticketOf('BTCUSD');
  expect(await armed().getAttribute('aria-checked')).toBe('false');
});

test('a position is reversed, reduced and flattened, and the offer is joined, by keys alone', async () => {
  await arm();
  await press('q');
  await terminal.page.keyboard.type('0.4');
  await press('Escape');
  await press('Shift+B');
  await terminal.rows('Long').waitFor();
  await press('Shift+R');
  await terminal.rows('Short').waitFor();
  expect(await quantityOf('Short')).toBe(0.4);
  await press('Shift+H');
  await until(async () => (await quantityOf('Short')) === 0.2);

  await press('p');
  await press('Shift+F');
  await terminal.page.getByText('No open positions.').waitFor();
  await press('Shift+X');
  await notice('Nothing to cancel').waitFor();
  // The market may have moved into it by now, so that it fills.
  await press('Shift+K');
  await until(async () => (await orders()).length === 5);
  expect((await orders()).filter(({ type, side }) => type === 1 && side === -1)).toHaveLength(1);
});

test('a limit at the price of the ticket rests until all orders are cancelled', async () => {
  await arm();
  await press('Alt+Shift+B');
  await notice('The ticket shows no limit price.').waitFor();
  await terminal.orderType('Limit').click();
  const limit = Math.round(readNumber(await terminal.field('Limit').inputValue()) * 0.9);
  await terminal.field('Limit').fill(String(limit));
  await press('Escape');
  await press('Alt+Shift+B');
  await press('o');
  await terminal.rows('Working').waitFor();
  await press('Shift+X');
  await terminal.rows('Cancelled').waitFor();
  expect(await orders()).toHaveLength(1);
});

test('every command is found and run from the crib sheet, which a dialog keeps apart from the page', async () => {
  const { page } = terminal;
  await press('?');
  await sheet().getByText('Hotkeys are off.').waitFor();
  expect(await sheet().getByRole('option').count()).toBeGreaterThan(20);
  await terminal.check();
  await page.keyboard.type('buy market');
  expect(await sheet().getByRole('option').count()).toBe(1);
  await press('Enter');
  await notice('Hotkeys are not armed').waitFor();
  await until(async () => (await page.locator('dialog').count()) === 0);

  await press('Control+k');
  await find().waitFor();
  await page.keyboard.type('arm hotkeys');
  await press('Enter');
  await until(async () => (await armed().getAttribute('aria-checked')) === 'true');
  await press('Control+k');
  await find().waitFor();
  await page.keyboard.type('buy at market');
  await press('Enter');
  await terminal.rows('Long').waitFor();
  await press('?');
  await find().waitFor();
  await press('Escape');
  await sheet().waitFor({ state: 'detached' });
  expect(await orders()).toHaveLength(1);
});

test('halting needs no arming, and disarms', async () => {
  await press('h');
  const dialog = terminal.page.getByRole('dialog');
  await dialog.waitFor();
  await press('Escape');
  // Until it is gone its field has the focus, and keys are written there.
  await dialog.waitFor({ state: 'detached' });
  await arm();
  await press('h');
  await dialog.waitFor();
  await press('Enter');
  await terminal.page.getByRole('status', { name: 'Trading: Halted' }).waitFor();
  await until(async () => (await armed().getAttribute('aria-checked')) === 'false');
  await notice('Trading was halted.').waitFor();
  await press('Control+Alt+a');
  await notice('Hotkeys stay disarmed').waitFor();
  expect(await armed().getAttribute('aria-checked')).toBe('false');
});

test('a lost server disarms', async () => {
  await arm();
  await terminal.server.kill();
  await until(async () => (await armed().getAttribute('aria-checked')) === 'false');
  await notice('The connection to the server was lost.').waitFor();
  await press('Shift+B');
  await notice('Hotkeys are not armed').waitFor();
  expect(terminal.faults).toEqual([]);
});

test('the places of the page are a key away', async () => {
  const { page } = terminal;
  const focused = (selector: string) =>
    until(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector));
  await press('w');
  await focused('[data-ticker="BTCUSD"]');
  await press('c');
  await focused('[data-place="chart"]');
  await press('o');
  await focused('[role="tab"][data-tab="orders"][aria-selected="true"]');
  await press('/');
  await focused('[data-place="search"]');
  await press('Escape');
  await press('Alt+ArrowDown');
  await terminal.ticketOf('ETHUSD');
  await press('Alt+ArrowUp');
  await terminal.ticketOf('BTCUSD');
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  const before = await theme();
  await press('Shift+T');
  expect(await theme()).not.toBe(before);
});
