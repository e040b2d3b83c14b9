import { createClient } from '@tickwire/client';
import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

/** What the panel says of a symbol, by its labels. */
async function facts(): Promise<Readonly<Record<string, string>>> {
  const pairs = await terminal.page
    .locator('.instrument-contract dl > div')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.querySelector('dt')?.textContent ?? '',
        line.querySelector('dd')?.textContent,
      ]),
    );
  return Object.fromEntries(pairs);
}

test('the contract of a future is told with its margin, the largest order and its hours; the server is asked only once it is looked at', async () => {
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const leverage = { symbol: 'ES', orderType: 2, side: 1, leverage: 8 } as const;
  await rest.setLeverage({ body: leverage });
  await rest.setRiskLimits({ body: { symbols: [{ symbol: 'ES', maxOrderQuantity: 25 }] } });
  await terminal.chooseSymbol('ES');
  await until(async () => (await facts())['Tick value'] === '12.50 USD');
  expect(await facts()).toMatchObject({ 'Point value': '50 USD', Margin: '–', 'Largest order': '–' });
  await terminal.page.locator('.instrument-contract').scrollIntoViewIfNeeded();
  await until(async () => (await facts())['Margin'] === '12.5% (8x)');
  await until(async () => (await facts())['Largest order'] === '25');
  const { Hours, Session } = await facts();
  expect(Hours).toMatch(/^18:00–17:00 E[SD]T$/);
  expect(Session).toMatch(/^(?:open, closes|closed, opens) in (?:\d+d )?\d+[hm]/);

  await terminal.chooseSymbol('BTCUSD');
  await until(async () => (await facts())['Session'] === 'open around the clock');
});
