import { universe, type Instrument } from '@tickwire/market';
import type { SimulatedContract } from './simulated-contract.ts';

const STOCK_TYPES =
  'ACTIVETIM,AD,ADJUST,ALERT,ALLOC,AVGCOST,BASKET,COND,DAY,GTC,GTD,GTT,HID,IOC,LIT,LMT,LOC,MIT,MKT,MOC,MTL,OPG,SCALE,STP,STPLMT,TRAIL,TRAILLIT,TRAILLMT,WHATIF';
const FOREX_TYPES =
  'ACTIVETIM,AD,ADJUST,ALERT,BASKET,COND,DAY,GTC,GTD,IOC,LIT,LMT,MIT,MKT,STP,STPLMT,TRAIL,TRAILLMT,WHATIF';
const CRYPTO_TYPES = 'ACTIVETIM,ALERT,DAY,GTC,IOC,LMT,MKT,WHATIF';
const FUTURE_TYPES =
  'ACTIVETIM,AD,ADJUST,ALERT,COND,DAY,GTC,GTD,IOC,LIT,LMT,MIT,MKT,STP,STPLMT,TRAIL,TRAILLMT,WHATIF';

function instrumentOf(ticker: string): Instrument {
  const found = universe.find(({ instrument }) => instrument.ticker === ticker);
  if (found === undefined) throw new RangeError(`The simulated market has no ${ticker}.`);
  return found.instrument;
}

const unlisted = {
  lastTradeDate: '',
  multiplier: '',
  stockType: '',
  industry: '',
  category: '',
  subcategory: '',
};

function stock(
  conId: number,
  symbol: string,
  primaryExchange: string,
  varying: Pick<SimulatedContract, 'longName' | 'industry'> & Partial<SimulatedContract>,
): SimulatedContract {
  return {
    ...unlisted,
    conId,
    symbol,
    secType: 'STK',
    exchange: 'SMART',
    primaryExchange,
    validExchanges: ['SMART', primaryExchange, 'IEX', 'OVERNIGHT'],
    currency: 'USD',
    localSymbol: symbol,
    tradingClass: primaryExchange === 'NASDAQ' ? 'NMS' : symbol,
    stockType: 'COMMON',
    orderTypes: STOCK_TYPES,
    timeZone: 'US/Eastern',
    marketRuleId: 26,
    minSize: 0.0001,
    sizeIncrement: 0.0001,
    instrument: instrumentOf(symbol),
    ...varying,
  };
}

function pair(conId: number, base: string, currency: string): SimulatedContract {
  return {
    ...unlisted,
    conId,
    symbol: base,
    secType: 'CASH',
    exchange: 'IDEALPRO',
    primaryExchange: '',
    validExchanges: ['IDEALPRO'],
    currency,
    localSymbol: `${base}.${currency}`,
    tradingClass: `${base}.${currency}`,
    longName: `${base}.${currency}`,
    orderTypes: FOREX_TYPES,
    timeZone: 'US/Eastern',
    marketRuleId: currency === 'JPY' ? 240 : 239,
    minSize: 1,
    sizeIncrement: 1,
    instrument: instrumentOf(`${base}${currency}`),
  };
}

function coin(conId: number, symbol: string, longName: string): SimulatedContract {
  return {
    ...unlisted,
    conId,
    symbol,
    secType: 'CRYPTO',
    exchange: 'PAXOS',
    primaryExchange: '',
    validExchanges: ['PAXOS'],
    currency: 'USD',
    localSymbol: `${symbol}.USD`,
    tradingClass: symbol,
    longName,
    orderTypes: CRYPTO_TYPES,
    timeZone: 'US/Eastern',
    marketRuleId: 3000,
    minSize: 0.0001,
    sizeIncrement: 0.0001,
    instrument: instrumentOf(`${symbol}USD`),
  };
}

/** E-mini S&P 500 of an expiry. @param expiry `20260918`. */
export function emini(conId: number, expiry: string, localSymbol: string): SimulatedContract {
  return {
    ...unlisted,
    conId,
    symbol: 'ES',
    secType: 'FUT',
    lastTradeDate: expiry,
    multiplier: '50',
    exchange: 'CME',
    primaryExchange: '',
    validExchanges: ['CME', 'QBALGO'],
    currency: 'USD',
    localSymbol,
    tradingClass: 'ES',
    longName: 'E-mini S&P 500',
    orderTypes: FUTURE_TYPES,
    timeZone: 'US/Central',
    marketRuleId: 67,
    minSize: 1,
    sizeIncrement: 1,
    instrument: instrumentOf('ES'),
  };
}

const etf = { stockType: 'ETF', industry: '' };

/** What is listed at any time; the ids are IB's. */
export const listings: readonly SimulatedContract[] = [
  stock(265598, 'AAPL', 'NASDAQ', {
    longName: 'APPLE INC',
    industry: 'Technology',
    category: 'Computers',
    subcategory: 'Computers',
  }),
  stock(272093, 'MSFT', 'NASDAQ', {
    longName: 'MICROSOFT CORP',
    industry: 'Technology',
    category: 'Software',
    subcategory: 'Applications Software',
  }),
  stock(4815747, 'NVDA', 'NASDAQ', {
    longName: 'NVIDIA CORP',
    industry: 'Technology',
    category: 'Semiconductors',
  }),
  stock(76792991, 'TSLA', 'NASDAQ', {
    longName: 'TESLA INC',
    industry: 'Consumer, Cyclical',
    category: 'Auto Manufacturers',
  }),
  stock(3691937, 'AMZN', 'NASDAQ', {
    longName: 'AMAZON.COM INC',
    industry: 'Communications',
    category: 'Internet',
  }),
  stock(756733, 'SPY', 'ARCA', { ...etf, longName: 'SS SPDR S&P 500 ETF TRUST-US' }),
  stock(320227571, 'QQQ', 'NASDAQ', { ...etf, longName: 'INVESCO QQQ TRUST SERIES 1' }),
  stock(14204, 'SAP', 'IBIS', {
    longName: 'SAP SE',
    industry: 'Technology',
    validExchanges: ['SMART', 'IBIS'],
    currency: 'EUR',
    tradingClass: 'XETRA',
    timeZone: 'MET',
    marketRuleId: 1913,
    minSize: 1,
    sizeIncrement: 1,
  }),
  pair(12087792, 'EUR', 'USD'),
  pair(12087797, 'GBP', 'USD'),
  pair(15016059, 'USD', 'JPY'),
  pair(12087820, 'USD', 'CHF'),
  coin(479624278, 'BTC', 'Bitcoin cryptocurrency'),
  coin(495759171, 'ETH', 'Ethereum cryptocurrency'),
  {
    ...unlisted,
    conId: 416904,
    symbol: 'SPX',
    secType: 'IND',
    exchange: 'CBOE',
    primaryExchange: '',
    validExchanges: ['CBOE'],
    currency: 'USD',
    localSymbol: 'SPX',
    tradingClass: '',
    longName: 'S&P 500 Stock Index',
    industry: 'Indices',
    category: 'Broad Range Equity Index',
    orderTypes: '',
    timeZone: 'US/Central',
    marketRuleId: 26,
    minSize: 1,
    sizeIncrement: 1,
    instrument: instrumentOf('US500'),
  },
];

/** What the futures are of; it is what a search finds. */
export const eminiIndex: SimulatedContract = {
  ...emini(11004968, '', 'ES'),
  secType: 'IND',
  multiplier: '',
  tradingClass: '',
  orderTypes: '',
};
