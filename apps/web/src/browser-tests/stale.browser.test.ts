import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const ACCOUNTS = JSON.stringify([
  { id: 'MAIN', name: 'Main account', deposit: 100_000 },
  { id: 'SECOND', name: 'Second account', deposit: 5_000 },
]);
const terminal = useTerminal({ ACCOUNTS });

/** Panels of the market and the account, and what of each is grey while it is not live. */
const grey = [
  '.chart-area.stale',
  '.symbol-price.stale',
  '.watchlist-row.stale',
  '.side-switch.stale',
  '.depth.stale',
  '.instrument.stale',
  '.account-summary.stale',
  '[role=tabpanel] .stale',
];
const missing = async () => {
  const counts = await Promise.all(grey.map((selector) => terminal.page.locator(selector).count()));
  return grey.filter((_, index) => counts[index] === 0);
};
const ages = () => terminal.page.locator('.age-tag').allTextContents();

test('every panel is grey and says its age while the server is gone, and nothing is lost when it is back', async () => {
  const { page, server } = terminal;
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await terminal.orderType('Limit').click();
  await terminal.field('Limit').fill('1000');
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
  expect(await ages()).toEqual([]);

  await server.kill();
  const lost = page.getByRole('region', { name: 'Connection' });
  await lost.getByRole('alert').getByText('Connection lost.').waitFor();
  for (const tab of ['Positions', 'Orders', 'Executions', 'Risk'] as const) {
    await terminal.tab(tab);
    await until(async () => (await missing()).length === 0);
  }
  await until(
    async () => (await ages()).length === 5 && (await ages()).every((age) => /^\d+s old$/.test(age)),
  );
  expect(await terminal.submit().isDisabled()).toBe(true);
  await lost.getByText(/Attempt \d+ in \d+s/).waitFor();
  await page.keyboard.press('Shift+L');
  await page.getByRole('dialog', { name: 'Connection details' }).getByText('unknown while').waitFor();
  await terminal.check();
  await page.keyboard.press('Shift+L');

  await server.restart();
  await lost
    .getByRole('button', { name: 'Try now' })
    .click({ timeout: 3000 })
    .catch(() => undefined);
  await lost.waitFor({ state: 'hidden', timeout: 40_000 });
  await page.getByRole('region', { name: 'Notices' }).getByText('Connected again').waitFor();
  await until(async () => (await ages()).length === 0);
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
  await terminal.rows('Filled').waitFor();
  await terminal.tab('Executions');
  expect(await terminal.rows('BTCUSD').count()).toBe(1);
  await terminal.tab('Positions');
  expect(await terminal.rows('Long').count()).toBe(1);
  await terminal.tab('Messages');
  await terminal.rows('Disconnected').waitFor();
});
