import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { freePort, startIbServer, startTrading, startTws } from './ib-server.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser.close());

async function open(
  url: string,
  viewport = { width: 1440, height: 860 },
): Promise<{ readonly page: Page; readonly exceptions: readonly string[] }> {
  const page = await browser.newPage({ viewport });
  onTestFinished(() => page.close());
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(String(error)));
  await page.goto(url);
  return { page, exceptions };
}

const closed = (page: Page) => page.getByRole('alert', { name: 'Trading closed' });
const submit = (page: Page) =>
  page.getByRole('form', { name: 'Order ticket' }).locator('button[type=submit]');
const positions = (page: Page) => page.getByRole('tabpanel').locator('tbody tr').filter({ hasText: 'AAPL' });

test('the page trades a stock at IB; TWS that goes closes trading with its reason, and opens it when it is back', async () => {
  const { tws, server } = await startTrading();
  const { page, exceptions } = await open(server.url);
  await page.getByRole('heading', { level: 1, name: 'AAPL', exact: true }).waitFor();
  await page.getByRole('status', { name: 'Account: Paper · Interactive Brokers' }).waitFor();
  expect(await closed(page).count()).toBe(0);
  await submit(page).click();
  await positions(page).filter({ hasText: 'Long' }).waitFor();
  expect(tws.book.positions()).toHaveLength(1);

  tws.faults.refuse();
  tws.faults.drop();
  await closed(page).filter({ hasText: 'Interactive Brokers takes no orders.' }).waitFor();
  await page.getByText('Interrupted').first().waitFor();
  await page.getByRole('status', { name: 'Connection: Venue away' }).waitFor();
  expect(await submit(page).isDisabled()).toBe(true);
  const panels = [
    'chart-area',
    'symbol-price',
    'watchlist-row',
    'side-switch',
    'instrument',
    'account-summary',
  ];
  await Promise.all(panels.map((panel) => page.locator(`.${panel}.stale`).first().waitFor()));
  await page.locator('[role=tabpanel] .stale').first().waitFor();
  const ages = page.locator('.age-tag').filter({ hasText: /^\d+s old$/ });
  await expect.poll(() => ages.count()).toBeGreaterThanOrEqual(5);

  await tws.faults.accept();
  await closed(page).waitFor({ state: 'detached' });
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor();
  await expect.poll(() => page.locator('.chart-area.stale, .account-summary.stale').count()).toBe(0);
  await submit(page).click();
  await expect.poll(() => tws.book.executions.length).toBe(2);
  expect(exceptions).toEqual([]);
});

test('without TWS the page says why, and has its account and prices when TWS appears', async () => {
  const port = await freePort();
  const server = await startIbServer(port);
  const { page, exceptions } = await open(server.url);
  await closed(page)
    .filter({ hasText: `127.0.0.1:${port}` })
    .waitFor();
  await page.getByText('No account yet').waitFor();

  await startTws({ port });
  await page.getByRole('status', { name: 'Account: Paper · Interactive Brokers' }).waitFor();
  await closed(page).waitFor({ state: 'detached' });
  await page.getByRole('grid', { name: 'Watchlist' }).getByText('EURUSD').waitFor();
  await submit(page).click();
  await positions(page).filter({ hasText: 'Long' }).waitFor();
  expect(exceptions).toEqual([]);
});

test('an account with real money is loud, and delayed prices are marked', async () => {
  const accounts = [{ id: 'U7654321', currency: 'USD', cash: 100_000 }];
  const tws = await startTws({ accounts });
  tws.faults.delayedData(10);
  const server = await startIbServer(tws.port);
  const { page } = await open(server.url);
  await page.getByRole('status', { name: 'Account: LIVE · Real money · Interactive Brokers' }).waitFor();
  await closed(page).filter({ hasText: 'LIVE_TRADING' }).waitFor();
  await page.getByTestId('last-price').getByLabel('Delayed').waitFor();
  expect(tws.book.orders).toEqual([]);
});

test('on a small screen the loud badge leaves room for the account, which can be changed', async () => {
  const accounts = ['U7654321', 'U7654322'].map((id) => ({ id, currency: 'USD', cash: 100_000 }));
  const tws = await startTws({ accounts });
  const server = await startIbServer(tws.port, { LIVE_TRADING: true });
  const { page } = await open(server.url, { width: 1280, height: 720 });
  const badge = page.getByRole('status', { name: 'Account: LIVE · Real money · Interactive Brokers' });
  await badge.getByText('LIVE · Real money').waitFor();
  const account = page.getByLabel('Account', { exact: true });
  await account.getByText('U7654322').waitFor({ state: 'attached' });
  const [loud, choice, next] = await Promise.all(
    [badge, account, page.getByText('Active', { exact: true })].map((each) => each.boundingBox()),
  );
  if (!loud || !choice || !next) throw new Error('The top bar is incomplete.');
  expect(choice.x).toBeGreaterThanOrEqual(loud.x + loud.width);
  expect(choice.width).toBeGreaterThan(70);
  expect(next.x).toBeGreaterThanOrEqual(choice.x + choice.width);
  const last = await page.locator('.top-bar > :last-child').boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(1280);
  await account.selectOption('U7654322');
  await page.getByTitle('(U7654322)').waitFor();
});

test('with real money hotkeys are armed only once it is agreed to, and a switch of accounts disarms them', async () => {
  const accounts = ['U7654321', 'U7654322'].map((id) => ({ id, currency: 'USD', cash: 100_000 }));
  const { tws, server } = await startTrading({ LIVE_TRADING: true }, { accounts });
  const { page, exceptions } = await open(server.url);
  await page.getByRole('status', { name: 'Account: LIVE · Real money · Interactive Brokers' }).waitFor();
  await page.getByRole('button', { name: /^Buy [\d.,]+ AAPL / }).waitFor();
  const armed = page.getByRole('switch', { name: 'Hotkeys armed' });
  const isArmed = () => armed.getAttribute('aria-checked');
  const question = page.getByRole('dialog', { name: /^Arm hotkeys on / });
  const told = (text: string) => page.locator('.notice').filter({ hasText: text });

  // Neither asking nor leaving the question arms them, and a key that trades does nothing under it.
  await armed.focus();
  await page.keyboard.press('Control+Alt+a');
  await question.getByText('This account holds real money.').waitFor();
  expect(await question.locator('.form-actions button').allTextContents()).toEqual(['Arm', 'Back']);
  await page.keyboard.press('Shift+B');
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await isArmed()).toBe('false');
  // The focus is back where it was.
  expect(await page.locator('.armed-switch:focus').count()).toBe(1);
  await page.keyboard.press('Shift+B');
  await told('Hotkeys are not armed').waitFor();
  expect(tws.book.orders).toEqual([]);

  await page.keyboard.press('Control+Alt+a');
  await question.waitFor();
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await expect.poll(isArmed).toBe('true');
  await page.keyboard.press('Shift+B');
  await expect.poll(() => tws.book.executions.length).toBe(1);

  await page.getByLabel('Account', { exact: true }).selectOption('U7654322');
  await told('The account was changed.').waitFor();
  expect(await isArmed()).toBe('false');
  // Keys belong to the choice of accounts while it has the focus.
  await page.locator('[data-place="chart"]').focus();
  await page.keyboard.press('Shift+B');
  await told('Hotkeys are not armed').waitFor();
  expect(tws.book.executions).toHaveLength(1);
  expect(exceptions).toEqual([]);
});
