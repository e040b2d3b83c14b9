import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary.ts';
import { openActivity, type Activity } from './activity.ts';

function opened(folder = temporaryFolder()): Activity {
  const activity = openActivity(folder);
  onTestFinished(() => activity.close());
  return activity;
}

test('where replays stand is found again, the newest place of each', () => {
  const folder = temporaryFolder();
  const { replays } = opened(folder);
  replays.keep({ ticker: 'SPX', importId: 1, prints: 5, speed: 0.5 });
  replays.keep({ ticker: 'SPX', importId: 1, prints: 9, speed: 2 });
  replays.keep({ ticker: 'DAX', importId: 2, prints: 0, speed: 1 });
  replays.forget('DAX');
  expect(opened(folder).replays.list()).toEqual([{ ticker: 'SPX', importId: 1, prints: 9, speed: 2 }]);
});

test('runs of strategies are found again, with when they were interrupted', () => {
  const folder = temporaryFolder();
  const { strategyRuns } = opened(folder);
  const run = { strategyId: 'a', accountId: 'A', startedAt: 5 };
  strategyRuns.keep(run);
  strategyRuns.keep({ ...run, strategyId: 'b' });
  strategyRuns.keep({ ...run, strategyId: 'b', interruptedAt: 7 });
  strategyRuns.keep({ ...run, strategyId: 'c' });
  strategyRuns.forget('c');
  expect(opened(folder).strategyRuns.list()).toEqual([run, { ...run, strategyId: 'b', interruptedAt: 7 }]);
});

test('a damaged file is begun anew', () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'activity.db'),
    'not a database, and long enough to be taken for one'.repeat(50),
  );
  expect(opened(folder).replays.list()).toEqual([]);
});
