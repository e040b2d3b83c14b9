import { expect, test } from 'vitest';
import { matchParts, shownResults } from './search-results.ts';

const symbol = (ticker: string, type: string) => ({
  symbol: ticker,
  ticker,
  type,
  description: '',
  exchange: '',
});
const symbols = [symbol('AAPL', 'stock'), symbol('BTCUSD', 'crypto'), symbol('SPX', 'index')];
const shown = (filter: string, text = '', recent: readonly string[] = []) =>
  shownResults(symbols, { filter, text, recent, imported: new Set(['SPX']) }).map(({ ticker }) => ticker);

test('a filter leaves its type, or what was imported', () => {
  expect(shown('all')).toEqual(['AAPL', 'BTCUSD', 'SPX']);
  expect(shown('crypto')).toEqual(['BTCUSD']);
  expect(shown('imported')).toEqual(['SPX']);
});

test('what was looked for last comes first while nothing is written, then the order of the answer counts', () => {
  expect(shown('all', '', ['SPX', 'BTCUSD'])).toEqual(['SPX', 'BTCUSD', 'AAPL']);
  expect(shown('all', 'a', ['SPX', 'BTCUSD'])).toEqual(['AAPL', 'BTCUSD', 'SPX']);
});

test('a match is found in any case, also behind the name of an exchange', () => {
  expect(matchParts('Apple Inc.', 'PPL')).toEqual(['A', 'ppl', 'e Inc.']);
  expect(matchParts('AAPL', 'nasdaq:aap')).toEqual(['', 'AAP', 'L']);
  expect(matchParts('AAPL', 'x')).toEqual(['AAPL', '', '']);
  expect(matchParts('AAPL', ' ')).toEqual(['AAPL', '', '']);
});
