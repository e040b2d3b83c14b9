import { expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

const admitted = (limiter: RateLimiter, address: string, requests: number) =>
  Array.from({ length: requests }, () => limiter.admits(address)).filter(Boolean).length;

it('lets a burst of two seconds pass, then so many per second', () => {
  let now = 0;
  const limiter = new RateLimiter({ perSecond: 10, elapsed: () => now });
  expect(admitted(limiter, 'a', 30)).toBe(20);
  now += 500;
  expect(admitted(limiter, 'a', 30)).toBe(5);
  now += 60_000;
  expect(admitted(limiter, 'a', 30)).toBe(20);
});

it('counts every address by itself', () => {
  const limiter = new RateLimiter({ perSecond: 1, elapsed: () => 0 });
  expect(admitted(limiter, 'a', 5)).toBe(2);
  expect(admitted(limiter, 'b', 5)).toBe(2);
});

it('stays strict with a busy address while very many others pass by', () => {
  const limiter = new RateLimiter({ perSecond: 1, elapsed: () => 0 });
  let busyAdmitted = 0;
  for (let other = 0; other < 25_000; other += 1) {
    limiter.admits(`other-${other}`);
    if (other % 1000 === 0) busyAdmitted += admitted(limiter, 'busy', 1);
  }
  expect(busyAdmitted).toBe(2);
});

it('lets everything pass at 0', () => {
  const limiter = new RateLimiter({ perSecond: 0, elapsed: () => 0 });
  expect(admitted(limiter, 'a', 1000)).toBe(1000);
});
