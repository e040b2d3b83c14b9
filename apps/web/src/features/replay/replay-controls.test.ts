import { expect, test } from 'vitest';
import { nextSpeed, replaySpeeds } from './replay-speed.ts';
import { stepSizes } from './replay-step.ts';

test('a speed moves along the list and stays at its ends, also from between two of it', () => {
  expect(nextSpeed(1, 1)).toBe(2);
  expect(nextSpeed(1, -1)).toBe(0.5);
  expect(nextSpeed(3, 1)).toBe(5);
  expect(nextSpeed(3, -1)).toBe(2);
  expect(nextSpeed(1000, 1)).toBe(1000);
  expect(nextSpeed(replaySpeeds[0], -1)).toBe(0.5);
});

test('steps are whole bars of what was imported', () => {
  const steps = (resolution: string) => stepSizes(resolution).map(({ bars, label }) => `${label}: ${bars}`);
  expect(steps('1D')).toEqual(['1 bar: 1', '1 week: 5', '1 month: 21']);
  expect(steps('60')).toEqual(['1 bar: 1', '24 hours: 24']);
  expect(steps('5')).toEqual(['1 bar: 1', '15 minutes: 3', '1 hour: 12', '24 hours: 288']);
  expect(steps('7')).toEqual(['1 bar: 1']);
  expect(steps('1M')).toEqual(['1 bar: 1', '1 quarter: 3', '1 year: 12']);
});
