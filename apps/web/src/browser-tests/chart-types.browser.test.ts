import { expect, test } from 'vitest';
import { chartLines } from './chart-lines.ts';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();
const { line, priceOf } = chartLines(() => terminal.page);

const typeNames = ['Hollow candles', 'Heikin-ashi'] as const;

async function choose(name: string): Promise<void> {
  const { page } = terminal;
  await page.getByRole('button', { name: 'Chart type', exact: true }).click();
  const radio = page.getByRole('radio', { name, exact: true });
  await radio.click();
  await terminal.check();
  await page.keyboard.press('Escape');
  await page.getByRole('application', { name: new RegExp(`^${name} of `) }).waitFor();
}

/** Everything drawn over the prices of the chart, so that another drawing is another text. */
const picture = () =>
  terminal.page
    .locator('.chart-canvas canvas')
    .evaluateAll((canvases) =>
      canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join('\n'),
    );

/** The bar under the middle of the chart. */
async function middleBar() {
  const box = await terminal.page.locator('.chart-canvas').boundingBox();
  if (!box) throw new Error('The chart has no box.');
  const newest = (await terminal.legend()).Time;
  // A notice may lie there for a while.
  let step = 0;
  await until(async () => {
    await terminal.page.mouse.move(box.x + box.width / 2 + (step++ % 2), box.y + box.height / 3);
    return (await terminal.legend()).Time !== newest;
  });
  return terminal.legend();
}

test('hollow candles and heikin-ashi tell of the real prices, keep lines where they are and follow the market', async () => {
  const { page } = terminal;
  await terminal.orderType('Limit').click();
  const limit = (readNumber((await terminal.legend()).C) * 0.999).toFixed(2);
  await terminal.field('Limit').fill(limit);
  await terminal.submit().click();
  await line(/^Buy limit/).waitFor({ state: 'attached' });
  // Its bars end so seldom that none does while the types are gone through.
  await terminal.resolution('1 week').click();
  await until(async () => {
    const { C, Time } = await terminal.legend();
    return C !== undefined && !Time.includes(':');
  });
  const before = await middleBar();
  await page.mouse.move(5, 5);
  for (const name of typeNames) {
    const candles = await picture();
    await choose(name);
    await until(async () => (await picture()) !== candles);
    expect(await middleBar()).toEqual(before);
    expect(await priceOf(/^Buy limit/)).toBe(Number(limit));
    await page.mouse.move(5, 5);
    // Prices move both the newest candle and what the legend says of it.
    const bar = await terminal.legend();
    const still = await picture();
    await until(async () => (await terminal.legend()).C !== bar.C && (await picture()) !== still);
  }
  await page.reload();
  await page.getByRole('application', { name: /^Heikin-ashi of BTCUSD/ }).waitFor();
});
