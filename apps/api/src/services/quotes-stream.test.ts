import type { QuoteData } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createQuotesStream } from './quotes-stream.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { RecordedTopic, testBench } from './test-kit/test-bench.ts';

const names = (quotes: readonly QuoteData[]) => quotes.map(({ n }) => n);

test('the fast list is sent at every print, the slow one at once and then each minute', async () => {
  const { catalog, feed, datafeed, beat } = testBench();
  const stream = createQuotesStream(catalog, feed, datafeed);
  const topic = new RecordedTopic<QuoteData>();
  const stop = stream.start({ symbols: ['AAPL', 'BTCUSD'], fast_symbols: ['BTCUSD', 'NASDAQ:MSFT'] }, topic);
  await beat(1000);
  expect(names(topic.take())).toEqual(['BTCUSD', 'NASDAQ:MSFT', 'AAPL']);
  for (let second = 2; second <= 60; second += 1) {
    await beat(1000);
    expect(names(topic.take())).toEqual(['BTCUSD', 'NASDAQ:MSFT']);
  }
  await beat(1000);
  const [bitcoin, , apple] = topic.take();
  expect(apple?.n).toBe('AAPL');
  expect(bitcoin).toEqual(datafeed.quote('BTCUSD'));
  await beat(200);
  expect(topic.take()).toEqual([]);
  stop();
  await beat(120_000);
  expect(topic.take()).toEqual([]);
  expect(feed.watchedCount).toBe(0);
});

test('the snapshot has each symbol once, as it was asked for, unknown ones too', () => {
  const { catalog, feed, datafeed } = testBench();
  const stream = createQuotesStream(catalog, feed, datafeed);
  const request = stream.resolve({ symbols: ['aapl', 'NOPE', 'BTCUSD'], fast_symbols: ['BTCUSD'] });
  const snapshot = stream.snapshot(request);
  expect(snapshot.map(({ n, s }) => [n, s])).toEqual([
    ['BTCUSD', 'ok'],
    ['aapl', 'ok'],
    ['NOPE', 'error'],
  ]);
  const stop = stream.start(request, new RecordedTopic());
  expect(feed.watchedCount).toBe(2);
  stop();
});

test('a symbol whose history was moved is sent at once, on the slow list too', async () => {
  const { catalog, feed, datafeed, beat, store, replay } = testBench();
  store.imports.replace(importedSymbol('SPX'), importedDays(50));
  const topic = new RecordedTopic<QuoteData>();
  createQuotesStream(catalog, feed, datafeed).start({ symbols: ['SPX'], fast_symbols: [] }, topic);
  const days = importedDays(50);
  replay.start('SPX', { from: days[10]?.time ?? 0, speed: 1, paused: false });
  expect(topic.take()).toMatchObject([{ s: 'ok', n: 'SPX', v: { lp: 110, time: expect.any(Number) } }]);
  await beat(1000);
  expect(topic.take()).toEqual([]);
  store.imports.remove('SPX');
  await beat(250);
  expect(topic.take()).toEqual([{ s: 'error', n: 'SPX', v: { error: 'Symbol not found' } }]);
});

test('a symbol that is imported later wakes up by itself', async () => {
  const { catalog, feed, datafeed, beat, store } = testBench();
  const stream = createQuotesStream(catalog, feed, datafeed);
  const topic = new RecordedTopic<QuoteData>();
  const stop = stream.start({ symbols: [], fast_symbols: ['SPX'] }, topic);
  await beat(1000);
  expect(topic.take()).toEqual([]);
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  await beat(1000);
  expect(topic.take()).toMatchObject([{ s: 'ok', n: 'SPX' }]);
  stop();
  expect(feed.watchedCount).toBe(0);
});
