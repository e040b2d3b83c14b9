import { expect, it } from 'vitest';
import { ManualTimers } from './test-kit/manual-timers.ts';
import { TokenBucket } from './token-bucket.ts';

it('lets the burst pass at once, then the rate, and never saves up more than the burst', () => {
  const timers = new ManualTimers();
  const bucket = new TokenBucket({ burst: 3, perSecond: 10, elapsed: timers.elapsed });
  const taken = (tries: number) => Array.from({ length: tries }, () => bucket.take()).filter(Boolean).length;
  expect(taken(5)).toBe(3);
  timers.advance(200);
  expect(taken(5)).toBe(2);
  timers.advance(60_000);
  expect(taken(5)).toBe(3);
});
