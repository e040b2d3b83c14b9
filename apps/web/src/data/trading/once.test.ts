import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { once } from './once.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the same action runs once, however often it is asked for, until what it did has been told', async () => {
  const action = vi.fn(() => Promise.resolve(true));
  expect(await Promise.all([once('close A', action), once('close A', action)])).toEqual([true, false]);
  expect(await once('close A', action)).toBe(false);
  await vi.advanceTimersByTimeAsync(400);
  expect(await once('close A', action)).toBe(true);
  expect(action).toHaveBeenCalledTimes(2);
});

test('another action is not held up, and one that throws can be asked for again', async () => {
  const failing = () => Promise.reject(new Error('no'));
  await expect(once('close B', failing)).rejects.toThrow('no');
  expect(await once('close C', () => Promise.resolve(true))).toBe(true);
  await vi.advanceTimersByTimeAsync(400);
  expect(await once('close B', () => Promise.resolve(true))).toBe(true);
});
