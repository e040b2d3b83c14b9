import { expect, test } from 'vitest';
import { isSilent, nextState } from './connection-state.ts';

test('only a connection that once stood can be lost', () => {
  expect(nextState('connecting', false)).toBe('connecting');
  expect(nextState('connecting', true)).toBe('live');
  expect(nextState('live', false)).toBe('lost');
  expect(nextState('lost', false)).toBe('lost');
  expect(nextState('lost', true)).toBe('live');
});

test('an open connection on which nothing comes any more is silent', () => {
  expect(isSilent(undefined, 1_000_000)).toBe(false);
  expect(isSilent(1_000_000, 1_011_000)).toBe(false);
  expect(isSilent(1_000_000, 1_016_000)).toBe(true);
});
