import { expect, test } from 'vitest';
import { rovingIndex } from './roving.ts';

test('arrows step and wrap, Home and End jump', () => {
  expect(rovingIndex('ArrowRight', 2, 3)).toBe(0);
  expect(rovingIndex('ArrowUp', 0, 3)).toBe(2);
  expect(rovingIndex('ArrowDown', 0, 3)).toBe(1);
  expect(rovingIndex('Home', 2, 3)).toBe(0);
  expect(rovingIndex('End', 0, 3)).toBe(2);
});

test('other keys and empty lists move nothing', () => {
  expect(rovingIndex('Enter', 0, 3)).toBeUndefined();
  expect(rovingIndex('ArrowDown', 0, 0)).toBeUndefined();
});
