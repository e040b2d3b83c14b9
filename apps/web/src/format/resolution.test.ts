import { expect, test } from 'vitest';
import { isIntraday, resolutionLabel, resolutionName } from './resolution.ts';

test('labels', () => {
  expect(['5S', '1', '30', '60', '240', '1D', 'W', '1M', '90'].map(resolutionLabel)).toEqual([
    '5s',
    '1m',
    '30m',
    '1h',
    '4h',
    '1D',
    '1W',
    '1M',
    '90m',
  ]);
});

test('names', () => {
  expect(['5S', '1', '60', '240', '1M'].map(resolutionName)).toEqual([
    '5 seconds',
    '1 minute',
    '1 hour',
    '4 hours',
    '1 month',
  ]);
});

test('days and longer have no time of day', () => {
  expect(['5S', '240', '1D', '1W', '1M'].filter(isIntraday)).toEqual(['5S', '240']);
});
