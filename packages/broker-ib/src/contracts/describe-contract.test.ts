import { SecType, type ContractDetails } from '@stoqey/ib';
import { expect, test } from 'vitest';
import { chooseDetails } from './choose-details.ts';
import { describeContract } from './describe-contract.ts';
import { decimalsOf, tickScale } from './tick-scale.ts';

const apple: ContractDetails = {
  contract: {
    conId: 265598,
    symbol: 'AAPL',
    secType: SecType.STK,
    exchange: 'SMART',
    primaryExch: 'NASDAQ',
    currency: 'USD',
    localSymbol: 'AAPL',
    multiplier: 0,
    strike: 0,
  },
  longName: 'APPLE INC',
  minTick: 0.01,
  priceMagnifier: 1,
  validExchanges: 'SMART,NASDAQ',
  stockType: 'COMMON',
  minSize: 0.0001,
  sizeIncrement: 0.0001,
  timeZoneId: 'US/Eastern',
  tradingHours: '20260701:0400-20260701:2000',
  liquidHours: '20260701:0930-20260701:1600',
};
const future: ContractDetails = {
  contract: {
    conId: 1,
    symbol: 'ES',
    secType: SecType.FUT,
    lastTradeDateOrContractMonth: '20260918 08:30:00 US/Central',
    exchange: 'CME',
    currency: 'USD',
    localSymbol: 'ESU6',
    multiplier: 50,
  },
  minTick: 0.25,
  sizeIncrement: 1,
  timeZoneId: 'US/Central',
  tradingHours: '20260701:1700-20260702:1600',
  liquidHours: '20260702:0830-20260702:1500',
};

test.each([
  [0.01, 1, 100],
  [0.25, 25, 100],
  [0.00005, 5, 100_000],
  [1, 1, 1],
  [5, 5, 1],
  [0.03125, 3125, 100_000],
  [0.0001, 1, 10_000],
  [0, 1, 100],
  [NaN, 1, 100],
])('a tick of %s is %s / %s', (tick, minmov, pricescale) => {
  expect(tickScale(tick)).toEqual({ minmov, pricescale });
});

test('what futures are of is no index, and cannot be traded itself', () => {
  const contract = { ...future.contract, secType: SecType.IND, localSymbol: 'ES' };
  const continuous = describeContract('ES', { ...future, contract }, []).instrument;
  expect(continuous).toMatchObject({ type: 'futures', tradable: false });
  const spx = { ...future, contract: { ...contract, symbol: 'SPX', exchange: 'CBOE' } };
  expect(describeContract('SPX', spx, []).instrument.type).toBe('index');
});

test('decimals of an increment', () => {
  expect([1, 0.1, 0.0001, 100].map(decimalsOf)).toEqual([0, 1, 4, 0]);
});

test('a share: a multiplier that the client reads as 0 is 1, and the regular session are its hours', () => {
  const { instrument, contract, liquidHours, minSize } = describeContract('AAPL', apple, []);
  expect(instrument).toMatchObject({
    ticker: 'AAPL',
    type: 'stock',
    exchange: 'NASDAQ',
    calendar: 'XNAS',
    minmov: 1,
    pricescale: 100,
    pointValue: 1,
    lotSize: 0.0001,
    tradable: true,
  });
  expect(contract).not.toHaveProperty('multiplier');
  expect(contract).not.toHaveProperty('strike');
  expect(contract.exchange).toBe('SMART');
  expect(liquidHours).toEqual([{ from: Date.UTC(2026, 6, 1, 13, 30), to: Date.UTC(2026, 6, 1, 20) }]);
  expect(minSize).toBe(0.0001);
});

test('a future: the date without the time the client leaves in it, its multiplier, and the whole day as its hours', () => {
  const { instrument, contract, liquidHours } = describeContract('ESU6', future, [
    { from: 0, increment: 0.25 },
  ]);
  expect(contract.lastTradeDateOrContractMonth).toBe('20260918');
  expect(contract.multiplier).toBe(50);
  expect(instrument).toMatchObject({
    type: 'futures',
    calendar: 'CME',
    pointValue: 50,
    minmov: 25,
    pricescale: 100,
  });
  expect(liquidHours).toEqual([{ from: Date.UTC(2026, 6, 1, 22), to: Date.UTC(2026, 6, 2, 21) }]);
});

test('prices in pence count a hundredth, the smallest step is the tick, and an unset size is none', () => {
  const { instrument, minSize, priceSteps } = describeContract(
    'VOD.LSE',
    {
      ...apple,
      contract: { ...apple.contract, currency: 'GBP', primaryExch: 'LSE' },
      priceMagnifier: 100,
      minSize: Number.MAX_VALUE,
      sizeIncrement: 1,
    },
    [
      { from: 10, increment: 0.05 },
      { from: 0, increment: 0.02 },
    ],
  );
  expect(instrument).toMatchObject({ pointValue: 0.01, minmov: 2, pricescale: 100, calendar: 'XLON' });
  expect(minSize).toBe(1);
  expect(priceSteps.map(({ from }) => from)).toEqual([0, 10]);
});

test('odd answers are described all the same', () => {
  expect(
    describeContract('X', { contract: {}, minTick: 0, timeZoneId: 'ÐœÐ¡Ðš', liquidHours: 'x' }, []),
  ).toMatchObject({
    instrument: { type: 'stock', calendar: '24x7', minmov: 1, pricescale: 100, pointValue: 1, lotSize: 1 },
    liquidHours: [],
    timeZone: 'Etc/UTC',
  });
});

test('of all that IB finds, the named exchange, the dollar, and the next expiry are meant', () => {
  const euro = {
    ...apple,
    contract: { ...apple.contract, conId: 2, currency: 'EUR', primaryExch: 'IBIS' },
  };
  expect(chooseDetails([euro, apple], undefined, '20260701')).toBe(apple);
  expect(chooseDetails([apple, euro], 'XETRA', '20260701')).toBe(euro);
  expect(chooseDetails([apple, euro], 'LSE', '20260701')).toBeUndefined();
  const expiring = (date: string): ContractDetails => ({
    ...future,
    contract: { ...future.contract, lastTradeDateOrContractMonth: date },
  });
  const [past, next, later] = ['20260618', '20260918', '20261218'].map(expiring);
  expect(
    chooseDetails(
      [later, past, next].filter((one) => one !== undefined),
      'CME',
      '20260701',
    ),
  ).toBe(next);
});
