import { expect, test } from 'vitest';
import { ManualTimers } from '../../testing/manual-timers.ts';
import { coalesced } from './coalesced.ts';

/** Resolves once what was resolved before has been seen by all. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('work is done at once, and again after a pause if it was asked for meanwhile', async () => {
  const timers = new ManualTimers();
  let done = 0;
  const work = coalesced(async () => void (done += 1), 500, timers);
  work.run();
  work.run();
  work.run();
  await settled();
  expect(done).toBe(1);
  timers.advance(499);
  expect(done).toBe(1);
  timers.advance(1);
  expect(done).toBe(2);
  await settled();
  timers.advance(1000);
  expect(done).toBe(2);
  work.run();
  expect(done).toBe(3);
});

test('nothing is done after the end', async () => {
  const timers = new ManualTimers();
  let done = 0;
  const work = coalesced(async () => void (done += 1), 500, timers);
  work.run();
  work.run();
  await settled();
  work.stop();
  timers.advance(1000);
  work.run();
  expect(done).toBe(1);
});
