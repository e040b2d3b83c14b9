import { SecType, type Contract } from '@stoqey/ib';
import { expect, test } from 'vitest';
import { symbolQueries } from './symbol-query.ts';
import { tickerName } from './ticker-name.ts';

const free = (): boolean => false;

test.each<[Contract, string]>([
  [{ secType: SecType.STK, symbol: 'AAPL', currency: 'USD', primaryExch: 'NASDAQ' }, 'AAPL'],
  [{ secType: SecType.STK, symbol: 'BRK B', currency: 'USD', primaryExch: 'NYSE' }, 'BRK.B'],
  [{ secType: SecType.STK, symbol: 'SAP', currency: 'EUR', primaryExch: 'IBIS' }, 'SAP.IBIS'],
  [{ secType: SecType.CASH, symbol: 'EUR', currency: 'USD', localSymbol: 'EUR.USD' }, 'EURUSD'],
  [{ secType: SecType.CRYPTO, symbol: 'BTC', currency: 'USD', exchange: 'PAXOS' }, 'BTCUSD'],
  [{ secType: SecType.FUT, symbol: 'ES', localSymbol: 'ESU6', exchange: 'CME' }, 'ESU6'],
  [{ secType: SecType.FUT, symbol: 'DAX', localSymbol: 'FDXM  DEC 26', exchange: 'EUREX' }, 'FDXM.DEC.26'],
  [{ secType: SecType.IND, symbol: 'SPX', exchange: 'CBOE' }, 'SPX'],
  [{ secType: SecType.OPT, symbol: 'AAPL', localSymbol: 'AAPL  260918C00200000' }, 'AAPL.260918C00200000'],
])('%j is called %s', (contract, ticker) => {
  expect(tickerName(contract, free)).toBe(ticker);
});

test('a name that is taken gets the exchange, then the conId; none has a comma or a colon', () => {
  const contract = { secType: SecType.IND, symbol: 'A:B,C', exchange: 'CBOE', conId: 7 };
  const taken = new Set<string>();
  for (const expected of ['A.B.C', 'A.B.C.CBOE', 'A.B.C.7']) {
    const ticker = tickerName(contract, (name) => taken.has(name));
    expect(ticker).toBe(expected);
    taken.add(ticker);
  }
});

test.each<[string, readonly Partial<Contract>[]]>([
  ['aapl', [{ secType: SecType.STK, symbol: 'AAPL' }]],
  ['NASDAQ:AAPL', [{ secType: SecType.STK, symbol: 'AAPL' }]],
  ['EURUSD', [{ secType: SecType.CASH, symbol: 'EUR', currency: 'USD' }]],
  ['EUR.USD', [{ secType: SecType.CASH, symbol: 'EUR', currency: 'USD' }]],
  [
    'BTCUSD',
    [
      { secType: SecType.CRYPTO, symbol: 'BTC', exchange: 'PAXOS' },
      { secType: SecType.CRYPTO, symbol: 'BTC', exchange: 'ZEROHASH' },
    ],
  ],
  ['ESZ6', [{ secType: SecType.FUT, localSymbol: 'ESZ6' }]],
  ['CME:ES', [{ secType: SecType.FUT, symbol: 'ES', exchange: 'CME' }]],
  ['BRK.B', [{ secType: SecType.STK, symbol: 'BRK B' }]],
  ['SAP.IBIS', [{ secType: SecType.STK, symbol: 'SAP', primaryExch: 'IBIS' }]],
])('%s is asked for as %j', (symbol, expected) => {
  expect(symbolQueries(symbol).slice(0, expected.length)).toMatchObject(
    expected.map((contract) => ({ contract })),
  );
});

test('an index is the last thing a symbol may mean, and an empty symbol means nothing', () => {
  expect(symbolQueries('CBOE:SPX').at(-1)).toEqual({
    contract: { secType: SecType.IND, symbol: 'SPX' },
    exchange: 'CBOE',
  });
  expect(symbolQueries(' ')).toEqual([]);
  expect(symbolQueries('NASDAQ:')).toEqual([]);
});
