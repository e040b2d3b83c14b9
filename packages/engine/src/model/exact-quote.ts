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

const known = new WeakMap<Quote, ExactQuote>();

/** Made once per quote: an order meets it at many places, and many orders meet the same one. */
export const exactQuote = (quote: Quote): ExactQuote => {
  let exact = known.get(quote);
  if (exact === undefined) {
    exact = {
      last: toUnits(quote.last),
      bid: toUnits(quote.bid),
      ask: toUnits(quote.ask),
      bidSize: toUnits(quote.bidSize),
      askSize: toUnits(quote.askSize),
    };
    known.set(quote, exact);
  }
  return exact;
};
