import { createClient } from '@tickwire/client';
import { beforeEach, expect, test } from 'vitest';
import { importSp500 } from './import-sp500.ts';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal({}, importSp500);

const levels = (side: 'Asks' | 'Bids') => terminal.page.getByRole('list', { name: side }).getByRole('button');
const depth = () => terminal.page.getByRole('region', { name: 'Depth' });
const limit = () => terminal.field('Limit').inputValue();

/** A number as the book writes it: `1.25M`. */
function readVolume(text: string): number {
  const [, digits, unit = ''] = /^([\d,.]+)([KMBT]?)$/.exec(text) ?? [];
  return readNumber(digits) * 1000 ** ['', 'K', 'M', 'B', 'T'].indexOf(unit);
}

/** Price, size and total of every level of a side, from the market on. */
async function book(side: 'Asks' | 'Bids'): Promise<readonly (readonly number[])[]> {
  const shown = await levels(side).evaluateAll((buttons) =>
    buttons.map((button) =>
      ['.depth-price', '.depth-number', '.depth-number:last-child'].map(
        (part) => button.querySelector(part)?.lastChild?.textContent ?? '',
      ),
    ),
  );
  const rows = shown.map((texts) => texts.map(readVolume));
  return side === 'Asks' ? rows.toReversed() : rows;
}

/** The crash of 2008, paused: a market that stands still at every hour of the test. */
beforeEach(async () => {
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const body = { from: Date.UTC(2008, 8, 15), speed: 1, paused: true };
  await rest.startReplay({ params: { symbol: 'SPX' }, body });
  await rest.stepReplay({ params: { symbol: 'SPX' }, body: { bars: 1 } });
  await terminal.chooseSymbol('SPX');
  await terminal.ticketOf('SPX');
  await until(async () => (await book('Bids')).length === 5);
});

test('each level tells what rests there and with all that is nearer to the market', async () => {
  for (const side of ['Asks', 'Bids'] as const) {
    const rows = await book(side);
    let sum = 0;
    for (const [, size = 0, total] of rows) {
      sum += size;
      expect(Math.abs((total ?? 0) - sum) / sum).toBeLessThan(0.01);
    }
    const away = rows.map(([price]) => price ?? 0);
    expect(away).toEqual(away.toSorted((a, b) => (side === 'Asks' ? a - b : b - a)));
  }
  const [ask, bid] = [await book('Asks'), await book('Bids')].map(([best]) => best?.[0] ?? 0);
  await depth()
    .getByText(`Spread ${((ask ?? 0) - (bid ?? 0)).toFixed(2)}`)
    .waitFor();
});

test('a press or Enter puts the price of a level into the ticket, and sends nothing', async () => {
  const { page } = terminal;
  await levels('Asks').first().click();
  const far = (await book('Asks')).at(-1)?.[0];
  await until(async () => readNumber(await limit()) === far);
  expect(await terminal.orderType('Limit').isChecked()).toBe(true);
  expect(await levels('Asks').first().getAttribute('aria-current')).toBe('true');

  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const [, , , fourth, fifth] = await book('Bids');
  await until(async () => readNumber(await limit()) === fourth?.[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await until(async () => readNumber(await limit()) === fifth?.[0]);
  // One of them is where the Tab key lands, and `d` goes there.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('d');
  await until(() =>
    levels('Bids')
      .last()
      .evaluate((level) => level === document.activeElement),
  );
  expect(await depth().locator('.depth-level[tabindex="0"]').count()).toBe(1);
  expect(await (await fetch(`${terminal.server.url}/api/v1/broker/orders`)).json()).toEqual([]);
});

test('own orders stand at their prices, those further away are counted, and nothing moves', async () => {
  const height = async () => (await depth().boundingBox())?.height;
  const before = await height();
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const best = await book('Bids');
  const order = { symbol: 'SPX', type: 1 as const, side: 1 as const };
  const [, second = [0], third = [0]] = best;
  const { orderId } = await rest.placeOrder({ body: { ...order, qty: 7, limitPrice: second[0] ?? 0 } });
  await rest.placeOrder({ body: { ...order, qty: 2, limitPrice: second[0] ?? 0 } });
  await rest.placeOrder({ body: { ...order, qty: 5, limitPrice: 900 } });
  await rest.placeOrder({ body: { ...order, side: -1, qty: 3, type: 3, stopPrice: third[0] ?? 0 } });

  const names = () => levels('Bids').evaluateAll((buttons) => buttons.map((button) => button.textContent));
  await until(async () => (await names())[1]?.includes('your 2 orders: buy 9, size') === true);
  await until(async () => (await names())[2]?.includes('your order: sell 3, size') === true);
  await levels('Bids').nth(1).getByText('B 9').waitFor();
  await depth().getByText('1 yours below').waitFor();
  expect((await book('Bids')).map(([price]) => price)).toEqual(best.map(([price]) => price));
  expect(await height()).toBe(before);
  await terminal.check();

  await rest.cancelOrder({ params: { order_id: orderId } });
  await until(async () => (await names())[1]?.includes('your order: buy 2, size') === true);
});
