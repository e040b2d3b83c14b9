import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openTerminal, until, type Terminal } from './terminal.ts';
import { startTestServer, temporaryDataDir, type TestServer } from './test-server.ts';

/** What the stand-in leaves behind for tests. */
interface StandIn {
  readonly widgets: readonly {
    readonly problems: readonly string[];
    readonly theme: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly orders: ReadonlyMap<string, { readonly status: number }>;
    activeChart(): {
      readonly isRemoved: boolean;
      readonly marks: readonly { readonly text: string }[];
      setSymbol(symbol: string): Promise<void>;
      setResolution(resolution: string): Promise<void>;
    };
    readonly terminal?: {
      currentAccount(): string;
      setCurrentAccount(id: string): void;
      placeOrder(order: object): Promise<{ readonly orderId: string }>;
    };
  }[];
}

declare global {
  interface Window {
    chartingLibrary: StandIn;
  }
}

const standIn = fileURLToPath(new URL('charting-library/', import.meta.url));
const ACCOUNTS = JSON.stringify([{ id: 'FIRST' }, { id: 'SECOND' }]);

let browser: Browser;
let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
let library: string;
let server: TestServer;
let terminal: Terminal;

beforeAll(async () => {
  browser = await launchChromium();
});
beforeEach(async () => {
  dataDir = await temporaryDataDir();
  library = join(await mkdtemp(join(tmpdir(), 'tickwire-library-')), 'charting_library');
  const env = { CHARTING_LIBRARY_DIR: library, ACCOUNTS };
  server = await startTestServer({ dataDir: dataDir.path, env });
});
afterEach(async () => {
  try {
    await terminal.check();
  } finally {
    await Promise.all([terminal.close(), server.kill()]);
    await Promise.all([dataDir.remove(), rm(join(library, '..'), { recursive: true })]);
  }
});
afterAll(() => browser.close());

const dropIn = () => cp(standIn, library, { recursive: true });

async function dropInScript(script: string): Promise<void> {
  await mkdir(library);
  await writeFile(join(library, 'charting_library.js'), script);
}

const shown = (page: Page) => page.locator('.stand-in').getAttribute('data-chart');

const isShown = (chart: string) =>
  until(async () => (await terminal.page.locator(`[data-chart="${chart}"]`).count()) === 1);

async function openLibrary(): Promise<Page> {
  terminal = await openTerminal(browser, server.url, { ready: (page) => page.locator('[data-chart]') });
  return terminal.page;
}

const problems = (page: Page) =>
  page.evaluate(() => window.chartingLibrary.widgets.flatMap((widget) => widget.problems));

const chartSwitch = (page: Page) => page.getByRole('button', { name: 'TradingView chart' });

test('without the library the built-in chart is shown, nobody asks for the other one, and nothing complains', async () => {
  const asked: string[] = [];
  terminal = await openTerminal(browser, server.url, {
    onRequest: (url) => asked.push(new URL(url).pathname),
  });
  expect(asked.filter((path) => /charting|tradingview/.test(path))).toEqual([]);
  expect(await chartSwitch(terminal.page).count()).toBe(0);
  expect(terminal.complaints).toEqual([]);
});

test('a library that is dropped in while the server runs charts from the next visit on, and moves', async () => {
  await dropIn();
  const page = await openLibrary();
  await isShown('BTCUSD 1');
  const text = await page.locator('.stand-in').textContent();
  expect(text).toContain(' 300 bars');
  await until(async () => (await page.locator('.stand-in').textContent()) !== text);
  expect(await page.locator('.chart-canvas canvas').count()).toBe(0);
  const options = await page.evaluate(() => {
    const {
      container: _element,
      datafeed: _feed,
      broker_factory: _broker,
      ...plain
    } = window.chartingLibrary.widgets.at(-1)?.options ?? {};
    return plain;
  });
  expect(options).toMatchObject({
    library_path: '/charting_library/',
    timezone: 'exchange',
    theme: 'dark',
    charts_storage_url: server.url,
    charts_storage_api_version: '1.1',
    client_id: 'tickwire',
    user_id: 'local',
    broker_config: { configFlags: { supportPositions: true } },
  });
  expect(await problems(page)).toEqual([]);
  expect(terminal.complaints).toEqual([]);
});

test('symbol, resolution, account and theme are one, whoever changes them', async () => {
  await dropIn();
  const page = await openLibrary();
  await isShown('BTCUSD 1');
  await terminal.chooseSymbol('AAPL');
  await isShown('AAPL 1');
  await page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.activeChart().setSymbol('NASDAQ:MSFT'));
  await page.getByRole('heading', { level: 1, name: 'MSFT', exact: true }).waitFor();
  await page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.activeChart().setResolution('D'));
  await chartSwitch(page).click();
  await until(async () => (await terminal.resolution('1 day').getAttribute('aria-checked')) === 'true');
  await terminal.resolution('1 hour').click();
  await chartSwitch(page).click();
  await isShown('MSFT 60');

  const account = () =>
    page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.terminal?.currentAccount());
  await until(async () => (await account()) === 'FIRST');
  expect(await chartSwitch(page).getAttribute('title')).toBe('Show the built-in chart');
  await page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.terminal?.setCurrentAccount('SECOND'));
  const isChosen = () =>
    page.evaluate(() => localStorage.getItem('tickwire.account') === JSON.stringify('SECOND'));
  await until(isChosen);
  await page.keyboard.press('Shift+T');
  await until(() => page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.theme === 'light'));
  await page.keyboard.press('Shift+T');
  await until(() => page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.theme === 'dark'));
  await page.reload();
  await isShown('MSFT 60');
  await until(async () => (await account()) === 'SECOND');
  expect(await problems(page)).toEqual([]);
  expect(terminal.complaints).toEqual([]);
});

test('an order placed in the chart is in the blotter, and one placed in the ticket is in the chart', async () => {
  await dropIn();
  const page = await openLibrary();
  const id = await page.evaluate(async () => {
    const order = { symbol: 'BTCUSD', type: 1, side: 1, qty: 0.25, limitPrice: 100 };
    return (await window.chartingLibrary.widgets.at(-1)?.terminal?.placeOrder(order))?.orderId;
  });
  await terminal.tab('Orders');
  await terminal.rows('BTCUSD').filter({ hasText: '0.25' }).waitFor();
  await terminal.orderType('Limit').click();
  await terminal.field('Quantity').fill('0.5');
  await terminal.field('Limit').fill('200');
  await terminal.submit().click();
  await terminal.rows('BTCUSD').filter({ hasText: '0.5' }).waitFor();
  const others = () =>
    page.evaluate(
      (own) =>
        [...(window.chartingLibrary.widgets.at(-1)?.orders.keys() ?? [])].filter((each) => each !== own),
      id,
    );
  await until(async () => (await others()).length === 1);
  expect(await problems(page)).toEqual([]);
});

const lacking = (page: Page, lacks: string) =>
  page.addInitScript((name) => {
    Object.assign(window, { chartingLibrary: { widgets: [], lacks: name } });
  }, lacks);

const marks = (page: Page) =>
  page.evaluate(() =>
    window.chartingLibrary.widgets
      .at(-1)
      ?.activeChart()
      .marks.map(({ text }) => text),
  );

test('Advanced Charts charts without a broker, and marks the fills of the account at once', async () => {
  await dropIn();
  const page = await openLibrary();
  await lacking(page, 'trading');
  await page.reload();
  await isShown('BTCUSD 1');
  expect(await page.evaluate(() => window.chartingLibrary.widgets.at(-1)?.terminal)).toBeUndefined();
  expect(await chartSwitch(page).getAttribute('title')).toContain('in which orders are drawn');
  expect(await marks(page)).toEqual([]);
  const buy = (accountId: string, qty: number) =>
    fetch(`${server.url}/api/v1/broker/orders?accountId=${accountId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ symbol: 'BTCUSD', type: 2, side: 1, qty }),
    });
  await buy('SECOND', 0.02);
  await buy('FIRST', 0.01);
  await until(async () => (await marks(page))?.join().startsWith('Bought 0.01 at') === true);
  await page.getByLabel('Account', { exact: true }).selectOption('SECOND');
  await until(async () => (await marks(page))?.join().startsWith('Bought 0.02 at') === true);
  expect(await problems(page)).toEqual([]);
  expect(terminal.complaints).toEqual([]);
});

test.each(['chartReady', 'onChartReady'])('a library without %s is waited for as well', async (lacks) => {
  await dropIn();
  const page = await openLibrary();
  await lacking(page, lacks);
  await page.reload();
  await isShown('BTCUSD 1');
  await terminal.chooseSymbol('AAPL');
  await isShown('AAPL 1');
  expect(await problems(page)).toEqual([]);
});

test('the choice of the chart is kept, and what is left ends: nothing ticks after the end', async () => {
  await dropIn();
  const page = await openLibrary();
  for (let times = 0; times < 3; times += 1) {
    await chartSwitch(page).click();
    await until(async () => (await terminal.legend()).C !== undefined);
    await chartSwitch(page).click();
    await isShown('BTCUSD 1');
  }
  await page.keyboard.press('Shift+V');
  await until(async () => (await terminal.legend()).C !== undefined);
  const bar = await terminal.legend();
  await until(async () => (await terminal.legend()).C !== bar.C);
  const removed = await page.evaluate(() =>
    window.chartingLibrary.widgets.map((widget) => widget.activeChart().isRemoved),
  );
  expect(removed).toEqual([true, true, true, true]);
  expect(await problems(page)).toEqual([]);
  await page.reload();
  await until(async () => (await terminal.legend()).C !== undefined);
  expect((await shown(page).catch(() => undefined)) ?? undefined).toBeUndefined();
});

test.each([
  [
    'throws',
    'window.TradingView = { widget: class { constructor() { throw new Error("It is not licensed."); } } };',
    'It is not licensed.',
  ],
  ['is something else', 'window.Other = {};', "is not TradingView's charting library."],
])(
  'a library that %s gives way to the built-in chart, and the page says so',
  async (_what, script, reason) => {
    await dropInScript(script);
    terminal = await openTerminal(browser, server.url);
    const { page } = terminal;
    await page.getByText(`The built-in chart is shown:`).filter({ hasText: reason }).waitFor();
    expect(await chartSwitch(page).getAttribute('aria-pressed')).toBe('false');
    // It gets another try when it is asked for.
    await rm(library, { recursive: true });
    await dropIn();
    await page.reload();
    await isShown('BTCUSD 1');
    expect(terminal.complaints).toEqual([]);
  },
);
