import type { ReplayState } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createReplayStream } from './replay-stream.ts';
import { FIRST_DAY, importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { RecordedTopic, testBench } from './test-kit/test-bench.ts';

const DAY = 86_400_000;

function streamBench() {
  const bench = testBench();
  bench.store.imports.replace(importedSymbol('SPX'), importedDays(30));
  bench.catalog.refresh();
  const stream = createReplayStream(bench.catalog, bench.feed, bench.clock);
  const topic = new RecordedTopic<ReplayState>();
  const all = new RecordedTopic<ReplayState>();
  const stops = [stream.start({ symbol: 'SPX' }, topic), stream.start({}, all)];
  return { ...bench, stream, topic, all, stop: () => stops.forEach((stop) => stop()) };
}

test('what moves is told once a beat, however fast it plays, and what stands is not', async () => {
  const { replay, stream, topic, all, beat, stop } = streamBench();
  expect(stream.snapshot({})).toMatchObject([{ symbol: 'SPX', status: 'idle' }]);
  await beat(250);
  expect(topic.take()).toEqual([]);

  replay.start('SPX', { from: FIRST_DAY + 2 * DAY, speed: 40, paused: false });
  expect(topic.take()).toMatchObject([{ symbol: 'SPX', status: 'playing', bars_played: 2 }]);
  await beat(250);
  expect(topic.take()).toMatchObject([{ bars_played: 12 }]);
  replay.update('SPX', { paused: true });
  await beat(250);
  expect(topic.take()).toMatchObject([{ status: 'paused', bars_played: 12 }]);
  expect(all.take()).toMatchObject([
    { status: 'playing', bars_played: 2 },
    { status: 'paused', bars_played: 12 },
  ]);
  await beat(250);
  expect(topic.take()).toEqual([]);
  stop();
  replay.stop('SPX');
  await beat(250);
  expect(topic.take()).toEqual([]);
});

test('a new import is told of, and the removal of one resets the stream', async () => {
  const { store, catalog, all, beat, stream } = streamBench();
  store.imports.replace(importedSymbol('GOOG'), importedDays(5));
  catalog.refresh();
  await beat(250);
  expect(all.take()).toMatchObject([{ symbol: 'GOOG', bars_total: 5 }]);

  store.imports.remove('SPX');
  catalog.refresh();
  await beat(250);
  expect(all.resets).toBe(1);
  expect(stream.snapshot({})).toMatchObject([{ symbol: 'GOOG' }]);
});

test('one symbol alone can be followed', async () => {
  const { store, catalog, replay, stream, beat } = streamBench();
  store.imports.replace(importedSymbol('GOOG'), importedDays(30));
  catalog.refresh();
  const topic = new RecordedTopic<ReplayState>();
  expect(stream.snapshot({ symbol: 'GOOG' })).toMatchObject([{ symbol: 'GOOG' }]);
  expect(stream.snapshot({ symbol: 'AAPL' })).toEqual([]);
  const stop = stream.start({ symbol: 'GOOG' }, topic);
  replay.start('SPX', { from: FIRST_DAY + 2 * DAY, speed: 40, paused: false });
  await beat(250);
  expect(topic.take()).toEqual([]);
  replay.start('GOOG', { from: FIRST_DAY + 2 * DAY, speed: 40, paused: false });
  await beat(250);
  expect(topic.take()).toMatchObject([
    { symbol: 'GOOG', bars_played: 2 },
    { symbol: 'GOOG', bars_played: 12 },
  ]);
  stop();
});
