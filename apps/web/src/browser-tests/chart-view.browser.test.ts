import { expect, test } from 'vitest';
import { useImportedHistory } from './imported-history.ts';
import { until } from './terminal.ts';

const history = useImportedHistory();

async function hover(part: number): Promise<string> {
  const { page, legend } = history.terminal;
  const box = await page.locator('.chart-canvas').boundingBox();
  if (!box) throw new Error('The chart has no box.');
  await page.mouse.move(box.x + box.width * part, box.y + box.height / 3);
  await page.mouse.move(box.x + box.width * part + 1, box.y + box.height / 3);
  // While bars are read there is none to tell of.
  let time: string | undefined;
  await until(async () => {
    time = (await legend()).Time;
    return time !== undefined;
  });
  return time ?? '';
}

const settings = () =>
  history.terminal.page.getByRole('button', { name: 'Chart settings', exact: true }).click();

test('scrolling back loads everything there is, without moving what is in view', async () => {
  const { page } = history.terminal;
  const held = Promise.withResolvers<void>();
  await page.route(/\/datafeed\/bars/, async (route) => {
    await held.promise;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('application', { name: /^Candles/ }).focus();
  const loading = page.getByRole('status').filter({ hasText: 'Loading older bars' });
  await until(async () => {
    await page.keyboard.press('PageUp');
    return loading.isVisible();
  });
  const before = await hover(0.9);
  held.resolve();
  await loading.waitFor({ state: 'hidden' });
  expect(await hover(0.9)).toBe(before);

  await page.unroute(/\/datafeed\/bars/);
  const start = page.getByRole('status').filter({ hasText: 'Start of history' });
  await until(async () => {
    await page.keyboard.press('PageUp');
    return start.isVisible();
  }, 60_000);
  const [first] = await history.bars('1D', 10_000);
  const day = new Date(first?.time ?? 0).toISOString().slice(0, 10);
  const seen = new Set<string>();
  for (let part = 0.01; part < 0.95; part += 0.006) seen.add((await hover(part)).slice(4));
  expect([...seen].toSorted()[0]).toBe(day);
});

test('a day is gone to, and stays in the middle when the resolution changes', async () => {
  const { terminal } = history;
  const { page } = terminal;
  await settings();
  await page.getByLabel('Date', { exact: true }).fill('2003-06-16');
  await page.getByRole('button', { name: 'Go to date' }).click();
  const width = async () => (await page.locator('.chart-canvas canvas').first().boundingBox())?.width ?? 0;
  const middle = async () => {
    const box = await page.locator('.chart-canvas').boundingBox();
    return (await width()) / 2 / (box?.width ?? 1);
  };
  const away = async () =>
    Math.abs(Date.parse((await hover(await middle())).slice(4)) - Date.UTC(2003, 5, 16));
  await until(async () => (await away()) < 4 * 86_400_000);
  await terminal.resolution('1 week').click();
  await until(async () => (await away()) < 15 * 86_400_000);
  expect(await away()).toBeLessThan(15 * 86_400_000);
});

test('the way prices are drawn, their scale and the volume are kept', async () => {
  const { page } = history.terminal;
  for (const name of ['Bars', 'Line', 'Area']) {
    await page.getByRole('button', { name: 'Chart type', exact: true }).click();
    await page.getByRole('radio', { name, exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('application', { name: `${name} of SPX.` }).waitFor();
  }
  const panes = () => page.locator('.chart-canvas tr').count();
  const all = await panes();
  await settings();
  await page.getByRole('radio', { name: 'Logarithmic' }).click();
  await page.getByRole('checkbox', { name: 'Volume' }).click();
  await page.keyboard.press('Escape');
  await until(async () => (await panes()) < all);
  const fewer = await panes();
  await page.reload();
  await page.getByRole('application', { name: 'Area of SPX.' }).waitFor();
  await until(async () => (await panes()) === fewer);
  await settings();
  expect(await page.getByRole('radio', { name: 'Logarithmic' }).getAttribute('aria-checked')).toBe('true');
  await page.getByRole('checkbox', { name: 'Volume' }).click();
  await until(async () => (await panes()) === all);
});

test('the clock is that of the exchange, UTC or the reader', async () => {
  const { terminal } = history;
  const { page } = terminal;
  await terminal.chooseSymbol('AAPL');
  await terminal.resolution('4 hours').click();
  const tag = page.locator('.zone-tag');
  await until(async () => (await tag.textContent()) === 'New York');
  const hour = async () => Number((await terminal.legend()).Time.slice(-5, -3));
  await until(async () => Number.isInteger(await hour()));
  const there = await hour();
  await tag.press('Enter');
  await page.getByRole('radio', { name: 'UTC: UTC' }).click();
  await until(async () => (await tag.textContent()) === 'UTC');
  expect([4, 5]).toContain((await hour()) - there);
  await page.reload();
  await until(async () => (await tag.textContent()) === 'UTC');
});

test('the keys of the chart work from anywhere', async () => {
  const { page } = history.terminal;
  await page.keyboard.press('Alt+3');
  await page.getByRole('application', { name: 'Line of SPX.' }).waitFor();
  await page.keyboard.press(']');
  await until(
    async () => (await history.terminal.resolution('1 week').getAttribute('aria-checked')) === 'true',
  );
  await page.keyboard.press('i');
  await page.getByRole('button', { name: /^EMA / }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.indicator-row').filter({ hasText: 'EMA 20' }).waitFor();
  expect(await page.locator('.indicator-row').count()).toBe(1);
});
