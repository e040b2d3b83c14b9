import type { Strategy } from '@tickwire/client';
import { expect, test } from 'vitest';
import { hindranceOfAll, isUnusable } from './start-hindrance.ts';

const free = { stale: false, level: 'active', closed: undefined } as const;

test('the first thing in the way is named; an account that may only reduce is none', () => {
  expect(hindranceOfAll(free)).toBeUndefined();
  expect(hindranceOfAll({ ...free, level: 'reducing' })).toBeUndefined();
  expect(hindranceOfAll({ ...free, level: undefined })).toBeUndefined();
  expect(hindranceOfAll({ ...free, level: 'halted' })).toBe('Trading is halted: resume it first.');
  expect(hindranceOfAll({ ...free, closed: 'It is closed.' })).toBe('It is closed.');
  expect(hindranceOfAll({ stale: true, level: 'halted', closed: 'It is closed.' })).toBe(
    'There is no connection to the server.',
  );
});

test('a module that could not be loaded is unusable, one whose run has failed can be started again', () => {
  const failed: Strategy = {
    id: 'a',
    name: 'A',
    description: '',
    accountId: 'A',
    symbols: [],
    status: 'failed',
    error: 'not today',
    orders: 0,
    fills: 0,
    log: [],
  };
  expect(isUnusable(failed)).toBe(true);
  expect(isUnusable({ ...failed, symbols: ['BTCUSD'] })).toBe(false);
});
