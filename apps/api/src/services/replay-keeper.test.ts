import { createSimulatedMarket } from '@tickwire/market';
import { openActivity } from '@tickwire/store';
import { expect, onTestFinished, test } from 'vitest';
import { ReplayKeeper } from './replay-keeper.ts';
import { SourceCatalog } from './source-catalog.ts';
import { FIRST_DAY, importedDays, importedSymbol } from './test-kit/imported-days.ts';
import { testBench } from './test-kit/test-bench.ts';

const DAY = 86_400_000;
const tenth = FIRST_DAY + 10 * DAY;

function keeperBench() {
  const bench = testBench();
  const { store, catalog, clock, feed, dataDir } = bench;
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  const { replays: places, close } = openActivity(dataDir);
  onTestFinished(close);
  const keeper = new ReplayKeeper(catalog, places);
  keeper.restore(clock.now());
  keeper.follow(feed);
  return {
    ...bench,
    keeper,
    places,
    /** What another process on the same folder would show after a crash of this one. */
    afterCrash() {
      const next = new SourceCatalog(createSimulatedMarket({ seed: 'tickwire' }), store, () => undefined);
      new ReplayKeeper(next, places).restore(clock.now());
      return next.replays(clock.now()).find(({ symbol }) => symbol === 'SPX');
    },
  };
}

test('a replay is back where it was paused, stepped or sped up', async () => {
  const { replay, beat, afterCrash } = keeperBench();
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  expect(afterCrash()).toEqual(replay.get('SPX'));
  replay.step('SPX', 3);
  replay.update('SPX', { speed: 5 });
  await beat(250);
  expect(afterCrash()).toEqual(replay.get('SPX'));
  expect(afterCrash()).toMatchObject({ status: 'paused', speed: 5, bars_played: 13 });
  replay.update('SPX', { paused: false });
  await beat(300);
  replay.update('SPX', { paused: true });
  await beat(250);
  expect(afterCrash()).toEqual(replay.get('SPX'));
});

test('one that played is paused, at most two seconds before where it was and never ahead of what was told', async () => {
  const { replay, beat, afterCrash, clock } = keeperBench();
  replay.start('SPX', { from: tenth, speed: 4, paused: false });
  for (let second = 0; second < 3; second += 1) {
    // oxlint-disable-next-line no-await-in-loop
    for (let quarter = 0; quarter < 4; quarter += 1) await beat(250);
    const told = replay.get('SPX').bars_played;
    const back = afterCrash();
    expect(back?.status).toBe('paused');
    expect(back?.bars_played).toBeLessThanOrEqual(told);
    expect(back?.bars_played).toBeGreaterThanOrEqual(told - 8);
  }
  expect(afterCrash()?.bars_played).toBeGreaterThan(15);
  const told = afterCrash();
  // A step that no beat has told yet has met no order.
  replay.step('SPX', 4);
  clock.advance(1);
  expect(afterCrash()).toEqual(told);
});

test('it is not put back before a fill or a jump, nor before a stop in good order', async () => {
  const { replay, beat, afterCrash, keeper, clock } = keeperBench();
  replay.start('SPX', { from: tenth, speed: 4, paused: false });
  await beat(1000);
  clock.advance(250);
  keeper.filled('SPX', clock.now());
  expect(afterCrash()?.bars_played).toBe(15);
  await beat(250);
  keeper.keepAll();
  expect(afterCrash()?.bars_played).toBe(16);
  keeper.jumped('SPX');
  replay.start('SPX', { from: tenth + 10 * DAY, speed: 4, paused: false });
  expect(afterCrash()?.bars_played).toBe(20);
});

test('a stopped or finished one is as it was, and one whose prices are other ones now is idle', async () => {
  const { replay, beat, afterCrash, store, places } = keeperBench();
  replay.start('SPX', { from: tenth, speed: 100, paused: false });
  await beat(5000);
  expect(afterCrash()).toMatchObject({ status: 'finished', bars_played: 30 });
  replay.stop('SPX');
  expect(afterCrash()?.status).toBe('idle');
  replay.start('SPX', { from: tenth, speed: 1, paused: true });
  store.imports.replace(importedSymbol('SPX'), importedDays(20));
  expect(afterCrash()?.status).toBe('idle');
  expect(places.list()).toEqual([]);
});
