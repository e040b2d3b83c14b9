import type { Instrument, RemoteSource } from '@tickwire/market';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { awaitChange } from './await-change.ts';
import { inPatience } from './in-patience.ts';
import type { MarketAccess } from './market-access.ts';
import type { Listing, MarketCatalog } from './market-catalog.ts';
import { translateMarketErrors } from './market-error.ts';

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
  /** Why there are no prices of a ticker, as a sentence. */
  readonly problemOf: (ticker: string) => string | undefined;
  /** What must be waited for before prices in a currency can be reckoned in those of the accounts. */
  readonly bringRates: (currency: string) => Promise<unknown> | undefined;
  /** Told when it can be asked again; returns the end. */
  readonly onReachable: (listener: () => void) => () => void;
}

/** Access to a source that has to be asked, in front of the catalog it fills. */
export function createRemoteAccess(parts: RemoteAccessParts): MarketAccess {
  const { source, catalog, clock, unreachable, problemOf, bringRates, onReachable } = parts;
  /** By ticker, the one asked for longest ago first. */
  const followed = new Map<string, { readonly stop: () => void; readonly timer: NodeJS.Timeout }>();

  const unavailable = (cause: unknown): unknown =>
    cause instanceof Error && 'code' in cause && cause.code === 'venue_unavailable'
      ? new ApiError('market_data_unavailable', cause.message, { cause })
      : cause;

  const resolve = async (symbol: string): Promise<void> => {
    try {
      const instrument = await inPatience(source.resolve(symbol));
      if (instrument !== undefined) catalog.learn(symbol, instrument.ticker);
    } catch (error) {
      throw unavailable(error);
    }
  };

  const access: MarketAccess = {
    symbol(symbol) {
      const known = catalog.find(symbol);
      if (known?.remote !== undefined) return undefined;
      if (known === undefined) return resolve(symbol);
      // Of an import and an instrument of the source with one name the source's counts, if it can be had.
      return unreachable() === undefined ? resolve(symbol).catch(() => undefined) : undefined;
    },

    bars({ symbol, resolution, range }) {
      return loaded(symbol, async ({ instrument: { ticker } }) => {
        try {
          const newest = { to: Infinity, countBack: 1 };
          await inPatience(
            Promise.all([
              source.load(ticker, resolution, range),
              ...(range.to === Infinity ? [] : [source.load(ticker, resolution, newest)]),
            ]),
            () => source.holdUp,
          );
        } catch (error) {
          translateMarketErrors(() => {
            if (source.bars(ticker, resolution, range, clock.now()).length === 0) throw unavailable(error);
          });
        }
      });
    },

    quote(symbol) {
      const known = catalog.find(symbol);
      if (known?.remote !== undefined) {
        follow(known.instrument.ticker);
        return firstQuote(known);
      }
      return loaded(symbol, async (listing) => {
        follow(listing.instrument.ticker);
        await firstQuote(listing);
      });
    },

    search: (text) => (text.trim() === '' ? undefined : search(text)),

    onReachable,
  };

  async function search(text: string): Promise<readonly Instrument[]> {
    const found = await inPatience(source.search(text)).catch((error: unknown) => {
      throw unavailable(error);
    });
    const reason = unreachable();
    // Nothing known here is not nothing there.
    if (found.length === 0 && reason !== undefined) throw new ApiError('market_data_unavailable', reason);
    return found;
  }

  /** Does something with the listing of a symbol of the source; nothing when there is none. */
  async function loaded(symbol: string, load: (listing: Listing) => Promise<void>): Promise<void> {
    await access.symbol(symbol);
    const listing = catalog.find(symbol);
    if (listing?.remote !== undefined) await load(listing);
  }

  /** The first price, and what it takes to reckon it in the currencies of the accounts. */
  function firstQuote({ instrument }: Listing): Promise<unknown> | undefined {
    if (unreachable() !== undefined) return undefined;
    const { ticker, currency } = instrument;
    const isTold = () => source.quote(ticker, clock.now()) !== undefined || problemOf(ticker) !== undefined;
    const quote = awaitChange(source, isTold);
    const rates = bringRates(currency);
    return quote === undefined ? rates : Promise.all([quote, rates]);
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

  return access;
}
