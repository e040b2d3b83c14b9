import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const notices = () => terminal.page.locator('.notice');
const messages = () =>
  terminal.page.getByRole('region', { name: 'What was told' }).locator('tbody strong').allTextContents();

test('a market order is one notice that becomes its fill, away from the chart, the tabs and their rows', async () => {
  const { page } = terminal;
  // Whatever came on the way.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const shown = document.querySelectorAll('.notice').length;
      document.body.dataset['most'] = String(Math.max(shown, Number(document.body.dataset['most'] ?? 0)));
    }).observe(document.body, { subtree: true, childList: true });
  });
  await terminal.submit().click();
  await notices()
    .filter({ hasText: /^FilledBuy/ })
    .waitFor();
  const [notice, chart, ticket, table, tab] = await Promise.all([
    notices().first().boundingBox(),
    page.locator('.chart-panel').boundingBox(),
    page.getByRole('complementary', { name: 'Trading' }).boundingBox(),
    page.getByRole('tabpanel').boundingBox(),
    page.getByRole('tab').last().boundingBox(),
  ]);
  if (!notice || !chart || !ticket || !table || !tab) throw new Error('A panel is missing.');
  expect(notice.y).toBeGreaterThanOrEqual(chart.y + chart.height);
  expect(notice.x + notice.width).toBeLessThan(ticket.x);
  expect(notice.y + notice.height).toBeLessThanOrEqual(table.y);
  expect(notice.x).toBeGreaterThanOrEqual(tab.x + tab.width);
  expect(await page.locator('body').getAttribute('data-most')).toBe('1');
  // What is clipped has a box as well, and no point in it.
  const seen = await page.evaluate(
    ({ x, y }) => Boolean(document.elementFromPoint(x, y)?.closest('.notice')),
    { x: notice.x + notice.width / 2, y: notice.y + notice.height / 2 },
  );
  expect(seen).toBe(true);

  // It stays while it is pointed at or has the focus, and goes by itself afterwards.
  await notices().getByRole('button', { name: 'Dismiss' }).focus();
  await terminal.check();
  await terminal.tab('Messages');
  await until(async () => (await messages()).length === 2);
  expect(await messages()).toEqual(['Filled', 'Order taken']);
  await page.getByRole('button', { name: 'Clear' }).focus();
  await notices().waitFor({ state: 'detached' });
});

test('a bracket that is done is told once: the leg that goes with the other only among the messages', async () => {
  const { page } = terminal;
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await terminal.rows('Long').getByRole('button', { name: 'Brackets' }).click();
  const form = page.getByRole('form', { name: 'Brackets of BTCUSD' });
  const price = readNumber(await terminal.rows('Long').locator('td').nth(3).textContent());
  await form.getByLabel('Take-profit').fill(String(Math.round(price * 1.2)));
  await form.getByLabel('Stop-loss').fill(String(Math.round(price * 0.8)));
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+N');
  await terminal.rows('Long').getByRole('button', { name: 'Close' }).click();
  await page.getByText('No open positions.').waitFor();
  await notices()
    .filter({ hasText: /^FilledSell/ })
    .waitFor();
  await terminal.tab('Messages');
  await until(async () => (await messages()).filter((title) => title === 'Cancelled').length === 2);
  expect(await notices().filter({ hasText: 'Cancelled' }).count()).toBe(0);
});

test('several notices all show while they are pointed at, and what went wrong is the one in front', async () => {
  const { page } = terminal;
  await page.keyboard.press('Shift+B');
  await notices().filter({ hasText: 'Hotkeys are not armed' }).waitFor();
  const front = page.locator('.notice-front');
  // Nothing goes while it is pointed at.
  await front.hover();
  await createClient({ baseUrl: terminal.server.url }).rest.placeOrder({
    body: { symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.BUY, qty: 0.1 },
  });
  await notices()
    .filter({ hasText: /^FilledBuy/ })
    .waitFor();
  const heights = () =>
    notices().evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().height).toSorted((a, b) => a - b),
    );
  expect((await heights()).every((height) => height > 20)).toBe(true);
  expect(await front.textContent()).toContain('Hotkeys are not armed');
  expect(await front.getAttribute('data-behind')).toBe('1');
  await terminal.check();
  await page.mouse.move(600, 300);
  await until(async () => {
    const [least = 0, most = 0] = await heights();
    return least < 5 && most > 20;
  });
});
