import type { Bar } from '@tickwire/contracts';
import type { Strategy, StrategyRunner } from '@tickwire/engine';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { findListing, type Listing, type MarketCatalog } from '../services/market-catalog.ts';
import { translateMarketErrors } from '../services/market-error.ts';
import { keepBarsLive } from '../services/live-bars.ts';
import { everythingHere, type MarketAccess } from '../services/market-access.ts';
import type { MarketFeed } from '../services/market-feed.ts';

export interface FollowedMarket {
  readonly catalog: MarketCatalog;
  readonly feed: MarketFeed;
  readonly clock: Clock;
  readonly access?: MarketAccess;
}

/**
 * Tells a run what its symbols do, at every beat in which one of them has printed: bars that are complete since the last
 * time, then the quote. A market time that jumps, as in a replay that is moved, stops the run: what it has seen is void.
 * Returns how to stop; throws `ApiError` when a symbol is unknown or has no bars of that resolution.
 */
export function followMarket(
  { catalog, feed, clock, access = everythingHere }: FollowedMarket,
  strategy: Strategy,
  runner: StrategyRunner,
): () => void {
  const followed = strategy.symbols.map((symbol) => {
    const { source, remote } = listingOf(catalog, symbol);
    return { symbol, source, remote, closed: closedBars(source, symbol, strategy.resolution, clock.now()) };
  });
  const stops = followed.flatMap(({ symbol, source, remote, closed }) => [
    feed.watch(symbol, ({ now, reset }) => {
      // A live market that was interrupted goes on where it stood: only one that is replayed has jumped.
      if (reset && remote === undefined) {
        return runner.stop(`The prices of ${symbol} have jumped or were replaced.`);
      }
      if (strategy.onBar !== undefined) for (const bar of closed(now)) runner.bar(symbol, bar);
      const quote = strategy.onQuote && source.quote(symbol, now);
      if (quote !== undefined) runner.quote(symbol, quote);
    }),
    ...(strategy.onBar === undefined || strategy.resolution === undefined
      ? []
      : [keepBarsLive(access, { symbol, resolution: strategy.resolution }, () => undefined)]),
  ]);
  return () => {
    for (const stop of stops) stop();
  };
}

function listingOf(catalog: MarketCatalog, symbol: string): Listing {
  const listing = findListing(catalog, symbol);
  const { ticker } = listing.instrument;
  if (ticker === symbol) return listing;
  throw new ApiError('unknown_symbol', `The strategy names ${symbol} by another name; write ${ticker}.`);
}

/** What must be waited for before `followMarket` finds the symbols of a strategy; rejects with `ApiError`. */
export function bringMarket(
  { access = everythingHere }: FollowedMarket,
  { symbols, resolution }: Strategy,
): Promise<unknown> | undefined {
  const waiting = symbols.flatMap((symbol) => [
    access.quote(symbol),
    resolution && access.bars({ symbol, resolution, range: { to: Infinity, countBack: 2 } }),
  ]);
  return waiting.some((each) => each) ? Promise.all(waiting) : undefined;
}

/** Reads, from one call to the next, the bars that have been succeeded by another: the newest one is still forming. */
function closedBars(
  source: Listing['source'],
  symbol: string,
  resolution: string | undefined,
  since: number,
): (now: number) => readonly Bar[] {
  if (resolution === undefined) return () => [];
  const [forming] = translateMarketErrors(() =>
    source.bars(symbol, resolution, { to: Infinity, countBack: 1 }, since),
  );
  let from = forming?.time ?? source.marketTime(symbol, since);
  return (now) => {
    const bars = source.bars(symbol, resolution, { from, to: Infinity }, now);
    from = bars.at(-1)?.time ?? from;
    return bars.slice(0, -1);
  };
}
