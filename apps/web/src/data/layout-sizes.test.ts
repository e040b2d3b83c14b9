import { expect, test } from 'vitest';
import { fit, sizeLimits } from './layout-sizes.ts';

const windows = [
  { width: 980, height: 600 },
  { width: 1280, height: 720 },
  { width: 1600, height: 1000 },
  { width: 2560, height: 1440 },
];

test.each(windows)('at $width x $height every size is possible at once and leaves a chart', (size) => {
  const limits = sizeLimits(size);
  for (const { min, max, initial } of Object.values(limits)) {
    expect(min).toBeLessThanOrEqual(initial);
    expect(initial).toBeLessThanOrEqual(max);
  }
  expect(size.width - limits.watchlist.max - limits.side.max).toBeGreaterThan(370);
  expect(size.height - limits.bottom.max).toBeGreaterThanOrEqual(350);
});

test('a laptop shows a chart of 400 px and five rows below it', () => {
  const { bottom } = sizeLimits({ width: 1280, height: 720 });
  expect(720 - 44 - bottom.initial).toBeGreaterThan(440);
  expect(bottom.initial).toBeGreaterThanOrEqual(32 + 24 + 5 * 25);
});

test('a size that no longer fits the window is made to', () => {
  expect(fit(900, sizeLimits({ width: 1280, height: 720 }).watchlist)).toBe(384);
  expect(fit(-5, sizeLimits({ width: 1280, height: 720 }).side)).toBe(272);
});
