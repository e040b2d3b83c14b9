import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../server.ts';
import { FIRST_BAR, NOW } from './test-parts.ts';
import { startTestServer } from './test-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const call = async (path: string, query: Record<string, string | number> = {}) => {
  const entries = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const response = await fetch(`${server.url}/api/v1/udf/${path}?${new URLSearchParams(entries)}`);
  return response.json();
};
const first = FIRST_BAR / 1000;
const now = NOW / 1000;
const history = (query: Record<string, string | number>) =>
  call('history', { symbol: 'ACME', resolution: '1', ...query });

describe('history', () => {
  it('turns bars into columns of seconds', async () => {
    expect(await history({ from: first, to: first + 120 })).toEqual({
      s: 'ok',
      t: [first, first + 60],
      o: [100, 101],
      h: [102, 103],
      l: [99, 100],
      c: [101, 102],
      v: [10, 10],
    });
  });

  it.each([-1e10, 0, first + 600, first + 1e9, first + 0.5])(
    'lets countback outrank from=%s',
    async (from) => {
      const bars = await history({ from, to: first + 600, countback: 3 });
      expect(bars).toMatchObject({ t: [first + 420, first + 480, first + 540] });
    },
  );

  it('takes countback=0 as not given', async () => {
    expect(await history({ from: first, to: first + 60, countback: 0 })).toMatchObject({ t: [first] });
  });

  it('has no data before the first bar, and tells of older data before an empty range', async () => {
    expect(await history({ from: 0, to: first })).toEqual({ s: 'no_data' });
    expect(await history({ from: first + 90, to: first + 90 })).toEqual({
      s: 'no_data',
      nextTime: first + 60,
    });
    expect(await history({ from: now + 1e6, to: now + 2e6 })).toMatchObject({
      s: 'no_data',
      nextTime: now - 30,
    });
  });

  it.each([1e300, -1e300])('survives the far end of time, %s', async (time) => {
    expect(await history({ from: -1e300, to: time })).toMatchObject({ s: time > 0 ? 'ok' : 'no_data' });
  });
});

describe('symbols', () => {
  it('resolves with what charts ask for and without a key s', async () => {
    const symbol = await call('symbols', { symbol: 'nyse:ACME', currencyCode: 'USD' });
    expect(symbol).toMatchObject({
      ticker: 'ACME',
      exchange_listed_name: 'NYSE',
      minmov: 1,
      pricescale: 100,
    });
    expect(symbol).not.toHaveProperty('s');
    expect(JSON.stringify(symbol)).not.toContain('null');
  });

  it('searches as a bare array with the total beside it', async () => {
    const response = await fetch(`${server.url}/api/v1/udf/search?query=ACME&type=&exchange=&limit=30`);
    expect(response.headers.get('x-total-count')).toBe('1');
    expect(await response.json()).toEqual([
      {
        symbol: 'ACME',
        ticker: 'ACME',
        full_name: 'NYSE:ACME',
        description: 'Acme & Sons',
        exchange: 'NYSE',
        type: 'stock',
      },
    ]);
    expect(await call('search', { query: '', offset: 1 })).toEqual([]);
    expect(await call('search', { query: 'none' })).toEqual([]);
  });

  it.each(['NYSE', 'nyse', 'STOCK', 'unknown'])(
    'tables the group %s as columns, one entry per symbol',
    async (group) => {
      const table = new Map(Object.entries(Object(await call('symbol_info', { group }))));
      for (const column of table.values()) expect(column).toHaveLength(group === 'unknown' ? 0 : 1);
      const names = ['symbol', 'exchange_listed_name', 'exchange-listed', 'exchange-traded'];
      expect([...table.keys()]).toEqual(expect.arrayContaining(names));
    },
  );

  it('advertises search, marks and time, each resolution once', async () => {
    expect(await call('config')).toMatchObject({
      supports_search: true,
      supports_group_request: false,
      supports_marks: true,
      supports_timescale_marks: true,
      supports_time: true,
    });
  });
});

describe('quotes and time', () => {
  it('keeps the names as asked; an unknown symbol is an element', async () => {
    expect(await call('quotes', { symbols: 'acme,NYSE:NOPE' })).toMatchObject({
      s: 'ok',
      d: [
        { s: 'ok', n: 'acme', v: { lp: 101, ask: 101.5, bid: 100.5 } },
        { s: 'error', n: 'NYSE:NOPE', v: {} },
      ],
    });
    expect(await call('quotes', { symbols: '' })).toEqual({ s: 'ok', d: [] });
  });

  it('tells the time as a bare number', async () => {
    expect(await call('time')).toBe(Math.floor(now));
  });
});

describe('marks', () => {
  const range = { symbol: 'ACME', resolution: '1', from: first, to: now };

  it('puts fills on bars, the newest ten of a crowded one', async () => {
    const marks = await call('marks', range);
    const ten = Array.from({ length: 10 }, (_, index) => index);
    expect(marks).toMatchObject({
      id: [...ten, 10].map((index) => `FILL-${index + 4}`),
      time: [...ten.map(() => first), first + 60],
      color: [...ten, 10].map((index) => (index % 2 === 0 ? 'red' : 'green')),
      text: ['Sold 2 at 100.5', 'Bought 2 at 100.5', ...ten.slice(1).map(() => expect.any(String))],
    });
  });

  it('keeps to the range', async () => {
    const marks = await call('timescale_marks', { ...range, from: first + 1 });
    expect(marks).toMatchObject([
      { id: 'FILL-14', time: first + 60, label: 'S', tooltip: ['Sold 2 at 100.5', 'Order ORDER-14'] },
    ]);
  });

  it.each(['marks', 'timescale_marks'])('refuses %s at a resolution without bars', async (path) => {
    expect(await call(path, { ...range, resolution: '7' })).toMatchObject({ s: 'error' });
  });
});
