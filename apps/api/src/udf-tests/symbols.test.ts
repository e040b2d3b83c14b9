import { beforeAll, describe, expect, test } from 'vitest';
import { UdfClient } from './udf-client.ts';
import { errorText, members } from './udf-requester.ts';
import { udfServer } from './udf-server.ts';

const server = udfServer(Date.UTC(2026, 2, 11, 15, 0, 30));

let chart: UdfClient;
beforeAll(() => {
  chart = new UdfClient(server.udf);
});

const symbol = async (name: string) =>
  members(await server.json(`symbols?symbol=${encodeURIComponent(name)}`));

test('A3 a symbol resolves by name, ticker and EXCHANGE:NAME in any case, with everything charts need and no null', async () => {
  const apple = await symbol('AAPL');
  for (const name of ['aapl', 'NASDAQ:AAPL', 'nasdaq:aapl', 'Nasdaq:Aapl']) {
    expect(await symbol(name)).toEqual(apple);
    expect(await chart.resolve(name)).toMatchObject(apple);
  }
  // Bare in the query, as a person would type it.
  expect(await server.json('symbols?symbol=NASDAQ:AAPL')).toEqual(apple);
  expect(apple).toMatchObject({
    name: 'AAPL',
    ticker: 'AAPL',
    description: 'Apple Inc.',
    type: 'stock',
    session: '0930-1600',
    timezone: 'America/New_York',
    exchange: 'NASDAQ',
    listed_exchange: 'NASDAQ',
    exchange_listed_name: 'NASDAQ',
    format: 'price',
    has_intraday: true,
    has_daily: true,
    has_weekly_and_monthly: true,
    has_seconds: true,
  });
  const names = (await chart.groups()).rows.map((row) => String(row['ticker']));
  for (const name of [...names, 'ES', 'US500', 'BTCUSD']) {
    const info = await symbol(name);
    expect(info).not.toHaveProperty('s');
    expect(JSON.stringify(info)).not.toContain('null');
    expect(info['minmov'], name).toBeGreaterThan(0);
    expect(info['pricescale'], name).toBeGreaterThan(0);
    for (const field of ['name', 'ticker', 'description', 'type', 'session', 'timezone', 'exchange']) {
      expect(info[field], `${field} of ${name}`).toMatch(/./);
    }
  }
});

test.each(['A/B', 'A B', 'A&B', 'A:B:C', 'AT&T: 1/2', 'NYSE:AAPL', '../config', '%'])(
  'A4 the unknown symbol %s is an error with a text, and unknown_symbol to the chart',
  async (name) => {
    const response = await server.get(`symbols?symbol=${encodeURIComponent(name)}`);
    expect(response.status).toBe(404);
    const answer = members(await response.json());
    expect(answer['s']).toBe('error');
    expect(errorText(answer)).toMatch(/^[^%:]+$/);
    await expect(chart.resolve(name)).rejects.toThrow('unknown_symbol');
  },
);

test('A5 every ticker resolves to itself and holds no comma', async () => {
  const found = await server.json('search?query=&limit=1000');
  expect(Array.isArray(found) && found.length).toBeGreaterThan(50);
  for (const item of Array.isArray(found) ? found : []) {
    const ticker = String(members(item)['ticker']);
    expect(ticker).toMatch(/^[^,:]+$/);
    expect((await chart.resolve(ticker)).ticker).toBe(ticker);
  }
});

test.each([
  ['AAPL', { minmov: 1, pricescale: 100 }, 0.01],
  ['SAP', { minmov: 5, pricescale: 100 }, 0.05],
  ['ES', { minmov: 25, pricescale: 100 }, 0.25],
  ['ZB', { minmov: 1, pricescale: 32, fractional: true }, 1 / 32],
  ['ZF', { minmov: 1, pricescale: 128, minmove2: 4, fractional: true }, 1 / 128],
  ['EURUSD', { minmov: 1, pricescale: 100_000, minmove2: 10 }, 0.00001],
  ['USDJPY', { minmov: 1, pricescale: 1000, minmove2: 10 }, 0.001],
  ['BTCUSD', { minmov: 1, pricescale: 100 }, 0.01],
])('A6 %s moves in the ticks of its contract, and so do its bars', async (name, tick, size) => {
  const info = await chart.resolve(name);
  expect(info).toMatchObject(tick);
  expect(Number(info['minmov']) / Number(info['pricescale'])).toBe(size);
  const to = Date.UTC(2026, 2, 11, 15) / 1000;
  const { bars } = await chart.history({ ticker: name, resolution: '5', from: to, to, countBack: 50 });
  expect(bars).toHaveLength(50);
  for (const price of bars.flatMap(({ open, high, low, close }) => [open, high, low, close])) {
    expect(Math.abs(price / size - Math.round(price / size))).toBeLessThan(1e-6);
  }
});

describe('A7 /search is a bare array', () => {
  const search = async (query: string) => {
    const response = await server.get(`search?${query}`);
    expect(response.status).toBe(200);
    const found: unknown = await response.json();
    if (!Array.isArray(found))
      throw new Error('A chart takes a search without an array for one without results.');
    return { total: Number(response.headers.get('x-total-count')), found: found.map(members) };
  };

  test('A7 of at most limit items, found by symbol or description in any case', async () => {
    const { found } = await search('limit=30&query=APPLE%20INC&type=&exchange=');
    expect(found).toEqual([
      {
        symbol: 'AAPL',
        ticker: 'AAPL',
        full_name: 'NASDAQ:AAPL',
        description: 'Apple Inc.',
        exchange: 'NASDAQ',
        type: 'stock',
      },
    ]);
    expect(await chart.search('apple inc')).toEqual(found);
    expect((await chart.search('nasdaq:aap')).map(members)).toEqual(found);
    expect((await search('query=A&limit=3')).found).toHaveLength(3);
  });

  test('A7 where empty means all and nothing found is an empty array', async () => {
    const all = await search('limit=1000&query=&type=&exchange=');
    expect(all.found).toHaveLength(all.total);
    expect((await search('limit=30&query=&type=&exchange=')).found).toEqual(all.found.slice(0, 30));
    expect((await search('')).found).toEqual(all.found.slice(0, 30));
    expect(await search('limit=30&query=ZZZZZZ&type=&exchange=')).toEqual({ total: 0, found: [] });
    const forex = await search('limit=30&query=&type=forex&exchange=FOREX');
    expect(forex.found.length).toBeGreaterThan(5);
    expect(new Set(forex.found.map(({ type }) => type))).toEqual(new Set(['forex']));
  });

  test('A7 whose pages make up the whole', async () => {
    const all = (await search('limit=1000&query=')).found;
    const pages = [];
    for (let offset = 0; offset <= all.length; offset += 20) {
      pages.push(...(await search(`query=&limit=20&offset=${offset}`)).found);
    }
    expect(pages).toEqual(all);
  });
});

test('A22 /symbol_info answers every group with the names of all versions, and a chart in group mode works', async () => {
  for (const group of ['NYSE', 'FOREX', 'AMEX', 'unknown', '']) {
    const response = await server.get(`symbol_info?group=${group}`);
    expect(response.status, group).toBe(200);
    const table = members(await response.json());
    const columns = Object.values(table).map((column) => Array.isArray(column) && column.length);
    expect(new Set(columns).size, group).toBe(1);
    expect(columns[0] === 0, group).toBe(group === 'unknown' || group === '');
    for (const name of ['exchange_listed_name', 'exchange-listed', 'exchange-traded'])
      expect(table, group).toHaveProperty(name);
  }
  const groups = await chart.groups();
  for (const name of ['JPM', 'NYSE:JPM', 'EURUSD', 'SPY', 'AMEX:SPY']) {
    const row = groups.resolve(name);
    const { name: symbolName, ticker, pricescale, minmov, timezone, session } = await chart.resolve(name);
    expect(row).toMatchObject({
      symbol: symbolName,
      ticker,
      pricescale,
      minmovement: minmov,
      timezone,
      'session-regular': session,
    });
  }
  expect(() => groups.resolve('NOPE')).toThrow('unknown_symbol');
  expect(groups.search('jpmorgan').map(({ symbol: name }) => name)).toEqual(['JPM']);
});

test('A24 a currency or unit is the symbol\u2019s own or refused', async () => {
  const history = 'history?symbol=AAPL&resolution=1D&from=0&to=1772000000&countback=2';
  const plain = await server.json(history);
  expect(await server.json(`${history}&currencyCode=USD`)).toEqual(plain);
  expect(await server.json(`${history}&currencyCode=&unitId=`)).toEqual(plain);
  for (const path of ['symbols?symbol=AAPL', history]) {
    for (const conversion of ['currencyCode=EUR', 'unitId=kg', 'currencyCode=USD&unitId=kg']) {
      const response = await server.get(`${path}&${conversion}`);
      expect(response.status).toBe(422);
      expect(await response.json()).toEqual({ s: 'error', errmsg: expect.stringMatching(/^[^%:]+$/) });
    }
  }
  expect(await chart.resolve('AAPL', { currencyCode: 'USD' })).toMatchObject({ currency_code: 'USD' });
  await expect(chart.resolve('AAPL', { currencyCode: 'EUR' })).rejects.toThrow('unknown_symbol');
});
