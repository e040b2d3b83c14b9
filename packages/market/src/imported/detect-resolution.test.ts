import { expect, test } from 'vitest';
import { detectResolution } from './detect-resolution.ts';

const at = (text: string): number => Date.parse(`${text}Z`);

test.each([
  ['days with weekends', ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-27'], '1D'],
  ['weeks', ['2026-11-06', '2026-11-13', '2026-11-20', '2026-12-04'], '1W'],
  ['month ends', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'], '1M'],
  ['quarters', ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'], '3M'],
  ['years', ['2023-12-31', '2024-12-31', '2025-12-31'], '12M'],
  [
    'hours with a weekend',
    ['2026-11-20T20:00', '2026-11-20T21:00', '2026-11-22T22:00', '2026-11-22T23:00'],
    '60',
  ],
  ['five minutes', ['2026-11-20T20:00', '2026-11-20T20:05', '2026-11-20T20:10'], '5'],
  ['four hours', ['2026-11-20T00:00', '2026-11-20T04:00', '2026-11-20T12:00', '2026-11-20T16:00'], '240'],
  ['five seconds', ['2026-11-20T20:00:00', '2026-11-20T20:00:05', '2026-11-20T20:00:10'], '5S'],
  ['ticks', ['2026-11-20T20:00:00.000', '2026-11-20T20:00:00.250'], undefined],
  ['one bar', ['2026-11-20'], undefined],
])('%s are detected', (_name, texts, resolution) => {
  expect(detectResolution(texts.map((text) => at(text.length === 10 ? `${text}T00:00` : text)))).toBe(
    resolution,
  );
});
