import { expect, test } from 'vitest';
import { IbStats } from '../connection/ib-stats.ts';
import { createGapLog } from '../gaps/gap-log.ts';
import { collectLog } from '../testing/collected-log.ts';
import { createVirtualScheduler } from '../testing/virtual-scheduler.ts';
import { FarmWatch, type Feed } from './farm-watch.ts';

/** A feed that a test makes tick and that notes what is done to it. */
function feedOf(ticker: string) {
  const feed = {
    ticker,
    at: -Infinity,
    open: true,
    done: [] as string[],
    doubted: Infinity,
    heardAt: () => feed.at,
    isOpen: () => feed.open,
    renew: () => void feed.done.push('renew'),
    doubt: (since: number) => void (feed.doubted = Math.min(since, feed.doubted)),
    heal: () => void feed.done.push('heal'),
  };
  return feed satisfies Feed;
}

function watch(...feeds: readonly Feed[]) {
  const time = createVirtualScheduler();
  const gaps = createGapLog({ scheduler: time, log: collectLog(), stats: new IbStats() });
  return { time, gaps, farm: new FarmWatch({ scheduler: time, gaps, feeds: () => feeds }) };
}

test('U4 what comes back by itself is healed since the farm broke, what stays silent is renewed', async () => {
  const [lively, silent] = [feedOf('A'), feedOf('B')];
  const { time, gaps, farm } = watch(lively, silent);
  const brokenAt = time.now();
  farm.broken('The farm is broken.');
  farm.broken('Another farm is broken.');
  await time.advance(5000);
  farm.restored();
  await time.advance(1000);
  lively.at = time.now();
  await time.advance(60_000);
  expect([lively.doubted, lively.done]).toEqual([brokenAt, ['heal']]);
  expect(silent.done).toEqual(['renew']);
  expect(gaps.gaps).toMatchObject([
    { tickers: ['A', 'B'], from: brokenAt, to: brokenAt + 15_000, cause: 'The farm is broken.' },
  ]);
  expect(time.waiting).toBe(0);
  time.close();
});

test('U4 in a closed market nothing is renewed, and once it is open it gets its time', async () => {
  const feed = feedOf('A');
  feed.open = false;
  const { time, gaps, farm } = watch(feed);
  farm.broken('broken');
  farm.restored();
  await time.advance(3_600_000);
  expect(feed.done).toEqual([]);
  expect(gaps.gaps[0]?.to).toBeDefined();
  feed.open = true;
  await time.advance(10_000);
  expect(feed.done).toEqual([]);
  await time.advance(10_000);
  expect(feed.done).toEqual(['renew']);
  time.close();
});

test('U5 a farm that is restored without having been broken says nothing', async () => {
  const feed = feedOf('A');
  const { time, gaps, farm } = watch(feed);
  farm.restored();
  await time.advance(60_000);
  expect([feed.done, gaps.gaps]).toEqual([[], []]);
  time.close();
});

test('what is asked for anew anyway is forgotten', async () => {
  const feed = feedOf('A');
  const { time, gaps, farm } = watch(feed);
  farm.broken('broken');
  farm.restored();
  farm.forget();
  await time.advance(60_000);
  expect(feed.done).toEqual([]);
  expect(gaps.gaps[0]?.to).toBeDefined();
  expect(time.waiting).toBe(0);
  time.close();
});
