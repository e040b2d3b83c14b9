import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { importSp500 } from './import-sp500.ts';
import { openTerminal, readNumber, until } from './terminal.ts';
import { startTestServer, temporaryDataDir, type TestServer } from './test-server.ts';

let browser: Browser;
let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
let server: TestServer;

beforeAll(async () => {
  dataDir = await temporaryDataDir();
  await importSp500(dataDir.path);
  [browser, server] = await Promise.all([launchChromium(), startTestServer({ dataDir: dataDir.path })]);
});
afterAll(async () => {
  await browser.close();
  await server.kill();
  await dataDir.remove();
});

test('an imported file is charted, replayed, and paper orders fill on its prices', async () => {
  const terminal = await openTerminal(browser, server.url);
  const { page } = terminal;
  await terminal.chooseSymbol('SPX');
  const replay = page.getByRole('group', { name: 'Replay' });
  const time = () => page.getByTestId('replay-time').textContent();
  const date = async () => (await time())?.slice(0, 10) ?? '';
  await replay.getByText('market closed').waitFor();
  await terminal.resolution('1 day').click();
  await until(async () => readNumber((await terminal.legend()).C) > 0);
  const wholeHistory = await terminal.legend();

  await replay.getByLabel('From').fill('2008-09-15');
  await replay.getByLabel('Speed').selectOption({ label: '5 bars/s' });
  await replay.getByRole('button', { name: 'Start' }).click();
  await until(async () => (await date()).startsWith('2008-09'));
  await until(async () => (await terminal.legend()).C !== wholeHistory.C);
  const early = await date();
  await until(async () => (await date()) > early);
  await replay.getByRole('button', { name: 'Pause' }).click();
  await replay.getByRole('button', { name: 'Play' }).waitFor();

  await terminal.ticketOf('SPX');
  const ticket = page.getByRole('form', { name: 'Order ticket' });
  await ticket.getByLabel('Quantity', { exact: true }).fill('10');
  await terminal.submit().click();
  const position = terminal.rows('SPX');
  await position.waitFor();
  const average = readNumber(await position.locator('td').nth(3).textContent());
  expect(average).toBeGreaterThan(800);
  expect(average).toBeLessThan(1400);

  // A buyer below the market of September 2008 waits for the fall of October.
  await ticket.getByRole('radio', { name: 'Limit', exact: true }).click();
  await ticket.getByLabel('Limit', { exact: true }).fill('1000');
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
  const profit = async () => {
    await terminal.tab('Positions');
    return position.locator('.blotter-pl').textContent();
  };
  const before = await profit();
  await replay.getByRole('button', { name: 'Step one bar' }).click();
  await until(async () => (await profit()) !== before);
  await terminal.tab('Orders');
  await replay.getByRole('button', { name: 'Play' }).click();
  await until(async () => (await terminal.rows('Filled').count()) === 2, 40_000);
  const filled = await terminal.rows('Limit').locator('td').nth(8).textContent();
  expect(readNumber(filled)).toBeLessThanOrEqual(1000);
  expect(await date()).toMatch(/^2008-10/);

  await replay.getByRole('button', { name: 'Stop' }).click();
  await replay.getByText('market closed').waitFor();
  await until(async () => (await terminal.legend()).C === wholeHistory.C);
  expect(terminal.complaints).toEqual([]);
  await page.context().close();
});
