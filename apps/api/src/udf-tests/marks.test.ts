import { beforeAll, expect, test } from 'vitest';
import { UdfClient } from './udf-client.ts';
import { members } from './udf-requester.ts';
import { udfServer } from './udf-server.ts';

const START = Date.UTC(2026, 2, 11, 15, 0, 30);
const MINUTE = 60_000;

const server = udfServer(START);

let chart: UdfClient;

/** Places a market order at an instant and returns its fills. */
async function trade(
  at: number,
  symbol: string,
  side: 1 | -1,
  qty: number,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  server.clock.set(at);
  const response = await fetch(`${server.url}/api/v1/broker/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ symbol, type: 2, side, qty }),
  });
  const { orderId } = members(await response.json());
  expect(response.status).toBe(200);
  const fills: unknown = await (await fetch(`${server.url}/api/v1/broker/executions/${symbol}`)).json();
  return (Array.isArray(fills) ? fills : []).map(members).filter((fill) => fill['orderId'] === orderId);
}

const range = { from: START / 1000 - 86_400, to: START / 1000 + 7 * 86_400 };

beforeAll(async () => {
  chart = new UdfClient(server.udf);
  // Fourteen fills within a minute, two the next, one of another day, and one of another symbol.
  for (let second = 0; second < 14; second += 1) {
    expect(await trade(START + second * 1000, 'BTCUSD', second % 2 === 0 ? 1 : -1, 0.001)).toHaveLength(1);
  }
  await trade(START + MINUTE, 'BTCUSD', 1, 0.001);
  await trade(START + MINUTE + 2000, 'AAPL', 1, 5);
  await trade(START + MINUTE + 5000, 'BTCUSD', -1, 0.001);
  await trade(START + 86_400_000, 'BTCUSD', 1, 0.001);
});

test('A21 marks are the account\u2019s own fills on bars of the resolution, ten a bar at most, in either form', async () => {
  for (const resolution of ['5S', '1', '5', '60', '1D', '1W', '1M', '2D', '3M']) {
    const query = { ticker: 'BTCUSD', resolution, ...range, from: range.from - 90 * 86_400 };
    const table = await chart.marks('marks', query);
    const list = await chart.marks('timescale_marks', query);
    for (const marks of [table, list]) {
      expect(marks.length, resolution).toBeGreaterThan(0);
      const perBar = new Map<unknown, number>();
      for (const { time } of marks) {
        const to = Number(time) + 1;
        const { bars } = await chart.history({ ...query, from: to, to, countBack: 1 });
        expect(bars[0]?.time, `at ${resolution}`).toBe(Number(time) * 1000);
        perBar.set(time, (perBar.get(time) ?? 0) + 1);
      }
      expect(Math.max(...perBar.values())).toBeLessThanOrEqual(10);
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    }
    expect(list.map(({ id }) => id)).toEqual(table.map(({ id }) => id));
  }
});

test('A21 marks have what charts take: a colour they know, one letter, a text', async () => {
  const query = { ticker: 'AAPL', resolution: '1', ...range };
  const [fill] = await trade(START + 86_402_000, 'AAPL', -1, 5);
  const marks = await chart.marks('marks', query);
  expect(marks).toHaveLength(2);
  expect(marks[1]).toEqual({
    id: fill?.['id'],
    time: (START + 86_402_000 - ((START + 86_402_000) % MINUTE)) / 1000,
    color: 'red',
    text: `Sold 5 at ${String(fill?.['price'])}`,
    label: 'S',
    labelFontColor: expect.any(String),
    minSize: expect.any(Number),
  });
  expect(await chart.marks('timescale_marks', query)).toMatchObject([
    {
      color: 'green',
      label: 'B',
      tooltip: [expect.stringContaining('Bought 5'), expect.stringContaining('Order')],
    },
    { color: 'red', label: 'S' },
  ]);
});

test('A21 only bars within [from,to] have marks, and a symbol without fills has none', async () => {
  const minute = (START - (START % MINUTE)) / 1000;
  const timesOf = async (from: number, to: number) => {
    const marks = await chart.marks('marks', { ticker: 'BTCUSD', resolution: '1', from, to });
    return [...new Set(marks.map(({ time }) => Number(time)))];
  };
  expect(await timesOf(minute, minute)).toEqual([minute]);
  expect(await timesOf(minute, minute + 60)).toEqual([minute, minute + 60]);
  expect(await timesOf(minute + 1, minute + 59)).toEqual([]);
  expect(await timesOf(minute + 1, minute + 60)).toEqual([minute + 60]);
  expect(await timesOf(minute + 60, minute)).toEqual([]);
  for (const kind of ['marks', 'timescale_marks'] as const) {
    expect(await chart.marks(kind, { ticker: 'MSFT', resolution: '1', ...range })).toEqual([]);
    await expect(chart.marks(kind, { ticker: 'NOPE', resolution: '1', ...range })).rejects.toThrow('NOPE');
    await expect(chart.marks(kind, { ticker: 'BTCUSD', resolution: '1m', ...range })).rejects.toThrow(
      'resolution',
    );
  }
});
