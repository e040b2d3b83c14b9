import { expect, test } from 'vitest';
import { nextSort, type WatchlistSort } from '../../data/watchlist-sort.ts';
import { sortGroups } from './sort-groups.ts';

const symbol = (ticker: string) => ({ symbol: ticker, ticker, type: '', description: '', exchange: '' });
const groups = [
  { type: 'crypto', symbols: [symbol('BTC'), symbol('XRP')] },
  { type: 'stock', symbols: [symbol('AAPL'), symbol('MSFT')] },
];
const quotes = new Map([
  ['BTC', { lp: 100_000, chp: -1 }],
  ['AAPL', { lp: 200, chp: 2 }],
  ['MSFT', { lp: 400, chp: 0 }],
]);
const order = (sort: WatchlistSort) =>
  sortGroups(groups, sort, (ticker) => quotes.get(ticker)).flatMap(({ symbols }) =>
    symbols.map(({ ticker }) => ticker),
  );

test('rows stand by name or number across the groups, those without a quote last', () => {
  expect(order({ column: 'symbol', descending: false })).toEqual(['AAPL', 'BTC', 'MSFT', 'XRP']);
  expect(order({ column: 'last', descending: true })).toEqual(['BTC', 'MSFT', 'AAPL', 'XRP']);
  expect(order({ column: 'change', descending: false })).toEqual(['BTC', 'MSFT', 'AAPL', 'XRP']);
  expect(order({ column: 'change', descending: true })).toEqual(['AAPL', 'MSFT', 'BTC', 'XRP']);
});

test('a column sorts one way, the other way and not at all', () => {
  const first = nextSort(undefined, 'change');
  expect(first).toEqual({ column: 'change', descending: true });
  const second = nextSort(first, 'change');
  expect(second).toEqual({ column: 'change', descending: false });
  expect(nextSort(second, 'change')).toBeUndefined();
  expect(nextSort(second, 'symbol')).toEqual({ column: 'symbol', descending: false });
});
