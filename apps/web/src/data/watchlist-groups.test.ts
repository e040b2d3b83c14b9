import { expect, test } from 'vitest';
import { groupSymbols } from './watchlist-groups.ts';

const symbol = (ticker: string, type: string) => ({
  symbol: ticker,
  ticker,
  type,
  description: '',
  exchange: '',
});

test('groups come in the order of types, hidden symbols and unknown types aside', () => {
  const symbols = [
    symbol('ES', 'futures'),
    symbol('AAPL', 'stock'),
    symbol('X', 'bond'),
    symbol('BTCUSD', 'crypto'),
    symbol('MSFT', 'stock'),
  ];
  const groups = groupSymbols(symbols, ['MSFT']);
  expect(groups.map(({ type, symbols: members }) => [type, members.map(({ ticker }) => ticker)])).toEqual([
    ['crypto', ['BTCUSD']],
    ['stock', ['AAPL']],
    ['futures', ['ES']],
    ['bond', ['X']],
  ]);
});
