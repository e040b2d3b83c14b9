import type { BarRange, Instrument } from '@tickwire/market';

/** Bars that are about to be read. */
export interface WantedBars {
  readonly symbol: string;
  readonly resolution: string;
  readonly range: BarRange;
}

/**
 * Brings here what lives elsewhere, before it is read. Every answer is undefined when there is nothing to wait for; a promise
 * rejects with `ApiError` `market_data_unavailable` when what is wanted is not here and cannot be asked for.
 */
export interface MarketAccess {
  /** A symbol in any spelling; resolves also when there is none of that name. */
  symbol(symbol: string): Promise<void> | undefined;
  /** Bars; what can be had of them when not all can. */
  bars(wanted: WantedBars): Promise<void> | undefined;
  /** The price of a symbol, which is followed for a while from here on; resolves without one when none comes in time. */
  quote(symbol: string): Promise<unknown> | undefined;
  /** Instruments of a text, also those that were never asked for. */
  search(text: string): Promise<readonly Instrument[]> | undefined;
  /** Calls `retry` whenever there may be what could not be had before; returns the end. */
  onReachable(retry: () => void): () => void;
}

/** Nothing lives elsewhere. */
export const everythingHere: MarketAccess = {
  symbol: () => undefined,
  bars: () => undefined,
  quote: () => undefined,
  search: () => undefined,
  onReachable: () => () => undefined,
};

/** At once, or later where something had to be waited for. */
export type Awaitable<T> = T | Promise<T>;

/** What `read` says, once there is nothing left to wait for. */
export function after<T>(waiting: Promise<unknown> | undefined, read: () => T): Awaitable<T> {
  return waiting === undefined ? read() : waiting.then(read);
}

/** What must be waited for before the prices of several symbols are known. One that cannot be had keeps nobody from the others. */
export function broughtQuotes(
  access: MarketAccess,
  symbols: readonly string[],
): Promise<unknown> | undefined {
  const waiting = symbols.map((symbol) => access.quote(symbol)).filter((each) => each !== undefined);
  return waiting.length === 0 ? undefined : Promise.allSettled(waiting);
}
