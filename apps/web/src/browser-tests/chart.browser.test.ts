import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openTerminal, readNumber, until, type Terminal } from './terminal.ts';
import { startTestServer, temporaryDataDir, type TestServer } from './test-server.ts';

let browser: Browser;
let dataDir: Awaited<ReturnType<typeof temporaryDataDir>>;
let server: TestServer;
let terminal: Terminal;

beforeAll(async () => {
  dataDir = await temporaryDataDir();
  [browser, server] = await Promise.all([launchChromium(), startTestServer({ dataDir: dataDir.path })]);
});
afterEach(() => terminal.page.context().close());
afterAll(async () => {
  await Promise.all([browser.close(), server.kill()]);
  await dataDir.remove();
});

test('the chart and the watchlist move by themselves', async () => {
  terminal = await openTerminal(browser, server.url);
  const { page } = terminal;
  const bar = await terminal.legend();
  await until(async () => (await terminal.legend()).C !== bar.C);
  const price = page
    .getByRole('row', { name: /^BTCUSD/ })
    .locator('td')
    .nth(1);
  const before = await price.textContent();
  await until(async () => (await price.textContent()) !== before);
  expect(readNumber(await price.textContent())).toBeGreaterThan(0);
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor();
  expect(terminal.complaints).toEqual([]);
});

test('prices move without moving anything else', async () => {
  terminal = await openTerminal(browser, server.url);
  const boxes = () =>
    terminal.page
      .locator('.panel, .watchlist-row, .top-bar > *')
      .evaluateAll((items) => items.map((item) => JSON.stringify(item.getBoundingClientRect())));
  await terminal.page.getByRole('group', { name: 'Costs' }).getByRole('term').first().waitFor();
  const before = await boxes();
  const bar = await terminal.legend();
  await until(async () => (await terminal.legend()).C !== bar.C);
  expect(await boxes()).toEqual(before);
  expect(terminal.complaints).toEqual([]);
});

test('another symbol and every resolution it offers can be shown', async () => {
  terminal = await openTerminal(browser, server.url);
  const { page } = terminal;
  await terminal.chooseSymbol('EURUSD');
  const offered = page.getByRole('radiogroup', { name: 'Resolution' }).getByRole('radio');
  // They are there once the symbol is known.
  await until(async () => (await offered.count()) >= 10);
  for (const resolution of await offered.all()) {
    await resolution.click();
    await until(async () => readNumber((await terminal.legend()).H) > 0);
  }
  expect(readNumber((await terminal.legend()).C)).toBeLessThan(10);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'EURUSD' }).waitFor();
  expect(terminal.complaints).toEqual([]);
});

test('scrolling back loads the history', async () => {
  terminal = await openTerminal(browser, server.url);
  const { page } = terminal;
  const pages: { time: number; open: number }[][] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/datafeed/bars')) pages.push((await response.json()).bars);
  });
  await terminal.resolution('1 hour').click();
  await until(async () => pages.length > 0 && (await terminal.legend()).C !== undefined);
  await page.getByRole('application', { name: /^Candles/ }).focus();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('PageUp');
  await until(() => pages.length > 1);
  const [newest, older] = pages;
  expect(older?.at(-1)?.time).toBeLessThan(newest?.[0]?.time ?? 0);
  const box = await page.locator('.chart-canvas').boundingBox();
  if (!box) throw new Error('The chart has no box.');
  let step = 0;
  await until(async () => {
    await page.keyboard.press('PageUp');
    await page.mouse.move(box.x + 40 + (step++ % 20) * 10, box.y + 100);
    const open = readNumber((await terminal.legend()).O);
    return pages.slice(1).some((bars) => bars.some((bar) => bar.open === open));
  });
  await page.getByRole('button', { name: 'Newest' }).click();
  await page.getByRole('button', { name: 'Newest' }).waitFor({ state: 'hidden' });
  expect(terminal.complaints).toEqual([]);
});

test('both themes follow the system, and the choice is kept', async () => {
  terminal = await openTerminal(browser, server.url, { colorScheme: 'light' });
  const { page } = terminal;
  const background = () => page.locator('.top-bar').evaluate((bar) => getComputedStyle(bar).backgroundColor);
  const chartPixel = () =>
    page
      .locator('.chart-canvas canvas')
      .first()
      .evaluate((canvas) => {
        const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        probe?.drawImage(canvas as HTMLCanvasElement, 3, 3, 1, 1, 0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = probe?.getImageData(0, 0, 1, 1).data ?? [];
        return (red + green + blue) / 3;
      });
  expect(await background()).toBe('rgb(255, 255, 255)');
  expect(await chartPixel()).toBeGreaterThan(200);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await until(async () => (await chartPixel()) < 50);
  await page.reload();
  await page.getByRole('button', { name: 'Theme' }).waitFor();
  expect(await background()).not.toBe('rgb(255, 255, 255)');
  expect(terminal.complaints).toEqual([]);
});

test('Enter right after a name chooses what it finds, not what was found before', async () => {
  terminal = await openTerminal(browser, server.url);
  const { page } = terminal;
  await page.keyboard.press('/');
  await page.keyboard.type('AAPL');
  await page.getByRole('option').first().filter({ hasText: 'AAPL' }).waitFor();
  await page.getByRole('combobox', { name: 'Search symbols' }).fill('ETHUSD');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'ETHUSD' }).waitFor();
  expect(terminal.complaints).toEqual([]);
});

test('an empty search says so, Escape leaves it', async () => {
  terminal = await openTerminal(browser, server.url);
  const { page } = terminal;
  await page.keyboard.press('/');
  await page.keyboard.type('nosuchthing');
  await page.getByText('No symbol matches').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('No symbol matches').waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1, name: 'BTCUSD' }).waitFor();
  expect(terminal.complaints).toEqual([]);
});
