import type { CalendarId } from '@tickwire/market';

const byExchange: Readonly<Record<string, CalendarId>> = {
  NASDAQ: 'XNAS',
  ISLAND: 'XNAS',
  NYSE: 'XNYS',
  AMEX: 'XNYS',
  ARCA: 'XNYS',
  BATS: 'XNYS',
  IEX: 'XNYS',
  PINK: 'XNYS',
  CBOE: 'XNYS',
  SMART: 'XNYS',
  LSE: 'XLON',
  LSEETF: 'XLON',
  IBIS: 'XETR',
  IBIS2: 'XETR',
  FWB: 'XETR',
  SBF: 'XPAR',
  CME: 'CME',
  CBOT: 'CME',
  ECBOT: 'CME',
  GLOBEX: 'CME',
  NYMEX: 'CME',
  COMEX: 'CME',
  IDEALPRO: 'FX',
  PAXOS: '24x7',
  ZEROHASH: '24x7',
};

const byZone: Readonly<Record<string, CalendarId>> = {
  'US/Eastern': 'XNYS',
  'America/New_York': 'XNYS',
  'US/Central': 'XNYS',
  'America/Chicago': 'XNYS',
  'Europe/London': 'XLON',
  'Europe/Berlin': 'XETR',
  'Europe/Paris': 'XPAR',
};

/** What decides which calendar a contract keeps. */
export interface CalendarFacts {
  readonly secType: string;
  /** IB's name. */
  readonly exchange: string;
  /** IANA zone. */
  readonly timeZone: string;
}

/**
 * The calendar of an exchange. Of one that nobody here knows the zone decides, and where that says nothing either, trading is not bound
 * to hours: IB's own hours tell when it is open.
 */
export function calendarOf({ secType, exchange, timeZone }: CalendarFacts): CalendarId {
  if (secType === 'CASH') return 'FX';
  if (secType === 'CRYPTO') return '24x7';
  const known = byExchange[exchange];
  if (known) return known;
  const isExchangeTraded = secType === 'STK' || secType === 'IND' || secType === 'OPT' || secType === 'BOND';
  return (isExchangeTraded ? byZone[timeZone] : undefined) ?? '24x7';
}
