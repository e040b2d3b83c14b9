import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

test('a share is in whole lots, without the dust of decimals', () => {
  expect(shareOf(0.3, 0.5, 0.01)).toBe(0.15);
  expect(shareOf(0.7, 0.1, 0.01)).toBe(0.07);
  expect(shareOf(10, 0.25, 1)).toBe(3);
});

test('it is at least a lot and at most all', () => {
  expect(shareOf(1, 0.25, 1)).toBe(1);
  expect(shareOf(0.05, 0.25, 0.1)).toBe(0.05);
  expect(shareOf(8, 1, 1)).toBe(8);
});
