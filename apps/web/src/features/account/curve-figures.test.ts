import { expect, test } from 'vitest';
import { curveFigures } from './curve-figures.ts';

const curve = (...values: (number | undefined)[]) =>
  values.map((equity, time) => ({ time, balance: 0, ...(equity !== undefined && { equity }) }));

test('the drawdown is the deepest fall from the high before it', () => {
  expect(curveFigures(curve(100, 120, undefined, 90, 130, 110, 125))).toEqual({
    first: 100,
    last: 125,
    low: 90,
    high: 130,
    drawdown: 30,
    drawdownShare: 0.25,
  });
});

test('what only rises has none, and what has no value has no figures', () => {
  expect(curveFigures(curve(1, 2, 3))?.drawdown).toBe(0);
  expect(curveFigures(curve(undefined))).toBeUndefined();
});
