import type { Bar } from '@tickwire/contracts';
import { openStore } from '@tickwire/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServerAt, type ServerAt } from '../test-kit/server-at.ts';
import { FIRST_DAY, importedDays, importedSymbol } from './test-kit/imported-days.ts';

const NOW = Date.UTC(2026, 2, 11, 15, 0, 30);
const MINUTE = 60;
const now = NOW / 1000;

let server: ServerAt;
beforeAll(async () => {
  server = await startServerAt(NOW);
  const store = openStore({ dataDir: server.dataDir });
  store.imports.replace(importedSymbol('SPX', { exchange: 'CBOE' }), importedDays(30));
  store.close();
});
afterAll(() => server.close());

interface Page {
  readonly bars: readonly Bar[];
  readonly no_data: boolean;
}

async function get(query: Record<string, string | number>): Promise<Response> {
  const entries = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return fetch(`${server.url}/api/v1/datafeed/bars?${new URLSearchParams(entries)}`);
}

async function page(query: Record<string, string | number>): Promise<Page> {
  const response = await get({ symbol: 'BTCUSD', resolution: '1', ...query });
  expect(response.status).toBe(200);
  return Object(await response.json());
}

const times = async (query: Record<string, string | number>) =>
  (await page(query)).bars.map(({ time }) => time / 1000);

describe('bars of the REST datafeed', () => {
  const minute = now - (now % MINUTE);

  test('are the same whether asked for in seconds or milliseconds, up to the forming one', async () => {
    const inSeconds = await page({ from_time: minute - 600, to_time: now + 600 });
    const inMs = await page({ from_time: (minute - 600) * 1000, to_time: (now + 600) * 1000 });
    expect(inMs).toEqual(inSeconds);
    expect(inSeconds.bars).toHaveLength(11);
    expect(inSeconds.bars.at(-1)?.time).toBe(minute * 1000);
  });

  test('start in [from_time, to_time)', async () => {
    expect(await times({ from_time: minute - 120, to_time: minute })).toEqual([minute - 120, minute - 60]);
    expect(await times({ from_time: minute - 120.5, to_time: minute + 0.5 })).toEqual([
      minute - 120,
      minute - 60,
      minute,
    ]);
    expect(await times({ from_time: minute, to_time: minute })).toEqual([]);
  });

  test('are the last count_back before to_time, whatever from_time is; 0 means not given', async () => {
    const expected = [minute - 180, minute - 120, minute - 60];
    for (const from_time of [minute, 0, -5, minute - 60, now + 1e6]) {
      expect(await times({ from_time, to_time: minute, count_back: 3 })).toEqual(expected);
    }
    expect(await times({ from_time: minute - 60, to_time: minute, count_back: 0 })).toEqual([minute - 60]);
  });

  test('of a range longer than a page are the newest of it', async () => {
    const long = await times({ from_time: 0, to_time: minute });
    expect(long).toHaveLength(10_000);
    expect(long.at(-1)).toBe(minute - 60);
    expect(long[0]).toBe(minute - 10_000 * 60);
  });

  test('are no_data only where nothing as old exists, not in a gap', async () => {
    const genesis = Date.UTC(2014, 0, 1) / 1000;
    expect(await page({ from_time: 0, to_time: genesis })).toEqual({ bars: [], no_data: true });
    expect(await page({ from_time: 0, to_time: genesis, count_back: 10 })).toEqual({
      bars: [],
      no_data: true,
    });
    const saturday = Date.UTC(2026, 2, 7) / 1000;
    const weekend = { symbol: 'AAPL', from_time: saturday, to_time: saturday + 86_400 };
    expect(await page(weekend)).toEqual({ bars: [], no_data: false });
    expect((await page({ from_time: minute, to_time: now })).no_data).toBe(false);
  });

  test.each([
    [404, 'unknown_symbol', { symbol: 'NOPE' }],
    [422, 'unsupported_resolution', { symbol: 'CBOE:SPX', resolution: '60' }],
    [422, 'validation_failed', { resolution: '1m' }],
    [422, 'validation_failed', { count_back: -1 }],
    [422, 'validation_failed', { count_back: 10_001 }],
    [422, 'validation_failed', { from_time: 'yesterday' }],
  ])('are refused with %i %s for %o', async (status, code, query) => {
    const response = await get({ symbol: 'AAPL', resolution: '1', from_time: 0, to_time: now, ...query });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('of an import are those of its file, and of its weeks and months', async () => {
    const all = { symbol: 'cboe:spx', from_time: 0, to_time: now };
    expect((await page({ ...all, resolution: 'D' })).bars).toEqual(importedDays(30));
    const months = (await page({ ...all, resolution: '1M' })).bars;
    expect(months.map(({ time }) => time)).toEqual([FIRST_DAY, Date.UTC(2020, 1, 1)]);
    expect(months[0]).toMatchObject({ open: 100, high: 128, low: 98, close: 126, volume: 26 * 4000 });
    expect(await page({ ...all, resolution: 'D', to_time: FIRST_DAY / 1000 })).toEqual({
      bars: [],
      no_data: true,
    });
  });
});

interface Book {
  readonly bids: readonly { readonly price: number }[];
  readonly asks: readonly { readonly price: number }[];
}

test('every symbol has a quote, and what can be traded a book of five levels a side around it', async () => {
  const search = await fetch(`${server.url}/api/v1/datafeed/search?user_input=&max_results=100`);
  const found: readonly { ticker: string; type: string }[] = Object(await search.json());
  const symbols = found.map(({ ticker }) => ticker);
  expect(symbols.length).toBeGreaterThan(50);
  const response = await fetch(`${server.url}/api/v1/datafeed/quotes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ symbols }),
  });
  const quotes: readonly { n: string; s: string; v: { bid: number; ask: number } }[] = Object(
    await response.json(),
  );
  expect(quotes.map(({ n }) => n)).toEqual(symbols);
  const books = await Promise.all(
    symbols.map(async (symbol): Promise<Book> => {
      const depth = await fetch(`${server.url}/api/v1/datafeed/depth/${symbol}`);
      return Object(await depth.json());
    }),
  );
  for (const [index, { bids, asks }] of books.entries()) {
    const { n, s, v } = quotes[index] ?? { n: '', s: '', v: { bid: NaN, ask: NaN } };
    expect(s, n).toBe('ok');
    if (found[index]?.type === 'index') {
      expect([...bids, ...asks], n).toEqual([]);
      continue;
    }
    const prices = [...bids, ...asks].map(({ price }) => price);
    expect(prices, n).toHaveLength(10);
    expect(prices, n).toEqual(prices.toSorted((a, b) => a - b));
    expect([bids.at(-1)?.price, asks[0]?.price], n).toEqual([v.bid, v.ask]);
  }
});
