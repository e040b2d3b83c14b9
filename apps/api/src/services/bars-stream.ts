import { canonicalResolution, type Bar } from '@tickwire/contracts';
import type { Clock } from '../clock.ts';
import type { BarsRequest } from '../ws/generated/bars-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import { translateMarketErrors } from './market-error.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import type { MarketFeed } from './market-feed.ts';

/**
 * The forming bar of a symbol, and the final form of the one before when a new one begins. Bars are read from the
 * same source as the history, so that both are always equal.
 */
export function createBarsStream(
  catalog: MarketCatalog,
  feed: MarketFeed,
  clock: Clock,
): RouteService<BarsRequest, Bar> {
  const lastBars = ({ symbol, resolution }: BarsRequest, count: number): readonly Bar[] => {
    const now = clock.now();
    return findListing(catalog, symbol).source.bars(
      symbol,
      resolution,
      { to: Infinity, countBack: count },
      now,
    );
  };

  return {
    resolve({ symbol, resolution }) {
      const { instrument } = findListing(catalog, symbol);
      const request = { symbol: instrument.ticker, resolution: canonicalResolution(resolution) };
      translateMarketErrors(() => lastBars(request, 1));
      return request;
    },

    snapshot: (request) => lastBars(request, 2),

    start(request, topic) {
      const { symbol, resolution } = request;
      let last = lastBars(request, 1)[0];
      return feed.watch(symbol, ({ now, reset }) => {
        if (reset) {
          last = lastBars(request, 1)[0];
          topic.reset();
          return;
        }
        const from = last?.time ?? -Infinity;
        for (const bar of findListing(catalog, symbol).source.bars(
          symbol,
          resolution,
          { from, to: Infinity },
          now,
        )) {
          if (!last || !sameBar(bar, last)) topic.publish(bar);
          last = bar;
        }
      });
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
