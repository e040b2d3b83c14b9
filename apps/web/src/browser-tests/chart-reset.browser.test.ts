import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

test('bars read again after the server came back leave the view and the indicators where they were', async () => {
  const { page, server } = terminal;
  await page.keyboard.press('i');
  for (const name of ['RSI', 'MACD']) {
    await page
      .getByRole('list', { name: 'Add' })
      .getByRole('button', { name: new RegExp(`^${name} `) })
      .click();
  }
  await page.keyboard.press('Escape');
  await page.getByRole('application', { name: /^Candles/ }).focus();
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: 'Newest' }).waitFor();

  const box = await page.locator('.chart-canvas').boundingBox();
  if (!box) throw new Error('The chart has no box.');
  const values = () => page.locator('.indicator-value').allTextContents();
  const look = async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + 90);
    await page.mouse.move(box.x + box.width / 2 + 1, box.y + 90);
    return { ...(await terminal.legend()), values: await values() };
  };
  const before = await look();
  expect(before.values.filter((value) => value !== '–')).toHaveLength(4);

  const again = page.waitForResponse(/\/datafeed\/bars/, { timeout: 60_000 });
  await server.kill();
  await page.getByText('Connection lost.').waitFor();
  await server.restart();
  await page.getByText('Connection lost.').waitFor({ state: 'hidden', timeout: 40_000 });
  await (await again).finished();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await until(async () => (await look()).Time === before.Time);
  const after = await look();
  expect(after.C).toBe(before.C);
  expect(after.values.filter((value) => value !== '–')).toHaveLength(4);
  expect(await page.getByRole('button', { name: 'Newest' }).count()).toBe(1);
});
