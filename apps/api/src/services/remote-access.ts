import type { Instrument, RemoteSource } from '@tickwire/market';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { MarketAccess } from './market-access.ts';
import type { Listing, MarketCatalog } from './market-catalog.ts';
import { translateMarketErrors } from './market-error.ts';

/** How long a first price is waited for, ms. */
const QUOTE_WITHIN_MS = 3000;

/** How long a symbol is followed after somebody has asked for its price, ms. */
const FOLLOW_MS = 60_000;

/** Symbols followed for that reason at once: the venue's lines are few. */
const MAX_FOLLOWED = 40;

export interface RemoteAccessParts {
  readonly source: RemoteSource;
  readonly catalog: MarketCatalog & { learn(symbol: string, ticker: string): void };
  readonly clock: Clock;
  /** Why the source cannot be asked now, as a sentence; undefined while it can. */
  readonly unreachable: () => string | undefined;
  /** Told when it can be asked again; returns the end. */
  readonly onReachable: (listener: () => void) => () => void;
}

/** Access to a source that has to be asked, in front of the catalog it fills. */
export function createRemoteAccess(parts: RemoteAccessParts): MarketAccess & { close(): void } {
  const { source, catalog, clock, unreachable, onReachable } = parts;
  /** By ticker, the one asked for longest ago first. */
  const followed = new Map<string, { readonly stop: () => void; readonly timer: NodeJS.Timeout }>();

  const unavailable = (cause: unknown): unknown =>
    cause instanceof Error && 'code' in cause && cause.code === 'venue_unavailable'
      ? new ApiError('market_data_unavailable', cause.message, { cause })
      : cause;

  const remoteListing = (symbol: string): Listing | undefined => {
    const listing = catalog.find(symbol);
    return listing?.remote && listing;
  };

  const resolve = async (symbol: string): Promise<void> => {
    try {
      const instrument = await source.resolve(symbol);
      if (instrument !== undefined) catalog.learn(symbol, instrument.ticker);
    } catch (error) {
      throw unavailable(error);
    }
  };

  const access: MarketAccess = {
    symbol: (symbol) => (catalog.find(symbol) ? undefined : resolve(symbol)),

    bars({ symbol, resolution, range }) {
      const known = catalog.find(symbol);
      if (known && known.remote === undefined) return undefined;
      return loaded(symbol, async (ticker) => {
        try {
          const newest = { to: Infinity, countBack: 1 };
          await Promise.all([
            source.load(ticker, resolution, range),
            ...(range.to === Infinity ? [] : [source.load(ticker, resolution, newest)]),
          ]);
        } catch (error) {
          translateMarketErrors(() => {
            if (source.bars(ticker, resolution, range, clock.now()).length === 0) throw unavailable(error);
          });
        }
      });
    },

    quote(symbol) {
      const known = catalog.find(symbol);
      if (known && known.remote === undefined) return undefined;
      if (known) {
        follow(known.instrument.ticker);
        return firstQuote(known.instrument.ticker);
      }
      return loaded(symbol, async (ticker) => {
        follow(ticker);
        await firstQuote(ticker);
      });
    },

    search: (text) => (text.trim() === '' ? undefined : search(text)),

    onReachable,
  };

  async function search(text: string): Promise<readonly Instrument[]> {
    const found = await source.search(text).catch((error: unknown) => {
      throw unavailable(error);
    });
    const reason = unreachable();
    // Nothing known here is not nothing there.
    if (found.length === 0 && reason !== undefined) throw new ApiError('market_data_unavailable', reason);
    return found;
  }

  /** Does something with the ticker of a symbol of the source; nothing when there is none. */
  async function loaded(symbol: string, load: (ticker: string) => Promise<void>): Promise<void> {
    await access.symbol(symbol);
    const ticker = remoteListing(symbol)?.instrument.ticker;
    if (ticker !== undefined) await load(ticker);
  }

  function firstQuote(ticker: string): Promise<void> | undefined {
    if (source.quote(ticker, clock.now()) !== undefined || unreachable() !== undefined) return undefined;
    return new Promise((resolved) => {
      const end = () => {
        clearTimeout(timer);
        unsubscribe();
        resolved();
      };
      const timer = setTimeout(end, QUOTE_WITHIN_MS);
      const unsubscribe = source.onChange((changed) => {
        if (changed === ticker && source.quote(ticker, clock.now()) !== undefined) end();
      });
    });
  }

  function follow(ticker: string): void {
    const before = followed.get(ticker);
    const stop = before?.stop ?? source.follow(ticker);
    clearTimeout(before?.timer);
    followed.delete(ticker);
    const timer = setTimeout(() => leave(ticker), FOLLOW_MS).unref();
    followed.set(ticker, { stop, timer });
    const [oldest] = followed.keys();
    if (followed.size > MAX_FOLLOWED && oldest !== undefined) leave(oldest);
  }

  function leave(ticker: string): void {
    const entry = followed.get(ticker);
    followed.delete(ticker);
    clearTimeout(entry?.timer);
    entry?.stop();
  }

  return {
    ...access,
    close() {
      for (const ticker of followed.keys()) leave(ticker);
    },
  };
}
