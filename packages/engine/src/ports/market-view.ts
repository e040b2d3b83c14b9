import type { InstrumentSpec } from '../model/instrument-spec.ts';
import type { Book, Quote } from '../model/quote.ts';

/** What the engine sees of the market, now. */
export interface MarketView {
  /**
   * The instrument that `symbol` names, in any spelling the market takes. Must return the same object
   * for as long as the instrument does not change.
   */
  instrument(symbol: string): InstrumentSpec | undefined;
  /** By ticker; undefined before the first quote. */
  quote(ticker: string): Quote | undefined;
  isOpen(ticker: string): boolean;
  /** Levels beyond the best; a market without them leaves it out. */
  depth?(ticker: string): Book | undefined;
  /** End of the session an order placed now belongs to, the next one while it is closed, ms UTC. */
  sessionEnd?(ticker: string): number | undefined;
  /** How long ago the quote was current, ms; undefined counts as fresh. */
  quoteAge?(ticker: string): number | undefined;
}
