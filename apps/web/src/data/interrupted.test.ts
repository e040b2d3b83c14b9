import type { Gap } from '@tickwire/client';
import { expect, test } from 'vitest';
import { isInterrupted } from './interrupted.ts';

const gap = (change: Partial<Gap>): Gap => ({
  id: 1,
  scope: 'market-data',
  symbols: [],
  from: 1000,
  cause: 'The quotes stand still.',
  ...change,
});

test('an interruption of the connection is one of everything, one of prices of its symbols', () => {
  expect(isInterrupted([])).toBe(false);
  expect(isInterrupted([gap({ scope: 'connection' })])).toBe(true);
  expect(isInterrupted([gap({ scope: 'connection' })], 'AAPL')).toBe(true);
  expect(isInterrupted([gap({})])).toBe(false);
  expect(isInterrupted([gap({})], 'AAPL')).toBe(true);
  expect(isInterrupted([gap({ symbols: ['MSFT'] })], 'AAPL')).toBe(false);
  expect(isInterrupted([gap({ symbols: ['MSFT', 'AAPL'] })], 'AAPL')).toBe(true);
});

test('one that has ended is none', () => {
  const ended = [gap({ scope: 'connection', to: 2000 }), gap({ id: 2, symbols: ['AAPL'], to: 2000 })];
  expect(isInterrupted(ended, 'AAPL')).toBe(false);
});
