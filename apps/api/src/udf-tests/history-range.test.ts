import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_BARS_PER_PAGE } from '../services/datafeed-service.ts';
import { UdfClient } from './udf-client.ts';
import type { ChartBar } from './udf-history.ts';
import { members } from './udf-requester.ts';
import { udfServer } from './udf-server.ts';

/** A Wednesday with every market open. */
const NOW = Date.UTC(2026, 2, 11, 15, 0, 30);
const now = NOW / 1000;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const server = udfServer(NOW);

let chart: UdfClient;
beforeAll(() => {
  chart = new UdfClient(server.udf);
});

type Columns = 't' | 'o' | 'h' | 'l' | 'c' | 'v';
interface History extends Readonly<Record<Columns, readonly number[]>> {
  readonly s: unknown;
  readonly nextTime: unknown;
  readonly answer: unknown;
}

async function history(symbol: string, resolution: string, query: string): Promise<History> {
  const answer = await server.json(`history?symbol=${symbol}&resolution=${resolution}&${query}`);
  const { s, nextTime, ...table } = members(answer);
  const column = (name: Columns) => {
    const values = table[name];
    return Array.isArray(values) ? values.map(Number) : [];
  };
  return {
    answer,
    s,
    nextTime,
    t: column('t'),
    o: column('o'),
    h: column('h'),
    l: column('l'),
    c: column('c'),
    v: column('v'),
  };
}

const times = async (symbol: string, resolution: string, query: string) =>
  (await history(symbol, resolution, query)).t;

describe.each([
  ['BTCUSD', '1', MINUTE],
  ['BTCUSD', '5S', 5],
  ['AAPL', '60', HOUR],
  ['ES', '240', 4 * HOUR],
  ['EURUSD', '1D', DAY],
  ['AAPL', '1W', 7 * DAY],
  ['BTCUSD', '1M', 31 * DAY],
  ['AAPL', '2D', 2 * DAY],
])('of %s at %s', (symbol, resolution, length) => {
  test('A8 countback=n are exactly the n bars before to, whatever from is', async () => {
    const to = now - 3 * length + 1;
    const all = await times(symbol, resolution, `from=${to - 60 * length}&to=${to}`);
    for (const n of [1, 2, 7, 10]) {
      const expected = all.slice(-n);
      expect(expected).toHaveLength(n);
      for (const from of [to - length, to - 1, to, to + 10 * length, to - 1e6 * length, 0, -1e9, to - 1.5]) {
        expect(await times(symbol, resolution, `from=${from}&to=${to}&countback=${n}`)).toEqual(expected);
      }
    }
    // A page that begins at a bar excludes it.
    const [, second = 0] = all.slice(-2);
    expect(await times(symbol, resolution, `from=0&to=${second}&countback=3`)).toEqual(all.slice(-4, -1));
    expect(await times(symbol, resolution, `from=0&to=${second + 0.5}&countback=3`)).toEqual(all.slice(-3));
  });

  test('A9 without countback, or with 0, it is what starts in [from,to), and from=to is no data', async () => {
    const from = now - 40 * length;
    const all = await times(symbol, resolution, `from=${from}&to=${now}`);
    expect(all.length).toBeGreaterThan(3);
    const [first = 0, second = 0] = all;
    const last = all.at(-1) ?? 0;
    for (const zero of ['', '&countback=0']) {
      const between = (a: number, b: number) => times(symbol, resolution, `from=${a}&to=${b}${zero}`);
      expect(await between(first, last)).toEqual(all.slice(0, -1));
      expect(await between(first, last + 0.5)).toEqual(all);
      expect(await between(first + 1, last + 1)).toEqual(all.slice(1));
      expect(await between(first + 0.5, second + 0.5)).toEqual([second]);
      const empty = await history(symbol, resolution, `from=${second}&to=${second}${zero}`);
      expect(empty.answer).toEqual({ s: 'no_data', nextTime: first });
      const backwards = await history(symbol, resolution, `from=${last}&to=${second}${zero}`);
      expect(backwards.answer).toEqual({ s: 'no_data', nextTime: first });
    }
  });

  test('A11 columns are of one length, times ascend and start bars, prices are in order and volumes there', async () => {
    const { t, o, h, l, c, v } = await history(symbol, resolution, `from=0&to=${now + DAY}&countback=140`);
    expect([t, o, h, l, c, v].map((column) => column.length)).toEqual(Array(6).fill(140));
    for (const [i, time] of t.entries()) {
      expect(Number.isInteger(time) && time > (t[i - 1] ?? 0)).toBe(true);
      const [open = NaN, high = NaN, low = NaN, close = NaN, volume = NaN] = [o[i], h[i], l[i], c[i], v[i]];
      expect([open, high, low, close, volume].every(Number.isFinite)).toBe(true);
      expect(low <= Math.min(open, close) && Math.max(open, close) <= high && volume >= 0).toBe(true);
      if (/[DWM]$/.test(resolution)) expect(time % DAY).toBe(0);
      else if (symbol === 'BTCUSD') expect(time % length).toBe(0);
    }
  });

  test('A14 paging back from now meets the whole history once and ends', async () => {
    const pageSize = length >= 4 * HOUR ? 400 : 10_000;
    const began = length >= 4 * HOUR ? 0 : now - 30_000 * length;
    const whole: number[] = [];
    let to = now + 60;
    let requests = 0;
    for (;;) {
      const page = await history(symbol, resolution, `from=${to - length}&to=${to}&countback=${pageSize}`);
      requests += 1;
      expect(requests).toBeLessThan(200);
      if (page.s === 'no_data') {
        expect(page.nextTime).toBeUndefined();
        break;
      }
      expect(page.nextTime).toBeUndefined();
      whole.unshift(...page.t);
      to = page.t[0] ?? 0;
      // Years of seconds are not worth the time; the ends of coarser ones are met.
      if (to < began) break;
    }
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole).toEqual(whole.toSorted((a, b) => a - b));
    const from = whole[0] ?? 0;
    for (let start = from; start < now; start += (now - from) / 7) {
      const end = Math.min(now, start + 9000 * length);
      const direct = await times(symbol, resolution, `from=${start}&to=${end}`);
      expect(whole.filter((time) => time >= start && time < end)).toEqual(direct);
    }
  });
});

test('A10 a to in the future includes the forming bar and none later; a bar at to is excluded', async () => {
  for (const [resolution, length] of [
    ['5S', 5],
    ['1', MINUTE],
    ['15', 15 * MINUTE],
    ['60', HOUR],
  ] as const) {
    const forming = now - (now % length);
    for (const query of [`from=${now - 10 * length}`, 'from=0&countback=9']) {
      const future = await times('BTCUSD', resolution, `${query}&to=${now + DAY}`);
      expect(future.at(-1), resolution).toBe(forming);
      expect(Math.max(...future)).toBeLessThanOrEqual(now);
      expect((await times('BTCUSD', resolution, `${query}&to=${forming}`)).at(-1)).toBe(forming - length);
      expect((await times('BTCUSD', resolution, `${query}&to=${forming + 1}`)).at(-1)).toBe(forming);
    }
  }
  const today = Date.UTC(2026, 2, 11) / 1000;
  for (const symbol of ['BTCUSD', 'AAPL', 'ES', 'EURUSD']) {
    expect((await times(symbol, '1D', `from=0&to=${today + 2 * DAY}&countback=3`)).at(-1)).toBe(today);
    expect((await times(symbol, '1D', `from=0&to=${today}&countback=3`)).at(-1)).toBe(today - DAY);
  }
});

test('A10 the forming bar is what has been traded by now, and no more', async () => {
  const query = { ticker: 'BTCUSD', resolution: '60', from: now, to: now + DAY, countBack: 1 };
  const seconds = { ...query, resolution: '5S', from: now - (now % HOUR), to: now + DAY };
  const { countBack: _none, ...range } = seconds;
  const [hour] = (await chart.history(query)).bars;
  const parts = (await chart.history(range)).bars;
  expect(hour).toMatchObject({
    open: parts[0]?.open,
    close: parts.at(-1)?.close,
    high: Math.max(...parts.map(({ high }) => high)),
    low: Math.min(...parts.map(({ low }) => low)),
  });
});

test('A13 older than all data is no_data alone; a gap tells the newest bar before it', async () => {
  const genesis = Date.UTC(2014, 0, 1) / 1000;
  for (const query of [`from=0&to=${genesis}`, `from=-1e9&to=-1e8`, `from=0&to=${genesis}&countback=300`]) {
    expect((await history('BTCUSD', '1D', query)).answer).toEqual({ s: 'no_data' });
    expect((await history('BTCUSD', '1', query)).answer).toEqual({ s: 'no_data' });
  }
  expect((await history('BTCUSD', '1D', `from=0&to=${genesis + 1}&countback=300`)).t).toEqual([genesis]);

  // The Saturday and Sunday before, on which New York is closed: its last minute was Friday's.
  const saturday = Date.UTC(2026, 2, 7) / 1000;
  const friday = Date.UTC(2026, 2, 6, 20, 59) / 1000;
  expect((await history('AAPL', '1', `from=${saturday}&to=${saturday + 2 * DAY}`)).answer).toEqual({
    s: 'no_data',
    nextTime: friday,
  });
  expect((await history('AAPL', '1D', `from=${saturday}&to=${saturday + 2 * DAY}`)).answer).toEqual({
    s: 'no_data',
    nextTime: saturday - DAY,
  });
  expect(
    await chart.history({ ticker: 'AAPL', resolution: '1', from: saturday, to: saturday + DAY }),
  ).toEqual({
    bars: [],
    noData: true,
    nextTime: friday,
  });
  // A range wholly in the future.
  expect((await history('BTCUSD', '1', `from=${now + DAY}&to=${now + 2 * DAY}`)).answer).toEqual({
    s: 'no_data',
    nextTime: now - (now % MINUTE),
  });
});

test('A16 a chart told of our limit gets all of three pages and one bar more', async () => {
  const count = 3 * MAX_BARS_PER_PAGE + 1;
  const to = now - (now % MINUTE);
  const from = to - count * MINUTE;
  const limited = new UdfClient(server.udf, {
    maxResponseLength: MAX_BARS_PER_PAGE,
    expectedOrder: 'latestFirst',
  });
  const query = { ticker: 'BTCUSD', resolution: '1', from, to };
  const expected = Array.from({ length: count }, (_, index) => (from + index * MINUTE) * 1000);
  const timesOf = (bars: readonly ChartBar[]) => bars.map(({ time }) => time);
  expect(timesOf((await limited.history({ ...query, countBack: count })).bars)).toEqual(expected);
  expect(timesOf((await limited.history(query)).bars)).toEqual(expected);
  // Asked plainly, it is the newest page.
  expect(timesOf((await chart.history(query)).bars)).toEqual(expected.slice(-MAX_BARS_PER_PAGE));
});
