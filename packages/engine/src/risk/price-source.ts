import type { Price, Rate } from '../money/fixed-point.ts';

/** What positions are valued by. */
export interface PriceSource {
  /** The last price of a ticker; undefined while there is none. */
  mark(ticker: string): Price | undefined;
  /** Into the account's currency; undefined when it is the same one, or when there is no rate. */
  rate(currency: string): Rate | undefined;
}
