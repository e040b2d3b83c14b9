import type { Depth } from '@tickwire/contracts';
import type { DepthRequest } from '../ws/generated/depth-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import type { DatafeedService } from './datafeed-service.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import type { MarketFeed } from './market-feed.ts';

/** The book of a symbol, whole, at every tick that changed it. */
export function createDepthStream(
  catalog: MarketCatalog,
  feed: MarketFeed,
  datafeed: DatafeedService,
): RouteService<DepthRequest, Depth> {
  /** None before the first trade, nor once an imported symbol was removed. */
  const current = (symbol: string): Depth | undefined => catalog.find(symbol) && datafeed.depth(symbol);

  return {
    prepare: ({ symbol }) =>
      datafeed.access.symbol(symbol)?.catch((error: unknown) => {
        if (catalog.find(symbol) === undefined) throw error;
      }),

    resolve: ({ symbol }) => ({ symbol: findListing(catalog, symbol).instrument.ticker }),

    snapshot({ symbol }) {
      const book = current(symbol);
      return book ? [book] : [];
    },

    start({ symbol }, topic) {
      let shown = current(symbol);
      const stops = [
        catalog.find(symbol)?.remote?.followDepth?.(symbol),
        feed.watch(symbol, ({ reset }) => {
          const book = current(symbol);
          if (reset) topic.reset();
          else if (book && !(shown && sameBook(book, shown))) topic.publish(book);
          shown = book;
        }),
      ];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}

function sameBook(a: Depth, b: Depth): boolean {
  return a.time === b.time && sameSide(a.bids, b.bids) && sameSide(a.asks, b.asks);
}

function sameSide(a: Depth['bids'], b: Depth['bids']): boolean {
  return (
    a.length === b.length &&
    a.every(({ price, volume }, index) => price === b[index]?.price && volume === b[index].volume)
  );
}
