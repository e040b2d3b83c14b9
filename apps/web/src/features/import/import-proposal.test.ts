import { expect, test } from 'vitest';
import { proposeImport } from './import-proposal.ts';

const known = [
  { ticker: 'BTCUSD', type: 'crypto' },
  { ticker: 'EURUSD', type: 'forex' },
  { ticker: 'MSFT', type: 'stock' },
  { ticker: 'SPX', type: 'index' },
];
const imported = new Set(['SPX']);
const propose = (name: string) => proposeImport(name, known, imported);

test('an index, a stock, a coin and a currency pair are known by the names of their files', () => {
  expect(propose('SP500-daily-2000.csv')).toEqual({
    symbol: 'SP500',
    type: 'index',
    timezone: 'America/New_York',
    currency: 'USD',
  });
  expect(propose('goog.csv')).toEqual({
    symbol: 'GOOG',
    type: 'stock',
    timezone: 'America/New_York',
    currency: 'USD',
  });
  expect(propose('EURJPY_H1.txt')).toEqual({
    symbol: 'EURJPY',
    type: 'forex',
    timezone: 'Etc/UTC',
    currency: 'JPY',
  });
  expect(propose('2019 LTCEUR (1).csv')).toMatchObject({ symbol: 'LTCEUR', type: 'crypto', currency: 'EUR' });
});

test('a name of the live market gets another one, one that was imported is taken again', () => {
  expect(propose('BTCUSD.csv')).toMatchObject({ symbol: 'BTCUSD.FILE', type: 'crypto', timezone: 'Etc/UTC' });
  expect(propose('spx.csv')).toMatchObject({ symbol: 'SPX', type: 'index' });
});

test('a name that says nothing is still a symbol', () => {
  expect(propose('2019-2020.csv')).toMatchObject({ symbol: 'PRICES', type: 'stock' });
  expect(propose(`${'A'.repeat(60)}.csv`).symbol).toHaveLength(32);
});
