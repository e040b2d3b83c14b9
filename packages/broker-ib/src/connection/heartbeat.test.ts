import { expect, it } from 'vitest';
import { createVirtualScheduler } from '../testing/virtual-scheduler.ts';
import { startHeartbeat } from './heartbeat.ts';

function setUp() {
  const time = createVirtualScheduler();
  const events: string[] = [];
  const heartbeat = startHeartbeat({
    scheduler: time,
    probe: () => events.push('asked'),
    onSilent: () => events.push('silent'),
  });
  return { time, events, heartbeat };
}

it('C3 asks after a silence, and takes no answer at all for the end', async () => {
  const { time, events } = setUp();
  await time.advance(5000);
  expect(events).toEqual(['asked']);
  await time.advance(5000);
  expect(events).toEqual(['asked', 'silent']);
  expect(time.waiting).toBe(0);
});

it('C3 asks nothing while something arrives', async () => {
  const { time, events, heartbeat } = setUp();
  for (let second = 0; second < 60; second += 4) {
    heartbeat.heard();
    await time.advance(4000);
  }
  expect(events).toEqual([]);
});

it('C3 looks once more at what arrived while the process was held up', async () => {
  const { time, events, heartbeat } = setUp();
  await time.advance(5001);
  // Due at the same instant as the end of the patience, and after it: as a socket is read after the timers.
  time.after(4999, () => heartbeat.heard());
  await time.advance(9000);
  expect(events).toEqual(['asked']);
});
