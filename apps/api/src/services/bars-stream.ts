import { canonicalResolution, type Bar } from '@tickwire/contracts';
import { UnsupportedResolutionError, type BarRange } from '@tickwire/market';
import type { Clock } from '../clock.ts';
import type { BarsRequest } from '../ws/generated/bars-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import { translateMarketErrors } from './market-error.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import { keepBarsLive } from './live-bars.ts';
import { everythingHere, type MarketAccess } from './market-access.ts';
import type { MarketFeed } from './market-feed.ts';

/** After a longer gap, such as the sleep of a laptop, the stream starts over and charts refetch their history. */
const MAX_BARS_BEHIND = 500;

/**
 * The forming bar of a symbol, and the final form of the one before when a new one begins. Bars are read from the
 * same source as the history, so that both are always equal.
 */
export function createBarsStream(
  catalog: MarketCatalog,
  feed: MarketFeed,
  clock: Clock,
  access: MarketAccess = everythingHere,
): RouteService<BarsRequest, Bar> {
  const read = ({ symbol, resolution }: BarsRequest, range: BarRange): readonly Bar[] =>
    findListing(catalog, symbol).source.bars(symbol, resolution, range, clock.now());

  /** None when the symbol was removed, or imported anew with longer bars, since the stream began. */
  const remaining = (request: BarsRequest, range: BarRange): readonly Bar[] => {
    try {
      return catalog.find(request.symbol) ? read(request, range) : [];
    } catch (error) {
      if (error instanceof UnsupportedResolutionError) return [];
      throw error;
    }
  };

  const last = (count: number): BarRange => ({ to: Infinity, countBack: count });

  /** Asks for the newest bars, which are kept live from then on. Without them the stream begins when they come. */
  const bring = ({ symbol, resolution }: BarsRequest): Promise<void> | undefined =>
    access.bars({ symbol, resolution, range: last(2) })?.catch((error: unknown) => {
      if (catalog.find(symbol) === undefined) throw error;
    });

  return {
    prepare: bring,

    resolve({ symbol, resolution }) {
      const { instrument } = findListing(catalog, symbol);
      const request = { symbol: instrument.ticker, resolution: canonicalResolution(resolution) };
      translateMarketErrors(() => read(request, last(1)));
      return request;
    },

    snapshot: (request) => remaining(request, last(2)),

    start(request, topic) {
      let shown = remaining(request, last(1))[0];
      const restart = () => {
        shown = remaining(request, last(1))[0];
        topic.reset();
      };
      const advance = () => {
        const bars = remaining(request, { from: shown?.time ?? -Infinity, to: Infinity });
        if (bars.length > MAX_BARS_BEHIND) return restart();
        for (const bar of bars) {
          if (!shown || !sameBar(bar, shown)) topic.publish(bar);
          shown = bar;
        }
      };
      const stops = [
        feed.watch(request.symbol, ({ reset }) => (reset ? restart() : advance())),
        keepBarsLive(access, request, advance),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function sameBar(a: Bar, b: Bar): boolean {
  return (
    a.time === b.time &&
    a.close === b.close &&
    a.volume === b.volume &&
    a.high === b.high &&
    a.low === b.low &&
    a.open === b.open
  );
}
