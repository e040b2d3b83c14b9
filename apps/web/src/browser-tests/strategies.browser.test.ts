import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickwire-strategies-'));
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

write(
  'bidder.ts',
  `import { OrderType, Side } from '@tickwire/contracts';
  import { defineStrategy } from '@tickwire/engine';
  export default defineStrategy({
    id: 'bidder', name: 'Bidder', description: 'Buys a little, bids far below and counts quotes.', symbols: ['BTCUSD'],
    state: () => ({ quotes: 0 }),
    onStart({ place }) {
      place({ symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.BUY, qty: 0.01 });
      place({ symbol: 'BTCUSD', type: OrderType.LIMIT, side: Side.BUY, qty: 0.02, limitPrice: 1 });
    },
    onQuote({ state, log }) { state.quotes += 1; log('Quote ' + state.quotes + '.'); },
  });`,
);
write(
  'failing.ts',
  `import { defineStrategy } from '@tickwire/engine';
  export default defineStrategy({
    id: 'failing', name: 'Failing', description: 'Fails at its first quote.', symbols: ['BTCUSD'],
    onQuote() { throw new Error('no idea what to do'); },
  });`,
);
write('broken.ts', 'throw new Error("not today");');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = {
  STRATEGIES_DIR: folder,
  ACCOUNTS: JSON.stringify([
    { id: 'MAIN', name: 'Main account' },
    { id: 'SECOND', name: 'Second account' },
  ]),
};
const terminal = useTerminal(env);

const button = (name: string) => terminal.page.getByRole('button', { name, exact: true });
const log = (name: string) => terminal.page.getByRole('log', { name: `Log of ${name}` });

test('a strategy is started, trades, talks and is stopped', async () => {
  const { page } = terminal;
  await terminal.tab('Strategies');
  await button('Start Bidder').click();
  await terminal.rows('Bidder').getByText('Running').waitFor();
  await log('Bidder').getByText('Quote 2.').waitFor();
  // Its log follows what is newest, in sight without scrolling, and can be scrolled with keys.
  await until(() => log('Bidder').evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight < 8));
  expect(await log('Bidder').getAttribute('tabindex')).toBe('0');
  await terminal.check();
  await terminal.tab('Orders');
  await terminal.rows('0.02').getByText('Working').waitFor();
  await terminal.rows('0.02').getByTitle('Placed by the strategy Bidder').waitFor();
  await terminal.tab('Strategies');
  await button('Stop Bidder').click();
  await terminal.rows('Bidder').getByText('Stopped').waitFor();
  expect((await terminal.rows('Bidder').textContent()) ?? '').toMatch(/21Start$/);
  await log('Bidder').getByText('Stopped: Asked for by a user.').waitFor();
  await terminal.tab('Orders');
  await terminal.rows('0.02').getByText('Cancelled').waitFor();
  await page.getByLabel('Account', { exact: true }).selectOption('Second account');
  await terminal.tab('Strategies');
  await page.getByText('Strategies trade on the first account, Main account').waitFor();
});

test('one that fails says with what, and what could not be loaded why', async () => {
  const { page } = terminal;
  await terminal.tab('Strategies');
  await button('Start Failing').click();
  await page.getByText('Failing has failed').waitFor();
  await page
    .getByRole('region', { name: 'Failing' })
    .getByText('onQuote: no idea what to do')
    .first()
    .waitFor();
  await log('Failing').getByText('Error').waitFor();
  await button('broken.ts').click();
  await page.getByText('Could not be loaded. not today').waitFor();
  expect(await button('Start broken.ts').isDisabled()).toBe(true);
});

test('a halt stops it and keeps it from starting, in words', async () => {
  const { page, server } = terminal;
  await terminal.tab('Strategies');
  await button('Start Bidder').click();
  await terminal.rows('Bidder').getByText('Running').waitFor();
  await fetch(`${server.url}/api/v1/portfolio/emergency-halt`, { method: 'POST' });
  await terminal.rows('Bidder').getByText('Stopped').waitFor();
  await log('Bidder').getByText('Stopped: Halted:').waitFor();
  await page.getByText('No strategy can be started. Trading is halted: resume it first.').waitFor();
  expect(await button('Start Bidder').isDisabled()).toBe(true);
});

test('one that a restart of the server has ended is told of', async () => {
  const { page, server } = terminal;
  await terminal.tab('Strategies');
  await button('Start Bidder').click();
  await log('Bidder').getByText('Quote 1.').waitFor();
  await server.kill();
  await server.restart();
  await page.getByText('Bidder no longer runs').waitFor();
  await terminal.rows('Bidder').getByText('Stopped').waitFor();
  expect(terminal.faults).toEqual([]);
  // Who opens the page later is told too, and finds it in its log.
  await page.reload();
  await page.getByText('Bidder no longer runs').waitFor();
  await log('Bidder').getByText('Stopped by the restart of the server').waitFor();
});
