import { expect, test } from 'vitest';
import { importSp500 } from './import-sp500.ts';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal({}, importSp500);

/** Everything that shows prices of SPX. */
const priced = [
  '.symbol-price',
  '.watchlist-row[data-ticker=SPX]',
  '.side-switch',
  '.depth',
  '.instrument',
] as const;

/** Waits until all of it is grey, or none. */
async function allGrey(grey: boolean): Promise<void> {
  const { page } = terminal;
  await until(async () => {
    const counts = await Promise.all(priced.map((each) => page.locator(`${each}.stale`).count()));
    return counts.every((count) => count === (grey ? 1 : 0));
  });
}
const ages = () => terminal.page.locator('.age-tag').allTextContents();

test('prices of a closed market, of a replay that is paused and of one that ended are grey with their age; those that play are not', async () => {
  const { page } = terminal;
  const replay = page.getByRole('group', { name: 'Replay' });
  const press = (name: string) => replay.getByRole('button', { name, exact: true }).click();
  await terminal.chooseSymbol('SPX');
  await allGrey(true);
  const session = page.locator('.watchlist-row[data-ticker=SPX] .session-dot');
  await session.getByText('closed until it is replayed').waitFor({ state: 'attached' });
  expect(new Set(await ages())).toEqual(new Set(['of 17 Apr 2020']));
  await page.getByTestId('last-price').getByText('of 17 Apr 2020').waitFor();

  await press('Start');
  await allGrey(false);
  await session.getByText('being replayed').waitFor({ state: 'attached' });
  expect(await ages()).toEqual([]);
  await press('Pause');
  await allGrey(true);
  await session.getByText('replay paused').waitFor({ state: 'attached' });
  expect(new Set((await ages()).map((age) => age.replace(/\d+ \w+ /, '')))).toEqual(new Set(['of 2008']));
  await press('Play');
  await allGrey(false);

  await replay.getByLabel('Speed').selectOption({ label: '100/s' });
  await press('Another day');
  await replay.getByLabel('From').fill('2020-02-27');
  await press('Jump');
  await replay.getByText('ended').waitFor();
  await allGrey(true);
  await session.getByText('replay ended').waitFor({ state: 'attached' });
});

test('a computer whose clock is wrong takes live prices for live', async () => {
  const { page } = terminal;
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  });
  await page.reload();
  await terminal.ticketOf('BTCUSD');
  await page.getByRole('status', { name: 'Connection: Live' }).waitFor();
  await until(async () => (await page.locator('.watchlist-row[data-ticker=BTCUSD]').count()) === 1);
  await until(async () => (await page.locator('.watchlist-row[data-ticker=BTCUSD].stale').count()) === 0);
  expect(await ages()).toEqual([]);
});

test('a page that was frozen while the server went says so at once when it is looked at again', async () => {
  const { page } = terminal;
  await terminal.ticketOf('BTCUSD');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await terminal.server.kill();
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.getByRole('alert').filter({ hasText: 'Connection lost.' }).waitFor();
  await page.locator('.watchlist-row[data-ticker=BTCUSD].stale').waitFor();
  await until(async () => (await ages()).length > 0);
  expect(await terminal.submit().isDisabled()).toBe(true);
});
