import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const border = (name: string) =>
  terminal.page.getByRole('separator', { name: `${name} height`, exact: true });

/** Heights of the panes from the top down, px. */
const heights = () =>
  terminal.page.locator('.chart-canvas tr').evaluateAll((rows) =>
    rows
      .slice(0, -1)
      .map((row) => Math.round(row.getBoundingClientRect().height))
      .filter((height) => height > 2),
  );
const near = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((height, index) => Math.abs(height - (other[index] ?? 0)) <= 2);

async function addRsi(): Promise<void> {
  const { page } = terminal;
  await page.getByRole('button', { name: 'Indicators', exact: true }).click();
  await page.getByRole('list', { name: 'Add' }).getByRole('button', { name: /^RSI / }).click();
  await page.keyboard.press('Escape');
  await until(async () => (await heights()).length === 3);
}

async function drag(name: string, dy: number): Promise<void> {
  const { page } = terminal;
  const box = await border(name).boundingBox();
  if (!box) throw new Error(`There is no border below ${name}.`);
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + dy, { steps: 5 });
  await page.mouse.up();
}

test('panes keep the heights they are dragged to, whatever is shown, until they are reset', async () => {
  const { page } = terminal;
  await addRsi();
  const usual = await heights();
  const [prices = 0, volume = 0, rsi = 0] = usual;
  await drag('Prices', -40);
  const once = [prices - 40, volume + 40, rsi];
  await until(async () => near(await heights(), once));
  await drag('Volume', -25);
  const dragged = [prices - 40, volume + 15, rsi + 25];
  await until(async () => near(await heights(), dragged));

  const stays = () => until(async () => near(await heights(), dragged));
  await page.reload();
  await until(async () => (await terminal.legend()).C !== undefined);
  await stays();
  await terminal.chooseSymbol('ETHUSD');
  await until(async () => (await terminal.legend()).C !== undefined);
  await stays();
  await page.keyboard.press('Alt+3');
  await page.getByRole('application', { name: /^Line of ETHUSD/ }).waitFor();
  await stays();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await stays();
  await page.keyboard.press('Alt+v');
  await until(async () => (await heights()).length === 2);
  await page.keyboard.press('Alt+v');
  await stays();

  await border('Volume').dblclick();
  await until(async () => !near(await heights(), dragged));
  expect(near(await heights(), usual)).toBe(true);
});

test('borders are moved and put back by key', async () => {
  const { page } = terminal;
  const usual = await heights();
  const [prices = 0, volume = 0] = usual;
  await border('Prices').focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowUp');
  await until(async () => near(await heights(), [prices - 48, volume + 48]));
  expect(Math.abs(Number(await border('Prices').getAttribute('aria-valuenow')) - (prices - 48))).toBeLessThan(
    3,
  );
  await page.keyboard.press('Home');
  await until(async () => ((await heights())[0] ?? 0) <= 41);
  await page.keyboard.press('Enter');
  await until(async () => near(await heights(), usual));
  await page.keyboard.press('End');
  await until(async () => ((await heights())[1] ?? 0) <= 41);
  await page.keyboard.press('Alt+r');
  await until(async () => near(await heights(), usual));
});

test('an indicator that is removed takes its height along', async () => {
  const { page } = terminal;
  await addRsi();
  const usual = await heights();
  await drag('Volume', -25);
  await until(async () => !near(await heights(), usual));
  await page.getByRole('button', { name: 'Remove RSI 14' }).click();
  await until(async () => (await heights()).length === 2);
  await addRsi();
  // The volume gave some of its own height away and keeps what it has left.
  expect((await heights())[2]).toBeLessThan((usual[2] ?? 0) + 10);
});
