import { beforeAll, expect, test } from 'vitest';
import { UdfClient } from './udf-client.ts';
import type { ChartBar } from './udf-history.ts';
import { members } from './udf-requester.ts';
import { udfServer } from './udf-server.ts';

const NOW = Date.UTC(2026, 2, 11, 15, 0, 30);
const server = udfServer(NOW);

let chart: UdfClient;
beforeAll(() => {
  chart = new UdfClient(server.udf);
});

// The end of a bar of each resolution, with New York and Chicago open.
const rolls: readonly (readonly [ticker: string, resolution: string, roll: number])[] = [
  ['BTCUSD', '5S', Date.UTC(2026, 2, 11, 15, 0, 35)],
  ['AAPL', '1', Date.UTC(2026, 2, 11, 15, 1)],
  ['AAPL', '60', Date.UTC(2026, 2, 11, 15, 30)],
  ['ES', '60', Date.UTC(2026, 2, 11, 16)],
  ['BTCUSD', '1D', Date.UTC(2026, 2, 12)],
  ['BTCUSD', '2D', Date.UTC(2026, 2, 13)],
  ['BTCUSD', '1W', Date.UTC(2026, 2, 16)],
  ['BTCUSD', '3M', Date.UTC(2026, 3, 1)],
];

test.each(rolls)(
  'A18 polling %s at %s gives two bars, and at a roll the final old one before the new',
  async (ticker, resolution, roll) => {
    const emitted: ChartBar[] = [];
    const poller = chart.subscribe(ticker, resolution, (bar) => emitted.push(bar));
    for (const at of [roll - 4000, roll - 2000, roll + 1000, roll + 3000]) {
      server.clock.set(at);
      expect(await poller.poll(at)).toBe(2);
    }
    expect(emitted).toHaveLength(5);
    const [first, second, final, opened, going] = emitted;
    expect(second?.time).toBe(first?.time);
    expect(final?.time).toBe(first?.time);
    expect(opened?.time).toBeGreaterThan(final?.time ?? Infinity);
    expect(going?.time).toBe(opened?.time);
    expect(final?.volume).toBeGreaterThan(second?.volume ?? Infinity);
    const { bars } = await chart.history({
      ticker,
      resolution,
      from: (first?.time ?? 0) / 1000,
      to: (opened?.time ?? 0) / 1000,
    });
    expect(bars).toEqual([final]);
  },
);

test('A19 /time is a bare whole number, the second it is', async () => {
  for (const at of [NOW, NOW + 999, NOW + 86_400_123]) {
    server.clock.set(at);
    const response = await server.get('time');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).toBe(String(Math.floor(at / 1000)));
    expect(await chart.serverTime()).toBe(Math.floor(at / 1000));
  }
});

test('A20 /quotes keeps names byte for byte, as numbers; an unknown symbol is an item of its own', async () => {
  server.clock.set(NOW);
  const asked = ['NASDAQ:AAPL', 'aapl', 'BTCUSD', 'NYSE:NOPE', 'A/B', 'A&B', 'ümläut', '100%', '', ' '];
  const quotes = await chart.quotes(asked);
  expect(quotes.map(({ n }) => n)).toEqual(asked);
  expect(quotes.map(({ s }) => s)).toEqual(['ok', 'ok', 'ok', ...Array(7).fill('error')]);
  for (const { s, v } of quotes) {
    if (s === 'error') {
      expect(v).toEqual({});
      continue;
    }
    const texts = ['short_name', 'exchange', 'description', 'original_name'];
    expect(Object.keys(v)).toEqual(
      expect.arrayContaining(['lp', 'ask', 'bid', 'spread', 'ch', 'chp', 'volume', ...texts]),
    );
    for (const [name, value] of Object.entries(v)) {
      if (texts.includes(name)) expect(value).toMatch(/./);
      else expect(Number.isFinite(value), name).toBe(true);
    }
    expect(Number(v['ask'])).toBeGreaterThan(Number(v['bid']));
    expect(Number(v['lp'])).toBeLessThanOrEqual(Number(v['high_price']));
    expect(Number(v['lp'])).toBeGreaterThanOrEqual(Number(v['low_price']));
    expect(Number(v['ch'])).toBeCloseTo(Number(v['lp']) - Number(v['prev_close_price']), 6);
  }
  // The quote is that of the day's bar.
  const [day] = (
    await chart.history({ ticker: 'AAPL', resolution: '1D', from: 0, to: NOW / 1000, countBack: 1 })
  ).bars;
  expect(quotes[0]?.v).toMatchObject({
    lp: day?.close,
    open_price: day?.open,
    high_price: day?.high,
    low_price: day?.low,
    volume: day?.volume,
  });
});

test('A20 /quotes takes an empty list and a hundred symbols', async () => {
  expect(await server.json('quotes?symbols=')).toEqual({ s: 'ok', d: [] });
  const found = await server.json('search?query=&limit=1000');
  const tickers = (Array.isArray(found) ? found : []).map((item) => String(members(item)['full_name']));
  const hundred = Array.from({ length: 100 }, (_, index) => tickers[index % tickers.length] ?? '');
  const quotes = await chart.quotes(hundred);
  expect(quotes.map(({ n }) => n)).toEqual(hundred);
  expect(new Set(quotes.map(({ s }) => s))).toEqual(new Set(['ok']));
});
