import type { Depth } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createDepthStream } from './depth-stream.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { RecordedTopic, testBench } from './test-kit/test-bench.ts';

function openStream() {
  const bench = testBench();
  const stream = createDepthStream(bench.catalog, bench.feed, bench.datafeed);
  return { ...bench, stream, topic: new RecordedTopic<Depth>() };
}

test('the whole book is sent whenever it has changed, and never twice', async () => {
  const { stream, topic, feed, datafeed, beat } = openStream();
  const request = stream.resolve({ symbol: 'crypto:btcusd' });
  expect(request).toEqual({ symbol: 'BTCUSD' });
  expect(stream.snapshot(request)).toEqual([datafeed.depth('BTCUSD')]);
  const stop = stream.start(request, topic);
  for (let second = 0; second < 5; second += 1) {
    await beat(1000);
    expect(topic.take()).toEqual([datafeed.depth('BTCUSD')]);
    await beat(100);
    expect(topic.take()).toEqual([]);
  }
  stop();
  await beat(5000);
  expect(topic.take()).toEqual([]);
  expect(feed.watchedCount).toBe(0);
});

test('a book begins with the first print of a replay, and starts over when the replay is moved', async () => {
  const { stream, topic, store, replay, beat, datafeed } = openStream();
  expect(() => stream.resolve({ symbol: 'SPX' })).toThrow(
    expect.objectContaining({ code: 'unknown_symbol' }),
  );
  store.imports.replace(importedSymbol('SPX'), importedDays(50));
  const request = stream.resolve({ symbol: 'SPX' });
  stream.start(request, topic);
  replay.start('SPX', { from: importedDays(50)[10]?.time ?? 0, speed: 1, paused: false });
  expect(topic.resets).toBe(1);
  expect(stream.snapshot(request)).toEqual([datafeed.depth('SPX')]);
  store.imports.remove('SPX');
  await beat(250);
  expect(topic.resets).toBe(2);
  expect(stream.snapshot(request)).toEqual([]);
});
