import { expect, test } from 'vitest';
import type { BarColumns } from './bar-columns.ts';
import { detectResolution } from './detect-resolution.ts';
import { importedInstrument } from './imported-instrument.ts';

const DAY = 86_400_000;
const at = (text: string): number => Date.parse(`${text}Z`);

function describe(prices: readonly number[], volume?: readonly number[], type: 'stock' | 'forex' = 'stock') {
  const bars: BarColumns = {
    time: prices.map((_, i) => i * DAY),
    ...{ open: prices, high: prices, low: prices, close: prices },
    ...(volume === undefined ? {} : { volume }),
  };
  return importedInstrument({ ticker: 'X', description: 'x', type, currency: 'USD', bars });
}

test.each([
  { prices: [100, 101, 99], pricescale: 100 },
  { prices: [104.06, 95.96, 100.3], pricescale: 100 },
  // Single precision, written out in decimals.
  { prices: [1455.219971, 1397.430054, 1399.420044, 2874.560059], pricescale: 100 },
  { prices: [1.0716, 1.07083, 1.22904], pricescale: 100_000 },
  { prices: [31.123456, 32.654321, 30.111213], pricescale: 100_000 },
  { prices: [0.00001234, 0.00001311, 0.00001198], pricescale: 100_000_000 },
])('$prices lie on a grid of 1/$pricescale', ({ prices, pricescale }) => {
  expect(describe(prices)).toMatchObject({
    minmov: 1,
    pricescale,
    lotSize: 1,
    volumePrecision: 0,
    genesis: 0,
  });
});

test('fractional volumes make orders fractional, pips come with currencies', () => {
  const coin = describe([100, 101], [2012.25343589, 4761.6090813]);
  expect(coin).toMatchObject({ volumePrecision: 8, lotSize: 1e-8 });
  expect(describe([100, 101], [1.5, 20])).toMatchObject({ volumePrecision: 1, lotSize: 0.1 });
  expect(describe([1.0716, 1.07083], undefined, 'forex')).toMatchObject({ minmove2: 10, lotSize: 1 });
});

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
