import type { Instrument } from './instrument/instrument.ts';
import type { BarRange, MarketSource } from './market-source.ts';

/** What changed of an instrument: there are new prints, the book beyond its best prices is another, or what was read before is void. */
export type SourceChange = 'prints' | 'book' | 'history';

/** What holds up requests of a source. */
export interface SourceHoldUp {
  /** A sentence. */
  readonly reason: string;
  /** When it may go on, ms from now. */
  readonly ms: number;
}

/** A source whose data lives elsewhere: it is asked for before it can be read. `MarketSource` answers from what is here. */
export interface RemoteSource extends MarketSource {
  /** Brings an instrument in by any spelling of its symbol; undefined when there is none. Rejects while nobody can be asked. */
  resolve(symbol: string): Promise<Instrument | undefined>;
  /** Instruments that match a text, also those nobody has resolved yet. */
  search(text: string): Promise<readonly Instrument[]>;
  /**
   * Resolves once `bars` answers the range as completely as it can; rejects while what is missing cannot be fetched.
   * A followed ticker keeps bars of this resolution live from here on.
   */
  load(ticker: string, resolution: string, range: BarRange): Promise<void>;
  /** Live prices of an instrument until the returned function is called. */
  follow(ticker: string): () => void;
  /** The book of an instrument beyond its best prices, as far as there is one, until the returned function is called. */
  followDepth?(ticker: string): () => void;
  /** Told of every change of a followed instrument; returns the end. */
  onChange(listener: (ticker: string, change: SourceChange) => void): () => void;
  /**
   * How long the quote may have been another one unseen, ms: 0 while its line is live, however quiet the market is; undefined while
   * nobody follows it. A source that leaves it out has quotes as old as they say.
   */
  quoteAge?(ticker: string, now: number): number | undefined;
  /** What holds up what was asked for; undefined while nothing does. */
  readonly holdUp?: SourceHoldUp | undefined;
  /** Whether its prices come late, e.g. for want of a subscription. */
  isDelayed(ticker: string): boolean;
}
