import { createSocketClient, type Bar, type QuoteData } from '@tickwire/client';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTrading } from './ib-server.ts';

test('a symbol is found, described and charted, with the same history by REST and UDF', async () => {
  const { server } = await startTrading();
  const { rest, url } = server;
  const found = await rest.searchSymbols({ query: { user_input: 'AAPL' } });
  expect(found).toContainEqual(expect.objectContaining({ ticker: 'AAPL', type: 'stock' }));
  expect(await rest.resolveSymbol({ params: { symbol: 'NASDAQ:AAPL' } })).toMatchObject({
    ticker: 'AAPL',
    currency_code: 'USD',
    pricescale: 100,
  });
  await expect(rest.resolveSymbol({ params: { symbol: 'NOSUCHSYMBOL' } })).rejects.toMatchObject({
    status: 404,
  });

  const now = Math.floor(Date.now() / 1000);
  for (const resolution of ['1', '60', '1D']) {
    const query = { symbol: 'AAPL', resolution, from_time: 0, to_time: now + 7 * 86_400, count_back: 100 };
    const { bars } = await rest.getBars({ query });
    expect(bars.length, resolution).toBe(100);
    const udf = await fetch(
      `${url}/api/v1/udf/history?symbol=AAPL&resolution=${resolution}&from=0&to=${query.to_time}&countback=100`,
    );
    const columns = Object(await udf.json());
    expect(columns.s).toBe('ok');
    expect(columns.t).toEqual(bars.map(({ time }) => time / 1000));
    expect(columns.c.slice(0, -1)).toEqual(bars.slice(0, -1).map(({ close }) => close));
  }
});

test('the search finds what can be resolved in every spelling, and small bars do not wait for the pace', async () => {
  const { server } = await startTrading();
  const { rest, url } = server;
  const spellings = { GBPUSD: 'GBPUSD', 'eth/usd': 'ETHUSD', 'NASDAQ:NVDA': 'NVDA' };
  for (const [text, ticker] of Object.entries(spellings)) {
    const [first] = await rest.searchSymbols({ query: { user_input: text } });
    expect(first?.ticker, text).toBe(ticker);
  }
  for (const symbol of Object.values(spellings)) {
    const query = { symbol, resolution: '5S', from_time: 0, to_time: 4_000_000_000, count_back: 300 };
    expect((await rest.getBars({ query })).bars, symbol).toHaveLength(300);
  }
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/^tickwire_ib_waiting_history 0$/m);
});

test('bars and quotes of the socket follow the market of IB', async () => {
  const { tws, server } = await startTrading();
  const socket = createSocketClient({ baseUrl: server.url });
  onTestFinished(() => socket.close());
  const quotes: QuoteData[] = [];
  const bars: Bar[] = [];
  const take = (values: readonly QuoteData[]) => quotes.push(...values);
  socket.subscribe(
    'quotes',
    { symbols: [], fast_symbols: ['MSFT'] },
    { onSnapshot: take, onUpdate: (quote) => quotes.push(quote) },
  );
  socket.subscribe(
    'bars',
    { symbol: 'MSFT', resolution: '1' },
    { onSnapshot: (values) => bars.push(...values), onUpdate: (bar) => bars.push(bar) },
  );
  await expect.poll(() => quotes.at(-1)).toMatchObject({ s: 'ok', n: 'MSFT' });
  await expect.poll(() => bars.length).toBeGreaterThan(0);
  tws.market.trade('MSFT', { price: 444.44, size: 300 });
  await expect.poll(() => quotes.at(-1)).toMatchObject({ v: { lp: 444.44 } });
  await expect.poll(() => bars.at(-1)).toMatchObject({ close: 444.44 });
  const { bars: history } = await server.rest.getBars({
    query: { symbol: 'MSFT', resolution: '1', from_time: 0, to_time: 1e11, count_back: 1 },
  });
  expect(history.at(-1)).toMatchObject({ close: 444.44 });
});

test('an index can be watched only', async () => {
  const { server } = await startTrading();
  const params = { symbol: 'SPX' };
  expect(await server.rest.resolveSymbol({ params })).toMatchObject({ type: 'index', watch_only: true });
  expect(await server.rest.resolveSymbol({ params: { symbol: 'AAPL' } })).not.toHaveProperty('watch_only');
});

test('a wrong name in IB_SYMBOLS is named in the log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tickwire-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const LOG_FILE = join(folder, 'server.log');
  await startTrading({ IB_SYMBOLS: ['AAPL', 'NOSUCHSYMBOL'], LOG_LEVEL: 'warn', LOG_FILE });
  const written = async () => {
    // A rotated log has a number in its name.
    const files = await readdir(folder);
    return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  };
  await expect
    .poll(written)
    .toContainEqual(expect.stringMatching(/"NOSUCHSYMBOL".*a symbol of IB_SYMBOLS is none/));
});
