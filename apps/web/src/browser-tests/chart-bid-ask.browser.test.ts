import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

/** A row of pixels of the price scale counts as part of a label when most of it has the label's colour. */
async function labelsOnScale(name: 'up-soft' | 'down-soft'): Promise<number> {
  return terminal.page.locator('.chart-canvas').evaluate((element, color) => {
    const probe = document.createElement('span');
    probe.style.color = `var(--${color})`;
    element.append(probe);
    const wanted = (/\d+(?:, ?\d+)*/.exec(getComputedStyle(probe).color)?.[0] ?? '').split(',').map(Number);
    probe.remove();
    let rows = 0;
    for (const canvas of element.querySelectorAll('td:last-child canvas')) {
      if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0 || canvas.height === 0) continue;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
      copy?.drawImage(canvas, 0, 0);
      const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let y = 0; y < canvas.height; y += 1) {
        let hits = 0;
        for (let x = 0; x < canvas.width; x += 1) {
          const at = (y * canvas.width + x) * 4;
          if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 3)) hits += 1;
        }
        if (hits > canvas.width / 4) rows += 1;
      }
    }
    return rows;
  }, name);
}
const shown = async () => (await labelsOnScale('up-soft')) > 5 && (await labelsOnScale('down-soft')) > 5;
const gone = async () => (await labelsOnScale('up-soft')) + (await labelsOnScale('down-soft')) === 0;

async function toggle(): Promise<void> {
  const { page } = terminal;
  await page.getByRole('button', { name: 'Chart settings', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Bid and ask' }).click();
  await terminal.check();
  await page.keyboard.press('Escape');
}

test('bid and ask stand on the price scale once they are wanted, move nothing, and go with the connection', async () => {
  const { page, server } = terminal;
  expect(await gone()).toBe(true);
  const boxes = () =>
    page
      .locator('.chart-canvas td, .panel')
      .evaluateAll((items) => items.map((item) => JSON.stringify(item.getBoundingClientRect())));
  const before = await boxes();
  await toggle();
  await until(shown);
  expect(await boxes()).toEqual(before);
  await page.reload();
  await until(shown);

  await server.kill();
  await page.getByRole('status', { name: /^Connection: (?!Live)/ }).waitFor();
  await until(gone);
  await server.restart();
  await until(shown, 60_000);

  await toggle();
  await until(gone);
});
