import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useImportedHistory } from './imported-history.ts';
import { readNumber, until } from './terminal.ts';

const history = useImportedHistory();

const row = (label: string) => history.terminal.page.locator('.indicator-row').filter({ hasText: label });
const values = async (label: string) =>
  (await row(label).locator('.indicator-value').allTextContents()).map(readNumber);

const add = (menu: Locator, name: string) =>
  menu
    .getByRole('list', { name: 'Add' })
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .click();

async function inMenu(act: (menu: Locator) => Promise<void>): Promise<void> {
  const { page } = history.terminal;
  await page.getByRole('button', { name: 'Indicators', exact: true }).click();
  await act(page.getByRole('dialog', { name: 'Indicators' }));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Indicators' }).waitFor({ state: 'hidden' });
  // The legend tells of the bar under the mouse.
  await page.mouse.move(5, 5);
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

function ema(numbers: readonly number[], length: number): readonly number[] {
  let value = numbers[0] ?? 0;
  return numbers.map((next) => (value += (2 / (length + 1)) * (next - value)));
}

function rsi(numbers: readonly number[], length: number): number {
  const changes = numbers.slice(1).map((value, index) => value - (numbers[index] ?? 0));
  const wilder = (parts: readonly number[]) =>
    parts
      .slice(length)
      .reduce((average, part) => (average * (length - 1) + part) / length, mean(parts.slice(0, length)));
  const gain = wilder(changes.map((change) => Math.max(0, change)));
  return (100 * gain) / (gain + wilder(changes.map((change) => Math.max(0, -change))));
}

test('indicators show what follows from the bars, and come back after a reload until they are removed', async () => {
  const { page } = history.terminal;
  await inMenu(async (menu) => {
    for (const name of ['EMA', 'EMA', 'BB', 'RSI', 'MACD']) {
      await add(menu, name);
    }
    await menu.getByRole('textbox', { name: 'Length of EMA 9' }).fill('5');
  });
  const closes = (await history.bars('1D', 600)).map(({ close }) => close);
  const lines = ema(closes, 12).map((fast, index) => fast - (ema(closes, 26)[index] ?? 0));
  const [macd = 0, signal = 0] = [lines.at(-1), ema(lines, 9).at(-1)];
  const window = closes.slice(-20);
  const deviation = Math.sqrt(mean(window.map((value) => (value - mean(window)) ** 2)));
  const expected: Readonly<Record<string, readonly number[]>> = {
    'EMA 20': [ema(closes, 20).at(-1) ?? 0],
    'EMA 5': [ema(closes, 5).at(-1) ?? 0],
    'BB 20 2': [mean(window), mean(window) + 2 * deviation, mean(window) - 2 * deviation],
    'RSI 14': [rsi(closes, 14)],
    'MACD 12 26 9': [macd - signal, macd, signal],
  };
  const check = async () => {
    for (const [label, numbers] of Object.entries(expected)) {
      await until(async () => (await values(label)).length === numbers.length);
      const shown = await values(label);
      for (const [index, number] of numbers.entries()) {
        // Shown to the cent.
        expect(Math.abs((shown[index] ?? Number.NaN) - number), label).toBeLessThan(0.0051);
      }
    }
  };
  await check();
  await page.reload();
  await until(async () => (await row('MACD').count()) === 1);
  await check();

  await row('MACD').getByRole('button', { name: 'Remove MACD 12 26 9' }).press('Enter');
  await row('EMA 20').getByRole('button', { name: 'Hide EMA 20' }).press('Enter');
  expect(await row('EMA 20').locator('.indicator-value').count()).toBe(0);
  await page.reload();
  await row('EMA 20').getByRole('button', { name: 'Show EMA 20' }).waitFor();
  expect(await row('MACD').count()).toBe(0);
});

test('the legend tells of the bar under the crosshair', async () => {
  const { page, legend } = history.terminal;
  await inMenu((menu) => add(menu, 'SMA'));
  const bars = await history.bars('1D', 600);
  const box = await page.locator('.chart-canvas').boundingBox();
  if (!box) throw new Error('The chart has no box.');
  const newest = (await legend()).Time;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 4);
  await until(async () => (await legend()).Time !== newest);
  const { Time, C, Change } = await legend();
  const index = bars.findIndex((bar) => Time.endsWith(new Date(bar.time).toISOString().slice(0, 10)));
  const before = bars[index - 1]?.close ?? 0;
  expect(readNumber(C)).toBeCloseTo(bars[index]?.close ?? 0, 2);
  expect(readNumber(Change)).toBeCloseTo((readNumber(C) / before - 1) * 100, 1);
  const [shown = 0] = await values('SMA 50');
  expect(shown).toBeCloseTo(mean(bars.slice(index - 49, index + 1).map(({ close }) => close)), 1);
});

test('indicators and the volume keep their own scale, whatever that of the prices is', async () => {
  const { page } = history.terminal;
  /** Everything drawn below the prices, after what was asked for before is drawn. */
  const below = () =>
    page.locator('.chart-canvas tr').evaluateAll(async (rows) => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const canvases = rows.slice(1).flatMap((tr) => [...tr.querySelectorAll('canvas')]);
      return canvases.map((canvas) => canvas.toDataURL()).join('\n');
    });
  const settled = async () => {
    let seen = '';
    await until(async () => {
      const before = seen;
      seen = await below();
      return seen === before;
    });
    return seen;
  };
  const shows = async (picture: string) => {
    await expect.poll(async () => (await below()) === picture, { timeout: 20_000 }).toBe(true);
  };
  const ready = () => until(async () => (await values('MACD 12 26 9')).length === 3);
  const addAgain = async () => {
    await row('MACD').getByRole('button', { name: 'Hide MACD 12 26 9' }).press('Enter');
    await row('MACD').getByRole('button', { name: 'Show MACD 12 26 9' }).press('Enter');
    await ready();
    const shown = await settled();
    await page.keyboard.press('Alt+V');
    await until(async () => (await below()) !== shown);
    await page.keyboard.press('Alt+V');
  };

  await inMenu(async (menu) => {
    await add(menu, 'RSI');
    await add(menu, 'MACD');
  });
  await ready();
  const loaded = await settled();
  // The price scale may become narrower by it.
  await addAgain();
  const linear = await settled();
  for (const keys of ['Alt+Shift+P', 'Alt+L']) {
    await page.keyboard.press(keys);
    await shows(linear);
    await page.reload();
    await ready();
    await shows(loaded);
    await addAgain();
    await shows(linear);
  }
});

test('numbers that cannot be used are refused with a reason and change nothing', async () => {
  await inMenu(async (menu) => {
    await add(menu, 'MACD');
    await menu.getByRole('textbox', { name: 'Fast of MACD 12 26 9' }).fill('30');
    await menu.getByRole('alert').filter({ hasText: 'Fast must be below Slow.' }).waitFor();
  });
  expect(await row('MACD 12 26 9').count()).toBe(1);
});
