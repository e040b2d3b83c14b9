import { toUnits } from '../money/fixed-point.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { Quote } from './quote.ts';

/** A quote with its numbers made exact. */
export interface ExactQuote {
  readonly last: Price;
  readonly bid: Price;
  readonly ask: Price;
  readonly bidSize: Quantity;
  readonly askSize: Quantity;
}

const exact = ({ last, bid, ask, bidSize, askSize }: Quote): ExactQuote => ({
  last: toUnits(last),
  bid: toUnits(bid),
  ask: toUnits(ask),
  bidSize: toUnits(bidSize),
  askSize: toUnits(askSize),
});

let latest: { readonly quote: Quote; readonly exact: ExactQuote } | undefined;

/** An order meets its quote at many places, one after the other, so the latest one is kept. */
export const exactQuote = (quote: Quote): ExactQuote => {
  if (latest?.quote !== quote) latest = { quote, exact: exact(quote) };
  return latest.exact;
};
