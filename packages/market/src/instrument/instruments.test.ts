import { SymbolInfo } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createSimulatedMarket } from '../simulation/simulated-market.ts';
import type { Instrument } from './instrument.ts';
import { searchInstruments } from './search-instruments.ts';
import { symbolInfo } from './symbol-info.ts';

const market = createSimulatedMarket({ seed: 1 });
const instrument = (ticker: string): Instrument =>
  market.instruments.find((known) => known.ticker === ticker) ?? expect.fail(ticker);
const found = (query: Parameters<typeof searchInstruments>[1]): string[] =>
  searchInstruments(market.instruments, query).map(({ ticker }) => ticker);

test('tickers are names, all different and without what separates symbols', () => {
  for (const known of market.instruments) {
    expect(known.name).toBe(known.ticker);
    expect(known.ticker).not.toMatch(/[,:\s]/);
  }
  expect(new Set(market.instruments.map(({ ticker }) => ticker)).size).toBe(market.instruments.length);
});

test('search ranks the exact name, then beginnings, then parts, then descriptions', () => {
  expect(found({ text: 'v' })[0]).toBe('V');
  expect(found({ text: 'eurus' })).toEqual(['EURUSD']);
  expect(found({ text: 'usd' }).slice(0, 3).sort()).toEqual(['USDCAD', 'USDCHF', 'USDJPY']);
  expect(found({ text: 'apple' })).toEqual(['AAPL']);
  expect(found({ text: 'nasdaq:aa' })).toEqual(['AAPL']);
  expect(found({ text: '' })).toHaveLength(market.instruments.length);
  expect(found({ text: ' ', type: 'Crypto' })).toEqual(['BTCUSD', 'ETHUSD', 'SOLUSD']);
  expect(found({ text: '', exchange: 'cbot' })).toEqual(['ZB', 'ZF']);
  expect(found({ text: 'usd', exchange: '', type: 'forex' }).sort()).toEqual([
    'AUDUSD',
    'EURUSD',
    'GBPUSD',
    'USDCAD',
    'USDCHF',
    'USDJPY',
  ]);
  expect(found({ text: 'no such thing' })).toEqual([]);
});

test.each(market.instruments.map(({ ticker }) => ticker))('%s: symbol info fits the contract', (ticker) => {
  const info = symbolInfo(instrument(ticker), market);
  expect(SymbolInfo.parse(info)).toEqual(info);
  expect(info.session_holidays).toMatch(/^(?:\d{8}(?:,\d{8})*)?$/);
  expect(info.corrections).toMatch(/^(?:\d{4}-\d{4}:\d{8}(?:;\d{4}-\d{4}:\d{8})*)?$/);
  expect(new Set(info.supported_resolutions).size).toBe(info.supported_resolutions.length);
});

test.each([
  { ticker: 'AAPL', tick: 0.01, session: '0930-1600', currency: 'USD', point: 1 },
  { ticker: 'SHEL', tick: 0.005, session: '0800-1630', currency: 'GBP', point: 1 },
  { ticker: 'SIE', tick: 0.05, session: '0900-1730', currency: 'EUR', point: 1 },
  { ticker: 'EURUSD', tick: 0.00001, session: '1700-1700', currency: 'USD', point: 1 },
  { ticker: 'ES', tick: 0.25, session: '1800-1700', currency: 'USD', point: 50 },
  { ticker: 'ZB', tick: 1 / 32, session: '1800-1700', currency: 'USD', point: 1000 },
  { ticker: 'ZF', tick: 1 / 128, session: '1800-1700', currency: 'USD', point: 1000 },
  { ticker: 'BTCUSD', tick: 0.01, session: '24x7', currency: 'USD', point: 1 },
])('$ticker has a tick of $tick in $currency', ({ ticker, tick, session, currency, point }) => {
  const info = symbolInfo(instrument(ticker), market);
  expect(info.minmov / info.pricescale).toBe(tick);
  expect(info).toMatchObject({
    session,
    currency_code: currency,
    point_value: point,
    listed_exchange: info.exchange,
  });
});

test('what cannot be traded says so', () => {
  expect(symbolInfo(instrument('US500'), market)).toMatchObject({ watch_only: true });
  expect(symbolInfo(instrument('AAPL'), market)).not.toHaveProperty('watch_only');
});

test('holidays and early closes are told in the grammar of the chart', () => {
  const apple = symbolInfo(instrument('AAPL'), market);
  expect(apple.session_holidays.split(',')).toContain('20250109');
  expect(apple.corrections.split(';')).toContain('0930-1300:20261127');
  expect(symbolInfo(instrument('ES'), market).corrections.split(';')).toContain('1800-1300:20260703');
  expect(symbolInfo(instrument('ZF'), market)).toMatchObject({
    fractional: true,
    minmove2: 4,
    pricescale: 128,
  });
  expect(symbolInfo(instrument('BTCUSD'), market)).toMatchObject({ session_holidays: '', corrections: '' });
  expect(apple).toMatchObject({
    has_seconds: true,
    seconds_multipliers: ['5'],
    intraday_multipliers: ['1', '5', '15', '30', '60', '240'],
    has_weekly_and_monthly: true,
  });
});
