import type { ReplayState } from '@tickwire/contracts';
import type { ImportedMarket, Instrument, MarketSource, RemoteSource } from '@tickwire/market';
import { ApiError } from '../api-error.ts';

/** An instrument with the source of its prices. */
export interface Listing {
  readonly instrument: Instrument;
  readonly source: MarketSource;
  /** The same source, when it is an imported history that can be replayed. */
  readonly imported?: ImportedMarket;
  /** Of the imported history; another one once it is imported anew. */
  readonly importId?: number;
  /** The same source, when it has to be asked for what it knows. */
  readonly remote?: RemoteSource;
}

/** Every instrument this server knows, whatever its source. */
export interface MarketCatalog {
  readonly instruments: readonly Instrument[];
  /** Finds an instrument by name, ticker or `EXCHANGE:NAME`, in any case. */
  find(symbol: string): Listing | undefined;
  /** Where the replay of every imported history stands at `wallNow`, ms UTC; no history is read for it. */
  replays(wallNow: number): readonly ReplayState[];
}

/** The listing of a symbol; throws `unknown_symbol`. */
export function findListing(catalog: MarketCatalog, symbol: string): Listing {
  const listing = catalog.find(symbol);
  if (!listing) {
    throw new ApiError(
      'unknown_symbol',
      `No instrument is called ${symbol}. Look it up with the symbol search.`,
    );
  }
  return listing;
}
