import { createClient } from '@tickwire/client';
import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const grid = () => terminal.page.getByRole('grid', { name: 'Watchlist' });
const tickers = () =>
  grid()
    .locator('[data-ticker]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ticker')));
const list = () => terminal.page.getByLabel('List', { exact: true });

test('a list of the user is made, filled, put in order by key and kept over a reload', async () => {
  const { page } = terminal;
  const add = (symbol: string) => page.getByRole('button', { name: `Add ${symbol}`, exact: true }).click();
  await list().selectOption({ label: 'New list…' });
  await page.getByLabel('Name of the list').fill('Mine');
  await page.keyboard.press('Enter');
  await until(async () => (await tickers()).join() === 'BTCUSD');
  for (const symbol of ['AAPL', 'EURUSD']) {
    await terminal.chooseSymbol(symbol);
    await add(symbol);
  }
  await until(async () => (await tickers()).join() === 'BTCUSD,AAPL,EURUSD');

  await grid().locator('[data-ticker=EURUSD]').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await until(async () => (await tickers()).join() === 'BTCUSD,EURUSD,AAPL');
  await grid().locator('[data-ticker=AAPL]').dragTo(grid().locator('[data-ticker=BTCUSD]'));
  await until(async () => (await tickers()).join() === 'AAPL,BTCUSD,EURUSD');
  await grid().locator('[data-ticker=BTCUSD]').focus();
  await page.keyboard.press('Delete');
  await until(async () => (await tickers()).join() === 'AAPL,EURUSD');

  await page.reload();
  await until(async () => (await tickers()).join() === 'AAPL,EURUSD');
  await list().selectOption({ label: 'All' });
  await until(async () => (await tickers()).length > 10);
  expect(await list().inputValue()).toBe('');
});

test('each row in sight tells whether its market is open, and until when', async () => {
  const row = (ticker: string) => grid().locator(`[data-ticker=${ticker}]`);
  const told = async (ticker: string) => [
    await row(ticker).locator('.session-dot').textContent(),
    await row(ticker).getAttribute('title'),
  ];
  await until(
    async () => (await told('BTCUSD')).join() === ', open,Bitcoin / US Dollar: open around the clock',
  );
  await until(async () => /: (?:open|closed) until /.test((await told('AAPL'))[1] ?? ''));
  const [spoken, title] = await told('AAPL');
  expect(title).toMatch(/: (?:open until 1[36]|closed until .*09):[03]0 E[SD]T$/);
  expect(title).toContain(`: ${spoken?.slice(2) ?? ''} until`);
});

test.each([
  { width: 1600, height: 900, steps: 13 },
  { width: 2560, height: 1440, steps: 6 },
])(
  'bid, ask and volume stand where there is room, and no number is cut off: %o',
  async ({ steps, ...size }) => {
    const { page } = terminal;
    await page.setViewportSize(size);
    const bid = grid().locator('[data-ticker=BTCUSD] td').nth(3);
    expect(await bid.isVisible()).toBe(false);
    const splitter = page.getByRole('separator', { name: 'Watchlist width' });
    for (let step = 0; step < steps; step += 1) await splitter.press('ArrowRight');
    await until(async () => /^\d{2,3},\d{3}\.\d\d$/.test((await bid.textContent()) ?? ''));
    const cut = await grid()
      .locator('.watchlist-row td.number')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
    expect(cut).toBe(0);
  },
);

test('a column sorts the rows both ways and then gives their own order back', async () => {
  const own = await tickers();
  const head = grid().getByRole('columnheader', { name: 'Symbol' });
  await head.getByRole('button').click();
  await until(async () => (await tickers()).join() === own.toSorted().join());
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await head.getByRole('button').click();
  await until(async () => (await tickers()).join() === own.toSorted().toReversed().join());
  await head.getByRole('button').click();
  await until(async () => (await tickers()).join() === own.join());
});

test('rows that cannot be seen follow no prices until they are scrolled to', async () => {
  const last = grid().locator('[data-ticker]').last();
  const price = () => last.locator('td').nth(1).textContent();
  await until(async () =>
    /\d/.test((await grid().locator('[data-ticker] td:nth-child(2)').first().textContent()) ?? ''),
  );
  expect(await price()).toBe('–');
  await last.scrollIntoViewIfNeeded();
  await until(async () => /\d/.test((await price()) ?? ''));
});

test('the search marks what matches, narrows to a type by key and says when there is nothing', async () => {
  const { page } = terminal;
  const found = () => page.getByRole('listbox', { name: 'Symbols' }).getByRole('option');
  await page.keyboard.press('/');
  await page.keyboard.type('usd');
  await until(async () => (await found().locator('mark').count()) > 3);
  await page.getByRole('button', { name: 'Crypto', exact: true }).click();
  await until(async () => (await found().filter({ hasNotText: 'crypto ·' }).count()) === 0);
  expect(await found().count()).toBeGreaterThan(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await until(async () => (await found().filter({ hasNotText: 'futures ·' }).count()) === 0);
  await page.keyboard.type('zzz');
  await page.getByText('No symbol matches “usdzzz”.').waitFor();
  await page.keyboard.press('Escape');

  // What was looked for last stands first the next time.
  await terminal.chooseSymbol('MSFT');
  await page.keyboard.press('/');
  await until(async () => ((await found().first().textContent()) ?? '').startsWith('MSFT'));
});

test('a symbol imported elsewhere joins the list of a page that is open', async () => {
  await grid().locator('[data-ticker=BTCUSD]').waitFor();
  const elsewhere = createClient({ baseUrl: terminal.server.url });
  const days = [1, 2, 3, 4].map((day) => `2020-01-0${day},10,12,9,11`);
  const content = ['time,open,high,low,close', ...days].join('\n');
  await elsewhere.rest.importPrices({ body: { symbol: 'FROM-ELSEWHERE', file_name: 'e.csv', content } });
  const row = grid().locator('[data-ticker=FROM-ELSEWHERE]');
  await row.waitFor();
  // However long its name is, the year of its last price can be read.
  await row.getByText('2020').waitFor();
  const [cell, age] = await Promise.all([
    row.locator('td').first().boundingBox(),
    row.locator('.watchlist-age').boundingBox(),
  ]);
  expect((age?.x ?? 0) + (age?.width ?? 0)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0));
});
