import { expect, test } from 'vitest';
import { strategyOf } from './strategy-of.ts';

test('an order of a strategy is told by its name from one of a person', () => {
  expect(strategyOf('ema-cross:mfx1k2:17')).toBe('ema-cross');
  expect(strategyOf('0d4b1f5e-9a43-4a4c-8a34-6d2b6a1d9f10')).toBeUndefined();
  expect(strategyOf('mine:1')).toBeUndefined();
  expect(strategyOf(undefined)).toBeUndefined();
});
