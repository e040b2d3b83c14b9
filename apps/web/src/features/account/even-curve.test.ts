import { expect, test } from 'vitest';
import { evenCurve } from './even-curve.ts';

test('points that are dense lately are drawn in stretches of equal length, each by its last value', () => {
  const points = [
    { time: 0, equity: 1, balance: 0 },
    { time: 60_000, equity: 2, balance: 0 },
    { time: 61_000, equity: 3, balance: 0 },
    { time: 119_999, equity: 4, balance: 0 },
  ];
  expect(evenCurve(points, 4)).toEqual([
    { time: 0, value: 1 },
    { time: 30_000 },
    { time: 60_000, value: 3 },
    { time: 90_000, value: 4 },
  ]);
});

test('a time that could not be valued breaks the line', () => {
  const points = [
    { time: 0, equity: 1, balance: 0 },
    { time: 1000, balance: 0 },
    { time: 2000, equity: 3, balance: 0 },
  ];
  expect(evenCurve(points, 10)).toEqual([
    { time: 0, value: 1, breaks: true },
    { time: 1000 },
    { time: 2000, value: 3 },
  ]);
});

test('nothing is nothing, and one point is one stretch', () => {
  expect(evenCurve([], 10)).toEqual([]);
  expect(evenCurve([{ time: 5500, equity: 1, balance: 1 }], 10)).toEqual([{ time: 5000, value: 1 }]);
});
