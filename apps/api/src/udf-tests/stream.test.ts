import { canonicalResolution } from '@tickwire/contracts';
import { expect, onTestFinished, test } from 'vitest';
import { TestSocket } from '../contract-tests/test-socket.ts';
import { UdfClient } from './udf-client.ts';
import type { ChartBar } from './udf-history.ts';
import { members } from './udf-requester.ts';
import { startUdfServer } from './udf-server.ts';

const START = Date.UTC(2026, 2, 11, 15, 0, 30);
function barOf(value: unknown): ChartBar {
  const { time, open, high, low, close, volume } = members(value);
  const [t = NaN, o = NaN, h = NaN, l = NaN, c = NaN, v = NaN] = [time, open, high, low, close, volume].map(
    Number,
  );
  return { time: t, open: o, high: h, low: l, close: c, volume: v };
}

/** The bars of one stream as a chart holds them: the last value of each. */
class StreamedBars {
  readonly #socket: TestSocket;
  readonly #topic: string;
  readonly #bars = new Map<number, ChartBar>();

  private constructor(socket: TestSocket, topic: string) {
    this.#socket = socket;
    this.#topic = topic;
  }

  static async open(socket: TestSocket, symbol: string, resolution: string): Promise<StreamedBars> {
    const id = `${symbol} ${resolution}`;
    socket.send(JSON.stringify({ type: 'bars.subscribe', id, payload: { symbol, resolution } }));
    const answer = members((await socket.take((frame) => frame.id === id))['payload']);
    expect(answer['status'], id).toBe('ok');
    const streamed = new StreamedBars(socket, String(answer['topic']));
    await streamed.#take('bars.snapshot');
    return streamed;
  }

  get bars(): readonly ChartBar[] {
    return [...this.#bars.values()].toSorted((a, b) => a.time - b.time);
  }

  /** Takes updates until the newest bar is `last`. */
  async follow(last: ChartBar): Promise<void> {
    while (JSON.stringify(this.bars.at(-1)) !== JSON.stringify(last)) await this.#take('bars.update');
  }

  async #take(type: string): Promise<void> {
    const { payload } = await this.#socket.take(
      (frame) => frame.type === type && members(frame['payload'])['topic'] === this.#topic,
    );
    const value = members(payload)['payload'];
    for (const bar of Array.isArray(value) ? value : [value]) this.#bars.set(barOf(bar).time, barOf(bar));
  }
}

/** Seconds one after the other, the first of them the start. */
const from = (start: number) => Array.from({ length: 40 }, (_, index) => start + index * 1700);

test.each([
  ['BTCUSD', '5S', [...from(START), START + 600_000, START + 603_000]],
  ['BTCUSD', '1', [...from(START), START + 600_000, START + 3_600_000]],
  // To the end of a session.
  ['AAPL', '1', [...from(Date.UTC(2026, 2, 11, 19, 58, 55)), Date.UTC(2026, 2, 11, 20, 0, 1)]],
  // Over a weekend after which Frankfurt has changed its clocks, and one in the middle of a session.
  [
    'SAP',
    '5',
    [Date.UTC(2026, 2, 27, 16, 29, 50), Date.UTC(2026, 2, 30, 7, 0, 1), Date.UTC(2026, 2, 30, 7, 6)],
  ],
  ['EURUSD', '15', [...from(Date.UTC(2026, 2, 13, 20, 59)), Date.UTC(2026, 2, 15, 21, 0, 3)]],
  ['ES', '60', [...from(Date.UTC(2026, 2, 13, 20, 59)), Date.UTC(2026, 2, 15, 22, 0, 3)]],
  ['BTCUSD', 'D', [...from(Date.UTC(2026, 2, 11, 23, 59)), Date.UTC(2026, 2, 12, 1)]],
  [
    'ES',
    '1D',
    [Date.UTC(2026, 2, 13, 20, 59, 59), Date.UTC(2026, 2, 15, 22, 0, 3), Date.UTC(2026, 2, 16, 1)],
  ],
  ['AAPL', '1W', [Date.UTC(2026, 2, 13, 19, 59), Date.UTC(2026, 2, 16, 14, 1, 3)]],
  ['BTCUSD', '1M', [Date.UTC(2026, 2, 31, 23, 59, 59), Date.UTC(2026, 3, 1), Date.UTC(2026, 3, 1, 2)]],
])('A25 bars of the socket are those of the history, %s at %s', async (symbol, resolution, instants) => {
  const server = await startUdfServer(instants[0] ?? START);
  onTestFinished(() => server.close());
  const socket = await TestSocket.open(server.url);
  onTestFinished(() => socket.close());
  const chart = new UdfClient(server.udf);
  const streamed = await StreamedBars.open(socket, symbol, resolution);
  const query = {
    ticker: symbol,
    resolution: canonicalResolution(resolution),
    from: (streamed.bars[0]?.time ?? NaN) / 1000,
    to: Date.UTC(2027, 0, 1) / 1000,
  };
  for (const at of instants) {
    server.clock.set(at);
    const forming = (await chart.history(query)).bars.at(-1);
    if (forming) await streamed.follow(forming);
  }
  const { bars } = await chart.history(query);
  expect(bars.length).toBeGreaterThan(2);
  expect(streamed.bars).toEqual(bars);
});
