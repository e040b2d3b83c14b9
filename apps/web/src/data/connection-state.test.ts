import { expect, test } from 'vitest';
import { nextState } from './connection-state.ts';

test('only a connection that once stood can be lost', () => {
  expect(nextState('connecting', false)).toBe('connecting');
  expect(nextState('connecting', true)).toBe('live');
  expect(nextState('live', false)).toBe('lost');
  expect(nextState('lost', false)).toBe('lost');
  expect(nextState('lost', true)).toBe('live');
});
