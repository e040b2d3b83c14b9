import { expect, test } from 'vitest';
import { importedInstrument } from './imported-instrument.ts';

const facts = {
  ticker: 'X',
  description: 'x',
  type: 'stock',
  exchange: 'IMPORTED',
  currency: 'USD',
  minmov: 1,
  pricescale: 100,
  volumePrecision: 0,
  firstTime: 0,
} as const;

test('imported prices can be traded in whole units, whatever their kind', () => {
  expect(importedInstrument({ ...facts, type: 'index' })).toMatchObject({
    tradable: true,
    lotSize: 1,
    genesis: 0,
  });
});

test('fractional volumes make orders fractional, pips come with currencies', () => {
  expect(importedInstrument({ ...facts, volumePrecision: 8 })).toMatchObject({
    volumePrecision: 8,
    lotSize: 1e-8,
  });
  expect(importedInstrument({ ...facts, type: 'forex' })).toMatchObject({ minmove2: 10 });
});
