import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const lastPrice = async () => readNumber((await terminal.legend()).C);
const bracketForm = () => terminal.page.getByRole('form', { name: 'Brackets of BTCUSD' });

const buyProtected = async () => {
  const last = await lastPrice();
  await terminal.field('Quantity').fill('0.1');
  await terminal.field('Take-profit').fill(String(Math.round(last * 1.1)));
  await terminal.field('Stop-loss').fill(String(Math.round(last * 0.9)));
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
};

/** Changes the bracket of the position as often as the market runs away from it meanwhile. */
const editBrackets = async (change: () => Promise<void>) => {
  await terminal.rows('Long').getByRole('button', { name: 'Brackets' }).click();
  await until(async () => {
    await change();
    const answered = terminal.page.waitForResponse((response) => response.url().includes('/brackets'));
    await terminal.page.keyboard.press('Enter');
    const taken = (await answered).ok();
    if (taken) await bracketForm().waitFor({ state: 'detached' });
    return taken;
  });
};

test('a bracket shows what it may win and lose, protects the position, and one leg cancels the other', async () => {
  const last = await lastPrice();
  await terminal.field('Quantity').fill('0.1');
  await terminal.field('Take-profit').fill(String(Math.round(last * 1.1)));
  await terminal.field('Stop-loss').fill(String(Math.round(last * 0.9)));
  const form = terminal.page.getByRole('form', { name: 'Order ticket' });
  await until(async () => (await form.locator('.leg-outcome .up, .leg-outcome .down').count()) === 2);
  const [gain, loss] = await form
    .locator('.leg-outcome .up, .leg-outcome .down')
    .evaluateAll((amounts) => amounts.map((amount) => amount.textContent));
  expect(readNumber(gain) / (last * 0.01)).toBeCloseTo(1, 1);
  expect(readNumber(loss) / (last * 0.01)).toBeCloseTo(-1, 1);
  await terminal.submit().click();
  const position = terminal.rows('Long');
  await position.waitFor();
  await until(async () => {
    const cells = await position.locator('td').allTextContents();
    return readNumber(cells[7]) === Math.round(last * 1.1) && readNumber(cells[8]) === Math.round(last * 0.9);
  });
  expect(await terminal.field('Take-profit').inputValue()).toBe('');
  await terminal.tab('Orders');
  for (const leg of ['Take-profit', 'Stop-loss']) {
    expect(await terminal.rows(leg).textContent()).toContain('Working');
  }

  await terminal.tab('Positions');
  await editBrackets(async () => {
    const now = await lastPrice();
    await bracketForm()
      .getByLabel('Take-profit')
      .fill(String(now + 8));
    await bracketForm()
      .getByLabel('Stop-loss', { exact: true })
      .fill(String(now - 8));
  });
  await terminal.page.getByText('No open positions.').waitFor({ timeout: 90_000 });
  await terminal.tab('Orders');
  const states = await Promise.all(
    ['Take-profit', 'Stop-loss'].map((leg) => terminal.rows(leg).locator('td').nth(9).textContent()),
  );
  expect(states.filter((state) => state?.startsWith('Filled'))).toHaveLength(1);
  expect(states.filter((state) => state?.startsWith('Cancelled'))).toHaveLength(1);
});

test('the legs of an order that waits stand inactive below it and go with it', async () => {
  const { page } = terminal;
  await terminal.orderType('Limit').click();
  const limit = Math.round((await lastPrice()) * 0.9);
  await terminal.field('Limit').fill(String(limit));
  await terminal.field('Take-profit').fill(String(limit + 1000));
  await page.getByLabel('Kind of stop').selectOption('Trailing');
  await terminal.field('Trailing').fill('5000');
  await page.getByLabel('Time in force').selectOption('DAY');
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
  const kinds = () => page.getByRole('tabpanel').locator('tbody tr td:nth-child(4)').allTextContents();
  await until(async () => (await kinds()).length === 3);
  const [entry, ...legs] = await kinds();
  expect(entry).toBe('LimitDAY');
  expect(legs.toSorted()).toEqual(['↳ Take-profit', '↳ Trailing stop']);
  expect(await terminal.rows('Inactive').count()).toBe(2);

  const order = terminal.rows('LimitDAY');
  await order.getByRole('button', { name: 'Modify' }).click();
  await page
    .getByLabel('Limit', { exact: true })
    .last()
    .fill(String(limit - 100));
  await page.keyboard.press('Enter');
  await until(async () => readNumber(await order.locator('td').nth(7).textContent()) === limit - 100);
  expect(await terminal.rows('Inactive').count()).toBe(2);
  await order.getByRole('button', { name: 'Cancel' }).click();
  await until(async () => (await terminal.rows('Cancelled').count()) === 3);
  expect(terminal.complaints).toEqual([]);
});

test('a position gets a trailing stop, loses its bracket, and is reversed', async () => {
  const { page } = terminal;
  await buyProtected();
  await editBrackets(async () => {
    await bracketForm().getByLabel('Take-profit').fill('');
    await bracketForm().getByLabel('Kind of stop').selectOption('Trailing');
    await bracketForm().getByLabel('Trailing', { exact: true }).fill('900000');
  });
  await terminal.rows('trails 900000 ticks').waitFor();
  await terminal.tab('Orders');
  expect(await terminal.rows('Take-profit').textContent()).toContain('Cancelled');
  expect(await terminal.rows('Trailing stop').textContent()).toContain('Working');

  await terminal.tab('Positions');
  await terminal.rows('Long').getByRole('button', { name: 'Reverse' }).click();
  const short = terminal.rows('Short');
  await short.waitFor();
  expect(await short.locator('td').nth(2).textContent()).toBe('0.1');
  expect(await short.locator('td').nth(8).textContent()).toBe('–');
  await terminal.tab('Orders');
  await until(async () => (await terminal.rows('Working').count()) === 0);
  await page.getByRole('tab', { name: 'Positions' }).click();
  await short.getByRole('button', { name: 'Close' }).click();
  await page.getByText('No open positions.').waitFor();
  expect(terminal.complaints).toEqual([]);
});
