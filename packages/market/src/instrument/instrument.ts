import type { SymbolType } from '@tickwire/contracts';
import type { CalendarId } from '../calendar/calendar-id.ts';

/** What can be charted and, when `tradable`, bought and sold. */
export interface Instrument {
  /** Identifies the instrument everywhere; unique, no comma, no colon. */
  readonly ticker: string;
  /** Same as `ticker`. */
  readonly name: string;
  readonly description: string;
  readonly type: SymbolType;
  readonly exchange: string;
  /** Currency of the price. */
  readonly currency: string;
  /** What one unit is, for currency pairs and crypto: EUR of EURUSD. */
  readonly baseCurrency?: string;
  readonly calendar: CalendarId;
  /** False for an index: it has prices but nobody can buy it. */
  readonly tradable: boolean;
  /** Tick size is `minmov / pricescale`. */
  readonly minmov: number;
  readonly pricescale: number;
  /** Second denominator of a price: 10 for pips of currency pairs, 4 for quarters of a 32nd. */
  readonly minmove2?: number;
  /** Prices are written as fractions of `pricescale`. */
  readonly fractional?: boolean;
  /** Order quantities are multiples of it. */
  readonly lotSize: number;
  /** Money in `currency` that one unit gains per 1.0 of price. */
  readonly pointValue: number;
  /** Decimals of volumes and sizes. */
  readonly volumePrecision: number;
  /** No bar is older, ms UTC. */
  readonly genesis: number;
}
