import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const form = () => terminal.page.getByRole('form', { name: 'Order ticket' });
const outcome = async (leg: 'up' | 'down') =>
  readNumber(await form().locator(`.leg-outcome .${leg}`).textContent());
const current = () => form().locator('.ticket-preview[aria-busy="false"]');
const costs = async (title: string) =>
  readNumber(
    (
      await form().locator('.ticket-preview div').filter({ hasText: title }).locator('dd').textContent()
    )?.split(' ')[0],
  );

const fills = async (): Promise<readonly unknown[]> =>
  (await fetch(`${terminal.server.url}/api/v1/broker/executions/BTCUSD`)).json();
test('an order sized to risk a share of the equity stands to lose that, as the server reckons it', async () => {
  const { page } = terminal;
  let told: number | undefined;
  page.on('response', (response) => {
    if (!response.url().includes('/orders/preview') || !response.ok()) return;
    // One that is under way when the page closes has no body.
    void response.json().then(
      ({ figures }) => (told = figures.stopLossLoss),
      () => undefined,
    );
  });
  await page.getByLabel('Unit of stop-loss').selectOption('Ticks');
  await page.getByRole('button', { name: 'Risk', exact: true }).click();
  await form().getByRole('alert').getByText('Enter a stop').waitFor();
  await terminal.field('Stop-loss').fill('10000');
  await page.getByLabel('Share of the equity to risk').selectOption('0.25%');
  await page.getByRole('button', { name: 'Risk', exact: true }).click();
  // 100.00 a bitcoin away, a quarter of a percent of 100,000.
  expect(readNumber(await terminal.field('Quantity').inputValue())).toBeCloseTo(2.5, 2);
  await current().waitFor();
  await until(async () => told !== undefined && Math.abs((await outcome('down')) + told) < 0.005);
  expect(Math.abs((await outcome('down')) + 250)).toBeLessThan(60);
  expect(await form().locator('.leg-outcome').last().textContent()).toMatch(/USD · 0\.\d\d% of equity$/);

  await terminal.submit().click();
  await page.locator('.notice').getByText('Filled', { exact: true }).waitFor();
  await terminal.tab('Orders');
  await terminal.rows('Stop-loss').waitFor();
  // Written as a distance, it is there for the next order too.
  expect(await terminal.field('Stop-loss').inputValue()).toBe('10000');
});

test('a share of the margin at hand buys what it pays for, and no more than the ticket says is possible', async () => {
  await current().waitFor();
  await until(async () => /^max \d/.test((await form().locator('.ticket-most').textContent()) ?? ''));
  await form().getByRole('button', { name: '50%' }).click();
  await until(async () => (await costs('Total Cost')) > 40_000 && (await current().count()) === 1);
  const total = await costs('Total Cost');
  expect(total).toBeLessThan(50_300);
  expect(total).toBeGreaterThan(49_000);
  const most = readNumber((await form().locator('.ticket-most').textContent())?.slice(4));
  expect(readNumber(await terminal.field('Quantity').inputValue()) / most).toBeCloseTo(0.5, 1);
});

test('one press proposes a bracket with twice as much to win as to lose, in the units chosen', async () => {
  const { page } = terminal;
  await terminal.field('Quantity').fill('0.1');
  await page.getByLabel('Unit of take-profit').selectOption('USD');
  await page.getByRole('button', { name: 'Add bracket' }).click();
  await until(async () => (await terminal.field('Take-profit').inputValue()) !== '');
  await until(async () => (await form().locator('.leg-outcome .down').count()) === 1);
  const wanted = readNumber(await terminal.field('Take-profit').inputValue());
  await until(async () => Math.abs((await outcome('up')) - wanted) < 0.1 * wanted);
  expect((await outcome('up')) / -(await outcome('down'))).toBeGreaterThan(1);
  await page.getByLabel('Unit of stop-loss').selectOption('%');
  expect(readNumber(await terminal.field('Stop-loss').inputValue())).toBeGreaterThan(0);
  await terminal.field('Take-profit').fill('x');
  await terminal.submit().click();
  await form().getByRole('alert').getByText('Enter a distance above zero, or nothing.').waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await terminal.field('Take-profit').inputValue()).toBe('');
});

test('an order is shown once more before it is sent where the user wants that, also after a reload', async () => {
  const { page } = terminal;
  const dialog = page.getByRole('dialog');
  await page.getByLabel('Ask before sending').check();
  await page.reload();
  await terminal.ticketOf('BTCUSD');
  expect(await page.getByLabel('Ask before sending').isChecked()).toBe(true);
  await terminal.field('Quantity').fill('0.01');
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: 'Buy 0.01 BTCUSD · Market?' }).waitFor();
  await terminal.check();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await fills()).toHaveLength(0);
  await terminal.field('Quantity').focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Send order' }).waitFor();
  await page.keyboard.press('Enter');
  await terminal.rows('Long').waitFor();
  await dialog.waitFor({ state: 'detached' });
});

test('the whole ticket stands above the fold, whatever the type of the order', async () => {
  for (const type of ['Market', 'Limit', 'Stop', 'Stop limit']) {
    await terminal.orderType(type).click();
    const box = await terminal.submit().boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN), type).toBeLessThanOrEqual(720);
  }
});

test('a stop the market has passed is warned of, in the ticket and in the question before it is sent', async () => {
  const { page } = terminal;
  const warning = 'The market is already beyond the stop: it would execute at once.';
  await terminal.orderType('Stop').click();
  await terminal.field('Quantity').fill('0.01');
  await current().waitFor();
  expect(await form().getByText(warning).count()).toBe(0);
  await page.getByLabel('Ask before sending').check();
  await terminal.field('Stop').fill('1000');
  await form().getByText(warning).waitFor();
  await terminal.field('Stop').press('Enter');
  await page.getByRole('dialog').getByText(warning).waitFor();
  await terminal.check();
  await page.keyboard.press('Escape');
  await terminal.field('Stop').fill('900000');
  await form().getByText(warning).waitFor({ state: 'hidden' });
});

test('a working stop that is moved to where the market has been is warned of', async () => {
  const { page } = terminal;
  await terminal.orderType('Stop').click();
  await terminal.field('Quantity').fill('0.01');
  await terminal.field('Stop').fill('900000');
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('900,000.00').getByRole('button', { name: 'Modify' }).click();
  const change = page.getByRole('form', { name: /^Modify order/ });
  expect(await change.getByText('beyond the stop').count()).toBe(0);
  await change.getByLabel('Stop', { exact: true }).fill('1000');
  await change.getByText('The market is already beyond the stop: it would be triggered at once.').waitFor();
  await terminal.check();
  await change.getByLabel('Stop', { exact: true }).fill('800000');
  await change.getByText('beyond the stop').waitFor({ state: 'hidden' });
});

test('what is said of an order comes and goes without moving what stands below', async () => {
  const depth = terminal.page.getByRole('region', { name: 'Depth', exact: true });
  const top = async () => (await depth.boundingBox())?.y;
  await terminal.field('Quantity').fill('0.00001');
  await form().getByText('A market order executes at once').waitFor();
  const before = await top();
  expect(before).toBeGreaterThan(0);
  await terminal.field('Quantity').fill('4');
  await form().getByText('is offered at the best price').waitFor();
  expect(await top()).toBe(before);
});

test('a held Enter sends one order, and a refusal goes with the order it was of', async () => {
  const { page } = terminal;
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/broker/orders?')) sent += 1;
  });
  await terminal.field('Quantity').fill('0.01');
  await page.keyboard.down('Enter');
  await page.locator('.notice').getByText('Filled', { exact: true }).waitFor();
  await until(async () => (await terminal.submit().getAttribute('aria-disabled')) === 'false');
  await page.keyboard.down('Enter');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.keyboard.up('Enter');
  expect(sent).toBe(1);

  await terminal.field('Quantity').fill('0.000000001');
  await page.keyboard.press('Enter');
  await form().getByRole('alert').waitFor();
  // The key of a quick size writes another quantity.
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await form().getByRole('alert').waitFor({ state: 'hidden' });
  expect(await terminal.field('Quantity').getAttribute('aria-invalid')).toBe('false');
});
