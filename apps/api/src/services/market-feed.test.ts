import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarketFeed, type Tick } from './market-feed.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { NOON, temporaryStore, testBench } from './test-kit/test-bench.ts';

describe('a beat', () => {
  test('shows every print to the venue before any listener hears of it', async () => {
    const { feed, beat, seenByVenue } = testBench();
    const heard: (readonly [ticker: string, prints: number, atVenue: number])[] = [];
    for (const ticker of ['BTCUSD', 'AAPL']) {
      feed.watch(ticker, ({ prints }) => heard.push([ticker, prints.length, seenByVenue.length]));
    }
    feed.onBeat(() => heard.push(['beat', 0, seenByVenue.length]));
    await beat(3000);
    expect(heard).toEqual([
      ['BTCUSD', 3, 6],
      ['AAPL', 3, 6],
      ['beat', 0, 6],
    ]);
  });

  test('tells nobody when nothing was printed, but ends as usual', async () => {
    const { feed, beat } = testBench();
    const ticks: Tick[] = [];
    let ends = 0;
    feed.watch('BTCUSD', (tick) => ticks.push(tick));
    feed.onBeat(() => (ends += 1));
    await beat(0);
    await beat(300);
    expect([ticks.length, ends]).toEqual([0, 2]);
  });

  test('however the clock jumps, meets each print once and in order', () => {
    const jumps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('beat', 'advance')),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    const { catalog } = testBench();
    const source = catalog.find('BTCUSD')?.source;
    fc.assert(
      fc.property(jumps, (steps) => {
        let now = NOON;
        const venue: number[] = [];
        const heard: number[] = [];
        const feed = new MarketFeed(catalog, { now: () => now }, (prints) =>
          venue.push(...prints.map(({ time }) => time)),
        );
        feed.watch('BTCUSD', ({ prints }) => heard.push(...prints.map(({ time }) => time)));
        for (const [ms, step] of steps) {
          now += ms;
          if (step === 'beat') feed.beat();
          else feed.advance('BTCUSD');
        }
        const expected = source?.prints('BTCUSD', NOON, now).map(({ time }) => time);
        expect(venue).toEqual(expected);
        feed.beat();
        expect(heard).toEqual(expected);
        expect(venue).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('goes on for everybody else when one listener throws, and says so until the next good one', async () => {
    const { feed, clock } = testBench();
    const heard: string[] = [];
    let broken = true;
    feed.watch('BTCUSD', () => {
      if (broken) throw new Error('listener on fire');
    });
    feed.watch('BTCUSD', () => heard.push('BTCUSD'));
    feed.watch('AAPL', () => heard.push('AAPL'));
    feed.onBeat(() => heard.push('end'));
    clock.advance(2000);
    expect(() => feed.beat()).toThrow('listener on fire');
    expect(heard).toEqual(['BTCUSD', 'AAPL', 'end']);
    expect(feed.failure).toBeInstanceOf(Error);
    broken = false;
    clock.advance(2000);
    feed.beat();
    expect(feed.failure).toBeUndefined();
  });

  test('shows the venue the present before a command, and the listeners only at the beat', async () => {
    const { feed, clock, seenByVenue } = testBench();
    const heard: Tick[] = [];
    feed.watch('BTCUSD', (tick) => heard.push(tick));
    feed.watch('BTCUSD', () => {
      throw new Error('listener on fire');
    });
    clock.advance(2000);
    feed.advance('BTCUSD');
    expect([seenByVenue.length, heard.length]).toEqual([2, 0]);
    expect(() => feed.beat()).toThrow('listener on fire');
    expect(heard.map(({ prints }) => prints.length)).toEqual([2]);
    expect(seenByVenue).toHaveLength(2);
  });

  test('outlives the removal of a symbol that is watched', async () => {
    const { feed, beat, dataDir, replay, resets } = testBench();
    const other = temporaryStore(dataDir);
    other.imports.replace(importedSymbol('SPX'), importedDays(30));
    await beat(0);
    replay.start('SPX', { from: 0, speed: 4, paused: false });
    const heard: Tick[] = [];
    feed.watch('SPX', (tick) => heard.push(tick));
    await beat(1000);
    expect(heard.at(-1)?.prints).toHaveLength(16);
    other.imports.remove('SPX');
    await beat(1000);
    expect(heard.at(-1)?.reset).toBe(true);
    expect(resets).toEqual(['SPX']);
    await beat(1000);
    expect(heard).toHaveLength(2);
    expect(feed.failure).toBeUndefined();
  });
});

test('a watch begins now, ends when stopped, and the symbol is let go with its last listener', async () => {
  const { feed, clock, beat } = testBench();
  clock.advance(10_000);
  const times: number[] = [];
  const stop = feed.watch('BTCUSD', ({ prints }) => times.push(...prints.map(({ time }) => time)));
  const stopOther = feed.watch('BTCUSD', () => {});
  expect(feed.watchedCount).toBe(1);
  await beat(2000);
  expect(times).toEqual([NOON + 11_000, NOON + 12_000]);
  stop();
  stop();
  expect(feed.watchedCount).toBe(1);
  await beat(2000);
  expect(times).toHaveLength(2);
  stopOther();
  expect(feed.watchedCount).toBe(0);
});
