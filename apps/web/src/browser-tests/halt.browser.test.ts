import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readNumber } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const level = (name: string) => terminal.page.getByRole('status', { name: `Trading: ${name}` });
const banner = () => terminal.page.getByRole('region', { name: 'Trading state' });

const buy = async (quantity: string) => {
  await terminal.field('Quantity').fill(quantity);
  await terminal.submit().click();
};

const restAtLimit = async () => {
  await terminal.orderType('Limit').click();
  await terminal
    .field('Limit')
    .fill(String(Math.round(readNumber(await terminal.field('Limit').inputValue()) * 0.9)));
  await buy('0.1');
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
};

test('trading is halted with the keyboard alone, stays halted over a reload, and goes on for a reason', async () => {
  const { page } = terminal;
  await level('Active').waitFor();
  await restAtLimit();

  await page.getByRole('button', { name: 'Halt', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('The model went wild');
  await page.keyboard.press('Enter');
  await level('Halted').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await banner().textContent()).toContain('The model went wild');
  expect(await banner().textContent()).toMatch(/by local since \d\d:\d\d:\d\d/);
  expect(await banner().textContent()).toContain('1 order cancelled.');
  await terminal.rows('Cancelled').waitFor();
  expect(await terminal.submit().isDisabled()).toBe(true);
  await page.getByRole('form', { name: 'Order ticket' }).getByText('Trading is halted').waitFor();

  await page.reload();
  await banner().getByText('The model went wild').waitFor();
  await terminal.ticketOf('BTCUSD');
  expect(await terminal.submit().isDisabled()).toBe(true);

  const height = async () => (await banner().boundingBox())?.height;
  const before = await height();
  await banner().getByRole('button', { name: 'Resume' }).click();
  const question = page.getByRole('dialog', { name: 'Resume trading?' });
  await page.keyboard.press('Enter');
  await question.getByText('Say why trading may go on.').waitFor();
  expect(await height()).toBe(before);
  await terminal.check();
  await question.getByLabel('Reason').fill('Fixed');
  await page.keyboard.press('Enter');
  // One word of it, from whichever page it was done.
  await page.locator('.notice').getByText('Trading resumed').waitFor();
  expect(await page.locator('.notice').filter({ hasText: 'Trading' }).count()).toBe(1);
  await level('Active').waitFor();
  expect(await banner().count()).toBe(0);
  await buy('0.1');
  await terminal.tab('Positions');
  await terminal.rows('Long').waitFor();
  expect(terminal.complaints).toEqual([]);
});

test('a halt can close the positions as well, and Escape leaves everything as it is', async () => {
  const { page } = terminal;
  await buy('0.1');
  await terminal.rows('Long').waitFor();
  const halt = page.getByRole('button', { name: 'Halt', exact: true });
  await halt.click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await level('Active').count()).toBe(1);

  await halt.click();
  await page.getByLabel('and close all positions').check();
  await page.getByRole('button', { name: 'Halt and close' }).click();
  await page.getByText('No open positions.').waitFor();
  await banner().getByText('1 position closed.').waitFor();
  expect(terminal.complaints).toEqual([]);
});

/** Pays so many commissions that no move of the market brings the account back into profit. */
const loseMoney = async () => {
  const { rest } = createClient({ baseUrl: terminal.server.url });
  for (let trades = 0; trades < 10; trades += 1) {
    for (const side of [Side.BUY, Side.SELL]) {
      await rest.placeOrder({ query: {}, body: { symbol: 'BTCUSD', type: OrderType.MARKET, side, qty: 1 } });
    }
  }
};

test('an account that may only reduce says so, and still takes what reduces', async () => {
  const { page, server } = terminal;
  await loseMoney();
  await buy('0.1');
  await terminal.rows('Long').waitFor();
  const limits = await fetch(`${server.url}/api/v1/risk/limits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: { dailyLossReduce: 0.000001 } }),
  });
  expect(limits.status).toBe(200);
  await level('Reducing').waitFor();
  await banner().getByText('Only orders that make a position smaller are taken').waitFor();
  await buy('0.1');
  await page
    .getByRole('form', { name: 'Order ticket' })
    .getByRole('alert')
    .getByText('Only orders that make a position smaller')
    .waitFor();
  await terminal.rows('Long').getByRole('button', { name: 'Close' }).click();
  await page.getByText('No open positions.').waitFor();
});

test('a halt is one key away while something is written or asked', async () => {
  const { page } = terminal;
  await terminal.field('Quantity').focus();
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('dialog', { name: /^Halt trading/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('dialog', { name: /^Halt trading/ }).waitFor();
  await page.keyboard.type('Enough');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^Halt trading/ }).waitFor({ state: 'hidden' });
  await banner().getByText('Enough').waitFor({ state: 'attached' });
  expect(await level('Halted').count()).toBe(1);
  await page.keyboard.press('Escape');
});

test('a halt needs no live connection, and says when the server does not answer', async () => {
  const { page, server } = terminal;
  const other = await page.context().newPage();
  // Every socket of this page goes where nobody listens.
  await other.addInitScript(() => {
    globalThis.WebSocket = class extends WebSocket {
      constructor() {
        super('ws://127.0.0.1:1/');
      }
    };
  });
  await other.goto(server.url);
  const halt = other.getByRole('button', { name: 'Halt', exact: true });
  await halt.click();
  const dialog = other.getByRole('dialog', { name: /^Halt trading/ });
  await dialog.getByText('There is no live connection.').waitFor();
  await dialog.getByLabel('Reason').fill('Blind');
  await other.keyboard.press('Enter');
  await other.getByText('The server has taken the halt.').first().waitFor();
  await banner().getByText('Blind').waitFor();
  expect(await banner().textContent()).toContain('by local');

  await server.kill();
  await halt.click();
  await other.keyboard.press('Enter');
  await dialog.getByText('The server did not answer: trading may go on.').waitFor();
  await other.close();
});
