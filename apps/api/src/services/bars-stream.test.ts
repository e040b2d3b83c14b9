import type { Bar } from '@tickwire/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBarsStream } from './bars-stream.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { NOON, RecordedTopic, temporaryStore, testBench, type TestBench } from './test-kit/test-bench.ts';

const HOUR = 3_600_000;

function follow(bench: TestBench, symbol: string, resolution: string) {
  const stream = createBarsStream(bench.catalog, bench.feed, bench.clock);
  const request = stream.resolve({ symbol, resolution });
  const topic = new RecordedTopic<Bar>();
  const bars = new Map<number, Bar>();
  const begin = () => {
    bars.clear();
    for (const bar of stream.snapshot(request)) bars.set(bar.time, bar);
  };
  begin();
  let resets = 0;
  const stop = stream.start(request, topic);
  const history = () => bench.bars(request.symbol, request.resolution, Math.min(...bars.keys()));
  return {
    stream,
    request,
    topic,
    stop,
    history,
    /** The bars a chart holds after the updates so far. */
    shown() {
      if (topic.resets > resets) begin();
      resets = topic.resets;
      for (const bar of topic.take()) bars.set(bar.time, bar);
      return [...bars.values()].toSorted((a, b) => a.time - b.time);
    },
  };
}

test.each([
  ['BTCUSD', '5S', NOON, 600_000],
  ['AAPL', '1', NOON, 2 * HOUR],
  ['SAP', '60', NOON, 30 * HOUR],
  ['ES', '1D', Date.UTC(2026, 2, 13, 20), 60 * HOUR],
  ['EURUSD', '1W', Date.UTC(2026, 2, 13, 20), 60 * HOUR],
])(
  'bars of %s at %s are the history at every beat, however the clock jumps',
  async (symbol, resolution, start, span) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: span / 8 }), { minLength: 3, maxLength: 12 }),
        async (jumps) => {
          const bench = testBench(start);
          const { shown, history, topic, stop } = follow(bench, symbol, resolution);
          for (const jump of jumps) {
            await bench.beat(jump);
            expect(shown()).toEqual(history());
          }
          stop();
          await bench.beat(span);
          expect(topic.updates).toEqual([]);
          expect(topic.resets).toBe(0);
        },
      ),
      { numRuns: 5 },
    );
  },
);

test('a bar is published when it changes only, and its final form before the next one', async () => {
  const bench = testBench();
  const { topic } = follow(bench, 'BTCUSD', '1');
  await bench.beat(200);
  expect(topic.take()).toEqual([]);
  await bench.beat(27_800);
  const [before, ...none] = topic.take();
  expect(none).toEqual([]);
  await bench.beat(3000);
  const [final, next] = topic.take();
  expect(final?.time).toBe(before?.time);
  expect(final?.volume).toBeGreaterThan(before?.volume ?? Infinity);
  expect(next?.time).toBe((final?.time ?? 0) + 60_000);
});

test('after a long gap the stream starts over instead of telling every bar of it', async () => {
  const bench = testBench();
  const { topic, shown, history } = follow(bench, 'BTCUSD', '5S');
  await bench.beat(24 * HOUR);
  expect(topic.resets).toBe(1);
  expect(topic.updates).toEqual([]);
  await bench.beat(2000);
  expect(shown().at(-1)).toEqual(history().at(-1));
});

describe('a request', () => {
  const bench = () => {
    const { catalog, feed, clock } = testBench();
    return createBarsStream(catalog, feed, clock);
  };

  test('is resolved to ticker and canonical resolution', () => {
    expect(bench().resolve({ symbol: 'nasdaq:aapl', resolution: 'D' })).toEqual({
      symbol: 'AAPL',
      resolution: '1D',
    });
  });

  test('for what does not exist is refused', () => {
    const stream = bench();
    expect(() => stream.resolve({ symbol: 'NOPE', resolution: '1' })).toThrow(
      expect.objectContaining({ code: 'unknown_symbol' }),
    );
  });
});

describe('of an imported symbol', () => {
  test('a replay resets the stream, then moves it with the history', async () => {
    const bench = testBench();
    bench.store.imports.replace(importedSymbol('SPX'), importedDays(50));
    const { stream, request, topic, shown, history } = follow(bench, 'SPX', '1W');
    const days = importedDays(50);
    bench.replay.start('SPX', { from: days[10]?.time ?? 0, speed: 1, paused: false });
    expect(topic.resets).toBe(1);
    expect(stream.snapshot(request).at(-1)).toMatchObject({ high: 112, close: 110 });
    for (let i = 0; i < 40; i += 1) {
      await bench.beat(250);
      expect(shown().at(-1)).toEqual(history().at(-1));
    }
    expect(topic.resets).toBe(1);
    bench.replay.stop('SPX');
    expect(topic.resets).toBe(2);
    expect(stream.snapshot(request).at(-1)).toEqual(bench.bars('SPX', '1W').at(-1));
    expect(shown()).toEqual(history());
  });

  test('finer resolutions than its own are refused', () => {
    const { store, catalog, feed, clock } = testBench();
    store.imports.replace(importedSymbol('SPX'), importedDays(5));
    const stream = createBarsStream(catalog, feed, clock);
    expect(() => stream.resolve({ symbol: 'SPX', resolution: '60' })).toThrow(
      expect.objectContaining({ code: 'unsupported_resolution' }),
    );
  });

  test('that is imported anew with longer bars, or removed, the stream starts over and is empty', async () => {
    const bench = testBench();
    const other = temporaryStore(bench.dataDir);
    const hours = importedDays(50).map((bar, index) => ({ ...bar, time: index * HOUR }));
    other.imports.replace(importedSymbol('SPX', { resolution: '60' }), hours);
    await bench.beat(0);
    const { stream, request, topic } = follow(bench, 'SPX', '60');
    expect(stream.snapshot(request)).toHaveLength(2);
    other.imports.replace(importedSymbol('SPX'), importedDays(50));
    await bench.beat(250);
    expect(topic.resets).toBe(1);
    expect(stream.snapshot(request)).toEqual([]);
    bench.replay.start('SPX', { from: 0, speed: 10, paused: false });
    await bench.beat(1000);
    expect(topic.updates).toEqual([]);
    other.imports.remove('SPX');
    await bench.beat(250);
    expect(stream.snapshot(request)).toEqual([]);
    expect(bench.feed.failure).toBeUndefined();
  });
});
