import { expect, test } from 'vitest';
import { createHiddenWatch } from './hidden-too-long.ts';

test('a page counts as left once it was hidden for three minutes', () => {
  const watch = createHiddenWatch();
  expect(watch(false, 0)).toBe(false);
  expect(watch(true, 1000)).toBe(false);
  expect(watch(false, 180_999)).toBe(false);
  expect(watch(true, 200_000)).toBe(false);
  expect(watch(true, 379_000)).toBe(false);
  expect(watch(false, 380_000)).toBe(true);
  expect(watch(false, 900_000)).toBe(false);
});
