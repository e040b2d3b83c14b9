import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTerminal, readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const sp500 = fileURLToPath(new URL('../data/sp500-2000.csv', import.meta.resolve('vega-datasets')));
const terminal = useTerminal();

const replay = () => terminal.page.getByRole('group', { name: 'Replay' });
const button = (name: string) => replay().getByRole('button', { name, exact: true });
const time = () => terminal.page.getByTestId('replay-time').textContent();
const date = async () => (await replay().locator('time').getAttribute('datetime')) ?? '';
const barsPlayed = async () => readNumber(/^([\d,]+) of/.exec((await time()) ?? '')?.[1]);

/** Imports the daily S&P 500 through the page, which then shows it as SPX. */
async function importSp500(): Promise<void> {
  const { page } = terminal;
  await page.getByRole('button', { name: 'Replay', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import prices' });
  await dialog.getByLabel('Price file').setInputFiles(sp500);
  await dialog.getByText('5,105 rows, 2000-01-03 to 2020-04-17').waitFor();
  await dialog.getByLabel('Symbol').fill('SPX');
  await dialog.getByRole('button', { name: 'Import SPX' }).click();
  await page.getByRole('heading', { level: 1, name: 'SPX', exact: true }).waitFor();
  await dialog.waitFor({ state: 'detached' });
  await replay().getByText('market is closed').waitFor();
  // The legend tells of the bar under the mouse.
  await page.mouse.move(5, 5);
}

async function jumpTo(day: string): Promise<void> {
  await button('Another day').click();
  await replay().getByLabel('From').fill(day);
  await button('Jump').click();
}

async function buy(quantity: string): Promise<void> {
  await terminal.ticketOf('SPX');
  await terminal.field('Quantity').fill(quantity);
  await terminal.submit().click();
}

test('a file is imported in the page and the crash of 2008 traded: paper orders fill on its prices', async () => {
  await importSp500();
  // The legend may still be of the symbol before.
  await until(async () => (await terminal.legend()).Time === 'Fri 2020-04-17');
  const wholeHistory = await terminal.legend();
  expect(await replay().getByLabel('From').inputValue()).toBe('2008-09-02');

  await replay().getByLabel('Speed').selectOption({ label: '5/s' });
  await button('Start').click();
  await until(async () => (await date()).startsWith('2008-09'));
  await until(async () => (await terminal.legend()).C !== wholeHistory.C);
  const early = await date();
  await until(async () => (await date()) > early);
  await button('Pause').click();
  await button('Play').waitFor();

  await buy('10');
  const position = terminal.rows('SPX');
  await position.waitFor();
  const average = readNumber(await position.locator('td').nth(3).textContent());
  expect(average).toBeGreaterThan(1000);
  expect(average).toBeLessThan(1400);

  // A buyer below the market of September 2008 waits for the fall of October.
  await terminal.orderType('Limit').click();
  await terminal.field('Limit').fill('1000');
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
  const played = await barsPlayed();
  await button('Step one bar').click();
  await replay().getByLabel('Length of a step').selectOption({ label: '1 week' });
  await button('Step 1 week').click();
  // A bar half played counts as one step.
  await until(async () => (await barsPlayed()) >= played + 5);
  await button('Play').click();
  await until(async () => (await terminal.rows('Filled').count()) === 2, 40_000);
  expect(await date()).toMatch(/^2008-10/);

  // A position stays when the replay stops, which is said before.
  await button('Stop').click();
  await replay()
    .getByText(/The position of \d+ stays/)
    .waitFor();
  await replay().getByRole('button', { name: 'Stop anyway' }).click();
  await replay().getByText('market is closed').waitFor();
  await terminal.page.mouse.move(5, 5);
  await until(async () => (await terminal.legend()).C === wholeHistory.C);
});

test('keys play, pause, step and change the speed; the end of the data says so', async () => {
  const { page } = terminal;
  await importSp500();
  await button('Start').click();
  await button('Pause').waitFor();
  await page.locator('[data-place="chart"]').focus();
  await page.keyboard.press('Space');
  await button('Play').waitFor();
  // Moved, it stands between two bars.
  await jumpTo('2008-09-02');
  await until(async () => (await date()) === '2008-08-29');
  const played = await barsPlayed();
  await page.keyboard.press('.');
  await until(async () => (await barsPlayed()) === played + 1);
  await page.keyboard.press('Control+.');
  await until(async () => (await barsPlayed()) === played + 11);
  const speed = () => replay().getByLabel('Speed').inputValue();
  expect(await speed()).toBe('1');
  await page.keyboard.press('>');
  await until(async () => (await speed()) === '2');
  await page.keyboard.press('<');
  await until(async () => (await speed()) === '1');

  await jumpTo('2020-04-14');
  await until(async () => (await date()) >= '2020-04-09');
  await replay().getByLabel('Speed').selectOption({ label: '100/s' });
  await page.locator('[data-place="chart"]').focus();
  await page.keyboard.press('Space');
  await replay().getByText('End of the data').waitFor();
  expect(await button('Pause').or(button('Play')).isDisabled()).toBe(true);
});

test('moving back says what it does to orders first, and cancels them when it is agreed to', async () => {
  await importSp500();
  await button('Start').click();
  await button('Pause').click();
  await button('Play').waitFor();
  await terminal.ticketOf('SPX');
  await terminal.orderType('Limit').click();
  await terminal.field('Limit').fill('100');
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();

  const scrubber = replay().getByRole('slider', { name: 'Market time' });
  const before = await date();
  await scrubber.focus();
  await scrubber.press('Home');
  const warning = replay().getByRole('alert');
  await warning.getByText('1 working order is cancelled.').waitFor();
  await warning.getByRole('button', { name: 'Leave it' }).click();
  await scrubber.press('Home');
  await terminal.page.keyboard.press('Escape');
  await warning.waitFor({ state: 'hidden' });
  expect(await date()).toBe(before);
  await scrubber.press('Home');
  await warning.getByRole('button', { name: 'Jump anyway' }).click();
  await until(async () => (await date()).startsWith('2000-01-03'));
  await terminal.rows('Cancelled').waitFor();
});

test('a bracket is proposed by the bars of the chart, where the resolution last chosen is not offered', async () => {
  await importSp500();
  await button('Start').click();
  await until(async () => (await barsPlayed()) > 0);
  await button('Pause').click();
  await button('Play').waitFor();
  // Chosen for another symbol, of which the import offers no bars.
  await terminal.chooseSymbol('BTCUSD');
  await terminal.resolution('1 minute').click();
  await terminal.chooseSymbol('SPX');
  await terminal.ticketOf('SPX');
  await until(() => terminal.resolution('1 day').isChecked());
  await terminal.page.getByRole('button', { name: 'Add bracket' }).click();
  await until(async () => readNumber(await terminal.field('Take-profit').inputValue()) > 0);
  expect(readNumber(await terminal.field('Stop-loss').inputValue())).toBeGreaterThan(0);
});

test('a crash of the server leaves the replay where it was, paused, with what was bought worth the same', async () => {
  const { page, server } = terminal;
  await importSp500();
  await button('Start').click();
  await until(async () => (await barsPlayed()) > 0);
  await button('Pause').click();
  await button('Play').waitFor();
  await buy('10');
  await terminal.rows('SPX').waitFor();
  const stands = async () => [await date(), await terminal.rows('SPX').textContent()];
  // What it is worth is asked for every two seconds.
  await until(async () => /%/.test((await terminal.rows('SPX').textContent()) ?? ''));
  const before = await stands();
  await server.kill();
  await server.restart();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'SPX', exact: true }).waitFor();
  await button('Play').waitFor();
  await expect.poll(stands, { timeout: 10_000 }).toEqual(before);
  const played = await barsPlayed();
  await button('Play').click();
  await until(async () => (await barsPlayed()) > played);
});

test('two tabs see the same replay', async () => {
  await importSp500();
  const other = await openTerminal(
    terminal.page.context().browser() ?? expect.fail('no browser'),
    terminal.server.url,
  );
  await other.chooseSymbol('SPX');
  const there = other.page.getByRole('group', { name: 'Replay' });
  await button('Start').click();
  await there.getByRole('button', { name: 'Pause' }).click();
  await button('Play').waitFor();
  const text = () => other.page.getByTestId('replay-time').textContent();
  await until(async () => (await text()) === (await time()));
  await button('Step one bar').click();
  const stepped = await barsPlayed();
  await until(async () => (await text()) === (await time()) && (await barsPlayed()) >= stepped);
  await there.getByRole('button', { name: 'Stop' }).click();
  await replay().getByText('market is closed').waitFor();
  await other.close();
});

test('a file that is wrong is refused with the line, and nothing of it is there', async () => {
  const { page } = terminal;
  await page.keyboard.press('Shift+P');
  const dialog = page.getByRole('dialog', { name: 'Import prices' });
  const choose = (name: string, text: string) =>
    dialog.getByLabel('Price file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('empty.csv', '');
  await dialog.getByText('empty.csv is not a price file.').waitFor();
  await choose('bad.csv', 'date,open,high,low,close\n2020-01-02,1,2,0.5,1.5\n2020-01-03,oops,2.5,1,2\n');
  await dialog.getByRole('button', { name: 'Import BAD' }).click();
  await dialog.getByText('Line 3 is bad: open "oops" is not a number.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('group', { name: 'Replay' }).count()).toBe(0);
});

test('a random day keeps its date to itself wherever dates stand, over a reload, until it is revealed', async () => {
  const { page } = terminal;
  await importSp500();
  await replay().getByLabel('Day of note').selectOption({ label: 'A random day' });
  await replay().getByText('Date hidden').waitFor();
  await replay().getByLabel('Speed').selectOption({ label: '2/s' });
  await button('Start').click();
  await button('Pause').click();
  await button('Play').waitFor();
  await replay().getByText('a hidden day').waitFor();
  await buy('5');
  await terminal.rows('SPX').waitFor();
  await terminal.tab('Executions');
  await terminal.rows('SPX').waitFor();

  // The import was told with the ends of the history.
  await page.keyboard.press('Shift+N');
  await page.locator('.notice').waitFor({ state: 'detached' });
  /** Dates and years of the market that can be read, or that who cannot see is told of. */
  const dates = () =>
    page.evaluate(() => {
      const told = [...document.querySelectorAll('main *')].flatMap((element) =>
        ['title', 'aria-valuetext', 'datetime', 'value'].map((name) => element.getAttribute(name) ?? ''),
      );
      const text = [document.querySelector('main')?.innerText, ...told].join('\n');
      return text.match(/.*(?:\b20[01]\d-\d\d|[A-Z][a-z]{2} 20[01]\d\b|SPX\s+20[01]\d\b).*/g) ?? [];
    });
  await until(async () => /^(Mon|Tue|Wed|Thu|Fri)$/.test((await terminal.legend()).Time));
  expect(await dates()).toEqual([]);
  expect(await replay().getByRole('slider').count()).toBe(0);
  await terminal.check();

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'SPX', exact: true }).waitFor();
  await replay().getByText('a hidden day').waitFor();
  await until(async () => /^(Mon|Tue|Wed|Thu|Fri)$/.test((await terminal.legend()).Time));
  await button('Reveal').click();
  await until(async () => /^20[01]\d-\d\d-\d\d$/.test(await date()));
  const revealed = await date();
  await until(async () => (await terminal.legend()).Time.endsWith(revealed));
  await replay().getByRole('slider', { name: 'Market time' }).waitFor();
});

test('the bar is one row, before and while it plays, at 1280 px and where there is less room', async () => {
  const { page } = terminal;
  await importSp500();
  const isOneRow = async () => {
    const box = await replay().boundingBox();
    const parts = await replay()
      .locator(':scope > *, .replay-progress > *, .replay-buttons > *')
      .evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ top, bottom, left, right }) => ({ top, bottom, left, right })),
      );
    if (!box) return false;
    return parts.every(
      ({ top, bottom, left, right }) =>
        top >= box.y && bottom <= box.y + box.height && left >= box.x && right <= box.x + box.width,
    );
  };
  for (const width of [1440, 1280, 1080]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await isOneRow(), `before it starts, at ${width} px`).toBe(true);
  }
  const height = async () => (await replay().boundingBox())?.height;
  const before = await height();
  await button('Start').click();
  await button('Pause').waitFor();
  for (const width of [1080, 1280, 1440]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await isOneRow(), `while it plays, at ${width} px`).toBe(true);
  }
  expect(await height()).toBe(before);
});
