import type { InstrumentSpec } from '../model/instrument-spec.ts';
import type { Book, Quote } from '../model/quote.ts';

/** What the market says of an instrument at one moment. */
export interface MarketFacts {
  readonly open: boolean;
  readonly quote: Quote | undefined;
  readonly depth: Book | undefined;
  /** Instrument currency to account currency; undefined when unknown, or when they are the same. */
  readonly rate: number | undefined;
  /** End of the session an order placed now belongs to, ms UTC; undefined where the market names none. */
  readonly sessionEnd?: number | undefined;
  /** Of the quote, ms; undefined where the market does not tell, and the quote counts as fresh. */
  readonly quoteAge?: number | undefined;
}

/** What is known of a market that was not asked. */
export const noFacts: MarketFacts = { open: false, quote: undefined, depth: undefined, rate: undefined };

/** The facts of one name, and the instrument it stands for when history does not have it in these terms. */
export interface SymbolFacts extends MarketFacts {
  readonly ticker: string;
  readonly instrument?: InstrumentSpec | undefined;
}

/** All that a decision read beyond the engine's state; what it did not read is absent, what it did not find is null. */
export interface Facts {
  /** By the name it was asked for. */
  readonly symbols?: Readonly<Record<string, SymbolFacts | null>> | undefined;
  /** Last prices, by ticker. */
  readonly marks?: Readonly<Record<string, number | null>> | undefined;
  /** Units of the account's currency for one unit of each. */
  readonly rates?: Readonly<Record<string, number | null>> | undefined;
  /** That the venue of the account took no orders. */
  readonly unavailable?: true | undefined;
}
