import { afterEach, beforeAll, expect, test } from 'vitest';
import { UdfClient } from './udf-client.ts';
import type { ChartBar } from './udf-history.ts';
import { members } from './udf-requester.ts';
import { udfServer } from './udf-server.ts';

const LATEST = Date.UTC(2026, 10, 20, 15, 0, 30);
const server = udfServer(LATEST);

let chart: UdfClient;
beforeAll(() => {
  chart = new UdfClient(server.udf);
});
afterEach(() => server.clock.set(LATEST));

const seconds = (time: string) => Date.parse(`${time}Z`) / 1000;
const text = ({ time }: ChartBar) => new Date(time).toISOString().slice(0, 16);

/** Bars that start in [from, to), written like `2026-03-06T14:30`, or just as a date. */
async function bars(
  ticker: string,
  resolution: string,
  from: string,
  to: string,
): Promise<readonly ChartBar[]> {
  const whole = (time: string) => seconds(time.length === 10 ? `${time}T00:00` : time);
  return (await chart.history({ ticker, resolution, from: whole(from), to: whole(to) })).bars;
}

const starts = async (...query: Parameters<typeof bars>) => (await bars(...query)).map(text);
const dates = async (...query: Parameters<typeof bars>) =>
  (await starts(...query)).map((start) => {
    expect(start).toMatch(/T00:00$/);
    return start.slice(0, 10);
  });

test.each([
  ['AAPL in New York', 'AAPL', '2026-03-06', '14:30', '2026-03-09', '13:30'],
  ['AAPL in New York', 'AAPL', '2026-10-30', '13:30', '2026-11-02', '14:30'],
  ['HSBA in London', 'HSBA', '2026-03-27', '08:00', '2026-03-30', '07:00'],
  ['HSBA in London', 'HSBA', '2026-10-23', '07:00', '2026-10-26', '08:00'],
  ['SAP in Frankfurt', 'SAP', '2026-03-27', '08:00', '2026-03-30', '07:00'],
  ['SAP in Frankfurt', 'SAP', '2026-10-23', '07:00', '2026-10-26', '08:00'],
])(
  'A12 days of %s are dated right around a change of the clocks (no instrument trades in Tokyo, which has none)',
  async (_name, ticker, before, openBefore, after, openAfter) => {
    const next = new Date(seconds(`${after}T00:00`) * 1000 + 86_400_000).toISOString().slice(0, 10);
    expect(await dates(ticker, '1D', before, next)).toEqual([before, after]);
    const minutes = await starts(ticker, '1', before, next);
    for (const [date, open] of [
      [before, openBefore],
      [after, openAfter],
    ]) {
      expect(minutes.find((minute) => minute.startsWith(String(date)))).toBe(`${date}T${open}`);
    }
    // Every minute lies in one of the two sessions.
    expect(new Set(minutes.map((minute) => minute.slice(0, 10)))).toEqual(new Set([before, after]));
  },
);

test('A12 the session of a Sunday evening belongs to Monday, also while it lasts', async () => {
  for (const ticker of ['ES', 'ZB', 'EURUSD']) {
    expect(await dates(ticker, '1D', '2026-03-05', '2026-03-11')).toEqual([
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
      '2026-03-10',
    ]);
  }
  const open = ['2026-03-08T21:00', '2026-03-08T22:00'];
  expect((await starts('EURUSD', '60', '2026-03-07', '2026-03-09'))[0]).toBe(open[0]);
  expect((await starts('ES', '60', '2026-03-07', '2026-03-09'))[0]).toBe(open[1]);
  server.clock.set(seconds('2026-03-08T22:30') * 1000);
  expect(await dates('ES', '1D', '2026-03-06', '2026-03-10')).toEqual(['2026-03-06', '2026-03-09']);
  expect(await dates('AAPL', '1D', '2026-03-05', '2026-03-11')).toEqual(['2026-03-05', '2026-03-06']);
});

test('A12 weeks and months are dated by their first trading day, past holidays', async () => {
  // New Year's Day of 2026 was a Thursday; Monday the 19th of January was a holiday in New York.
  expect(await dates('AAPL', '1M', '2025-12-15', '2026-04-15')).toEqual([
    '2026-01-02',
    '2026-02-02',
    '2026-03-02',
    '2026-04-01',
  ]);
  expect(await dates('BTCUSD', '1M', '2025-12-15', '2026-03-15')).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
  ]);
  expect(await dates('AAPL', '1W', '2026-01-10', '2026-02-01')).toEqual([
    '2026-01-12',
    '2026-01-20',
    '2026-01-26',
  ]);
  expect(await dates('AAPL', '1D', '2026-01-15', '2026-01-22')).toEqual([
    '2026-01-15',
    '2026-01-16',
    '2026-01-20',
    '2026-01-21',
  ]);
  expect(await dates('HSBA', '1D', '2026-04-02', '2026-04-08')).toEqual(['2026-04-02', '2026-04-07']);
  // An early close: the Friday after Thanksgiving of 2025 ended at 13:00 New York.
  expect((await starts('AAPL', '1', '2025-11-28', '2025-11-29')).at(-1)).toBe('2025-11-28T17:59');
});

test.each([
  ['BTCUSD', '1', '2026-06-01T00:00', '2026-06-01T20:00', 7],
  ['AAPL', '60', '2026-03-01T00:00', '2026-03-15T00:00', 11],
  ['ES', '1D', '2025-01-01T00:00', '2026-01-01T00:00', 13],
])('A15 many short queries of %s at %s are one long query', async (ticker, resolution, from, to, pieces) => {
  const whole = await bars(ticker, resolution, from, to);
  expect(whole.length).toBeGreaterThan(50);
  const [start, end] = [seconds(from), seconds(to)];
  const cuts = Array.from({ length: pieces + 1 }, (_, i) => Math.round(start + ((end - start) * i) / pieces));
  const parts = await Promise.all(
    cuts.slice(1).map((cut, i) => chart.history({ ticker, resolution, from: cuts[i] ?? 0, to: cut })),
  );
  expect(parts.flatMap((part) => part.bars)).toEqual(whole);
  const counted = await chart.history({ ticker, resolution, from: end, to: end, countBack: whole.length });
  expect(counted.bars).toEqual(whole);
});

test('A15 closed bars are the same when asked again later, and only the forming one changes', async () => {
  const noon = seconds('2026-03-11T16:00:33');
  for (const resolution of ['5S', '1', '15', '60', '1D', '1W']) {
    server.clock.set(noon * 1000);
    const query = { ticker: 'AAPL', resolution };
    const early = (await chart.history({ ...query, from: 0, to: noon + 86_400, countBack: 40 })).bars;
    server.clock.set(LATEST);
    const [from, to] = [early[0], early.at(-1)].map((bar) => (bar?.time ?? 0) / 1000);
    const late = (await chart.history({ ...query, from: from ?? 0, to: (to ?? 0) + 1 })).bars;
    expect(late.slice(0, -1)).toEqual(early.slice(0, -1));
    expect(late.at(-1)).not.toEqual(early.at(-1));
  }
});

test.each(['AAPL', 'HSBA', 'ES', 'EURUSD', 'BTCUSD'])(
  'A15 days of %s open with their first minute and close with their last',
  async (ticker) => {
    const days = await bars(ticker, '1D', '2026-03-05', '2026-03-11');
    const minutes = await bars(ticker, '1', '2026-03-04T21:00', '2026-03-11T00:00');
    const breaks = [
      0,
      ...minutes.flatMap(({ time }, i) => (isBreak(ticker, time, minutes[i - 1]) ? [i] : [])),
    ];
    const sessions = breaks.map((first, i) => minutes.slice(first, breaks[i + 1]));
    for (const day of days) {
      const session = sessions.find((list) => belongs(ticker, list, day));
      expect(session?.[0]?.open, text(day)).toBe(day.open);
      expect(session?.at(-1)?.close, text(day)).toBe(day.close);
      expect(Math.max(...(session ?? []).map(({ high }) => high)), text(day)).toBe(day.high);
      expect(Math.min(...(session ?? []).map(({ low }) => low)), text(day)).toBe(day.low);
    }
  },
);

/** A new session begins after a pause, of markets without one at their own midnight. */
function isBreak(ticker: string, time: number, before: ChartBar | undefined): boolean {
  if (before === undefined) return false;
  if (ticker === 'BTCUSD') return time % 86_400_000 === 0;
  if (time - before.time > 60_000) return true;
  const newYork = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', timeStyle: 'short' });
  return ticker === 'EURUSD' && newYork.format(time) === '17:00';
}

/** A session that ends on the day's date. */
function belongs(_ticker: string, session: readonly ChartBar[], day: ChartBar): boolean {
  const end = session.at(-1)?.time ?? 0;
  return Math.floor(end / 86_400_000) * 86_400_000 === day.time;
}

test('A17 every advertised resolution and its multiples answer, others are refused', async () => {
  const config = members(await server.json('config'));
  const advertised = config['supported_resolutions'];
  const others = ['D', 'W', 'M', '1S', '5S', '10S', '120', '240', '2D', '3D', '2W', '3M', '6M', '12M'];
  const now = server.clock.now() / 1000;
  for (const resolution of [...(Array.isArray(advertised) ? advertised.map(String) : []), ...others]) {
    for (const ticker of ['BTCUSD', 'AAPL', 'ES', 'EURUSD']) {
      const answer = await chart.history({ ticker, resolution, from: 0, to: now, countBack: 3 });
      expect(answer.bars, `${ticker} at ${resolution}`).toHaveLength(3);
    }
  }
  for (const resolution of ['0', '1m', '1h', '1s', '5s', 'H', '1.5', '-1', 'XY', '', '1D1', '99999']) {
    const response = await server.get(
      `history?symbol=AAPL&resolution=${encodeURIComponent(resolution)}&from=0&to=${now}`,
    );
    expect(response.status, resolution).toBe(422);
    expect(await response.json(), resolution).toEqual({
      s: 'error',
      errmsg: expect.stringMatching(/^[^%:]+$/),
    });
  }
});

test('A17 a minute, a month and a day are not confused, whichever way they are written', async () => {
  const now = server.clock.now() / 1000;
  const last = async (resolution: string) => {
    const { bars: found } = await chart.history({
      ticker: 'BTCUSD',
      resolution,
      from: 0,
      to: now,
      countBack: 2,
    });
    return found.map(text);
  };
  expect(await last('1')).toEqual(['2026-11-20T14:59', '2026-11-20T15:00']);
  expect(await last('1M')).toEqual(['2026-10-01T00:00', '2026-11-01T00:00']);
  expect(await last('M')).toEqual(await last('1M'));
  expect(await last('D')).toEqual(['2026-11-19T00:00', '2026-11-20T00:00']);
  expect(await last('1D')).toEqual(await last('D'));
  expect(await last('W')).toEqual(['2026-11-09T00:00', '2026-11-16T00:00']);
  expect(await last('3M')).toEqual(['2026-07-01T00:00', '2026-10-01T00:00']);
  expect(await last('12M')).toEqual(['2025-01-01T00:00', '2026-01-01T00:00']);
  await expect(last('1m')).rejects.toThrow('resolution');
});
