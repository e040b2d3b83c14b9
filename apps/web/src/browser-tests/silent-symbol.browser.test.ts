import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

/** How old the prices of ETHUSD are when they come: they still count as live, and will not for long when no more come. */
const LATE_MS = 116_000;

/** Everything that shows prices of ETHUSD. */
const priced = [
  '.watchlist-row[data-ticker=ETHUSD]',
  '.symbol-price',
  '.side-switch',
  '.depth',
  '.instrument',
  '[role=tabpanel] td:nth-child(5) > span',
  '[role=tabpanel] td:nth-child(6) > span',
];
const grey = async () => {
  const { page } = terminal;
  const counts = await Promise.all(priced.map((each) => page.locator(`${each}.stale`).count()));
  return priced.filter((_, index) => counts[index] !== 0);
};

test('a symbol that falls silent on a line that is fine is grey with its age, it alone, and no key trades on it, until it prints again', async () => {
  const { page } = terminal;
  let isSilent = false;
  await page.routeWebSocket(/\/ws$/, (near) => {
    const far = near.connectToServer();
    far.onMessage((message) => {
      const lines = String(message)
        .split('\n')
        .filter((line) => !(isSilent && isMarket(line)))
        .map((line) => (isMarket(line) ? late(line) : line));
      if (lines.length > 0) near.send(lines.join('\n'));
    });
  });
  const { rest } = createClient({ baseUrl: terminal.server.url });
  await rest.placeOrder({
    body: { symbol: 'ETHUSD', type: OrderType.MARKET, side: Side.BUY, qty: 0.1 },
  });
  await page.reload();
  await terminal.ticketOf('BTCUSD');
  await terminal.chooseSymbol('ETHUSD');
  await terminal.ticketOf('ETHUSD');
  await terminal.rows('ETHUSD').waitFor();
  const live = page.getByRole('status', { name: 'Connection: Live' });
  await live.waitFor();
  await until(async () => (await grey()).length === 0);
  const price = () => page.getByTestId('last-price').textContent();
  const moving = await price();
  await until(async () => (await price()) !== moving);

  isSilent = true;
  await until(async () => (await grey()).length === priced.length, 40_000);
  expect(await page.locator('.watchlist-row[data-ticker=BTCUSD].stale').count()).toBe(0);
  await page.locator('.watchlist-row[data-ticker=ETHUSD]').getByText('2m').waitFor();
  await until(async () => (await ages()).join() === '2m old,2m old,2m old');
  expect(await live.count()).toBe(1);
  await terminal.check();

  await page.keyboard.press('Control+Alt+a');
  await page
    .getByRole('switch', { name: 'Hotkeys armed' })
    .and(page.locator('[aria-checked=true]'))
    .waitFor();
  await page.keyboard.press('Shift+B');
  await page.getByRole('region', { name: 'Notices' }).getByText('no key trades on it').waitFor();
  expect(await rest.getOrders({})).toHaveLength(1);

  isSilent = false;
  await until(async () => (await grey()).length === 0);
  expect(await ages()).toEqual([]);
});

/** Whether a message tells of the market of ETHUSD. */
const isMarket = (line: string) => /^{"type":"(?:quotes|bars|depth)\./.test(line) && line.includes('ETHUSD');

const late = (line: string) =>
  line.startsWith('{"type":"quotes.')
    ? line.replaceAll(/"time":(\d{13})/g, (_, time) => `"time":${Number(time) - LATE_MS}`)
    : line;

const ages = () => terminal.page.locator('.age-tag').allTextContents();
