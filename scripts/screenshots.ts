import { createClient, OrderType, Side, type Operations } from '@tickwire/client';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../apps/web/src/browser-tests/chromium.ts';
import { importSp500 } from '../apps/web/src/browser-tests/import-sp500.ts';
import { openTerminal, until } from '../apps/web/src/browser-tests/terminal.ts';
import { startTestServer, temporaryDataDir } from '../apps/web/src/browser-tests/test-server.ts';

// The README's pictures, taken from the running app: the real server, a real import, orders that really filled.
const images = join(import.meta.dirname, '../docs/images');
const size = { width: 1600, height: 1000 };
/** Wide enough for two groups of tables. */
const wide = { width: 1920, height: 1080 };
/** Long enough for prices to leave the fills, so that profit and loss are not zero. */
const MARKET_TIME_MS = 20_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

await mkdir(images, { recursive: true });
const dataDir = await temporaryDataDir();
await importSp500(dataDir.path);
const server = await startTestServer({ dataDir: dataDir.path });
const browser = await launchChromium();
const client = createClient({ baseUrl: server.url });

async function lastPrice(symbol: string): Promise<number> {
  const [quote] = await client.rest.getQuotes({ body: { symbols: [symbol] } });
  if (!quote || !('lp' in quote.v)) throw new Error(`${symbol} has no quote.`);
  return quote.v.lp;
}

const place = (body: Operations['placeOrder']['body']) => client.rest.placeOrder({ body });

try {
  // What trades around the clock, so that the pictures can be taken on a Sunday.
  const bitcoin = await lastPrice('BTCUSD');
  await place({ symbol: 'ETHUSD', type: OrderType.MARKET, side: Side.SELL, qty: 5 });
  await place({
    symbol: 'BTCUSD',
    type: OrderType.MARKET,
    side: Side.BUY,
    qty: 0.4,
    takeProfit: Math.round(bitcoin * 1.0015),
    stopLoss: Math.round(bitcoin * 0.9988),
  });
  await place({
    symbol: 'BTCUSD',
    type: OrderType.LIMIT,
    side: Side.BUY,
    qty: 0.2,
    limitPrice: Math.round(bitcoin * 0.9994),
  });

  const dark = await openTerminal(browser, server.url, { ...size, colorScheme: 'dark' });
  await dark.rows('BTCUSD').waitFor();
  await dark.page.getByRole('radio', { name: 'Limit', exact: true }).click();
  await pause(MARKET_TIME_MS);
  await dark.page.screenshot({ path: join(images, 'terminal-dark.png') });

  const light = await openTerminal(browser, server.url, { ...wide, colorScheme: 'light' });
  await light.resolution('15 minutes').click();
  await light.tab('Orders');
  await light.rows('Working').first().waitFor();
  await pause(MARKET_TIME_MS);
  await light.page.screenshot({ path: join(images, 'terminal-light.png') });

  await client.rest.startReplay({
    params: { symbol: 'SPX' },
    body: { from: Date.UTC(2008, 8, 2), speed: 8 },
  });
  await dark.chooseSymbol('SPX');
  await dark.resolution('1 day').click();
  await place({ symbol: 'SPX', type: OrderType.MARKET, side: Side.SELL, qty: 20 });
  const replayed = async () => (await client.rest.getReplay({ params: { symbol: 'SPX' } })).market_time;
  await until(async () => (await replayed()) > Date.UTC(2008, 9, 10));
  await pause(500);
  await dark.page.screenshot({ path: join(images, 'replay.png') });
  console.log(`Wrote terminal-dark.png, terminal-light.png and replay.png to ${images}`);
} finally {
  client.close();
  await browser.close();
  await server.kill();
  await dataDir.remove();
}
