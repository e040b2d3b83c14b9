import { expect, test } from 'vitest';
import { formatSession } from './session.ts';

test.each([
  ['24x7', 'around the clock'],
  ['0930-1600', '09:30–16:00'],
  ['1700-1700', '17:00–17:00'],
  ['0930-1130,1230-1600:23456', '09:30–11:30, 12:30–16:00'],
  ['0900-1630|0900-1400:2', '09:00–16:30'],
])('%s are the hours %s', (session, words) => {
  expect(formatSession(session)).toBe(words);
});
