import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const figure = async (label: string) =>
  terminal.page
    .locator('.account-figures > div')
    .filter({ has: terminal.page.getByText(label, { exact: true }) })
    .locator('dd')
    .textContent();

const curve = () => terminal.page.getByRole('img', { name: /^Equity in USD/ });
const points = async () => Number(await curve().getAttribute('data-points'));

test('the account tab says what the account is worth, and its curve moves with it', async () => {
  await terminal.submit().click();
  await terminal.rows('BTCUSD').waitFor();
  await terminal.tab('Account');
  await curve().waitFor();
  await until(async () => readNumber(await figure('Gross exposure')) > 0);
  expect(readNumber(await figure('Equity'))).toBeGreaterThan(90_000);
  expect(readNumber(await figure('Fees'))).toBeGreaterThan(0);
  const days = terminal.page.getByRole('table', { name: 'Profit and loss by day, UTC' });
  expect(await days.locator('tbody tr').count()).toBe(1);
  await until(async () => (await points()) > 1);
  const before = await curve().getAttribute('aria-label');
  await until(async () => (await curve().getAttribute('aria-label')) !== before);
});

test('the range is chosen with the keyboard and remembered', async () => {
  const { page } = terminal;
  await terminal.tab('Account');
  await curve().waitFor();
  await page.getByRole('radio', { name: 'One day' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('img', { name: /^Equity in USD, one week/ }).waitFor();
  await page.reload();
  await page.getByRole('img', { name: /^Equity in USD, one week/ }).waitFor();
  expect(await page.getByRole('radio', { name: 'One week' }).getAttribute('aria-checked')).toBe('true');
});

test('the curve is there again after the server was ended and started', async () => {
  await terminal.tab('Account');
  await curve().waitFor();
  const first = async () => {
    const { points: told } = (await (
      await fetch(`${terminal.server.url}/api/v1/portfolio/equity-curve`)
    ).json()) as { readonly points: readonly { readonly time: number }[] };
    return told[0]?.time;
  };
  const begun = await first();
  await terminal.server.kill();
  await terminal.page.locator('.account-panel.stale').waitFor();
  await terminal.server.restart();
  await terminal.page.locator('.account-panel:not(.stale)').waitFor();
  await until(async () => (await first()) === begun);
  await until(async () => (await points()) > 1);
  expect(terminal.faults).toEqual([]);
});
