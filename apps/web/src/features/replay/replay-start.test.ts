import { expect, test } from 'vitest';
import { proposedStart, startOf } from './replay-start.ts';

const history = { first_time: Date.UTC(2000, 0, 3), last_time: Date.UTC(2010, 2, 1) };

test('a first replay starts on a day within the history', () => {
  const start = proposedStart(history);
  expect(start % 86_400_000).toBe(0);
  expect(start).toBeGreaterThan(history.first_time);
  expect(start).toBeLessThan(history.last_time);
});

test('a date outside of the history means its nearest end', () => {
  expect(startOf('2008-09-15', history)).toBe(Date.UTC(2008, 8, 15));
  expect(startOf('1999-01-01', history)).toBe(history.first_time);
  expect(startOf('2030-01-01', history)).toBe(history.last_time);
  expect(startOf('', history)).toBeUndefined();
});
