import type { QuoteData } from '@tickwire/contracts';
import type { QuotesRequest } from '../ws/generated/quotes-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import type { DatafeedService } from './datafeed-service.ts';
import type { MarketCatalog } from './market-catalog.ts';
import type { MarketFeed } from './market-feed.ts';

/** How often a symbol of the slow list is sent at most, ms. */
const SLOW_INTERVAL_MS = 60_000;

/** Quotes of the listed symbols: the fast list at every tick, the slow one once a minute. */
export function createQuotesStream(
  catalog: MarketCatalog,
  feed: MarketFeed,
  datafeed: DatafeedService,
): RouteService<QuotesRequest, QuoteData> {
  const { access } = datafeed;

  /** Asks for the symbols that are not here; one that cannot be had shows as unknown until it can. */
  const bring = (symbols: readonly string[]): Promise<unknown> | undefined => {
    const waiting = symbols.map((symbol) => access.symbol(symbol)).filter((each) => each !== undefined);
    return waiting.length === 0 ? undefined : Promise.allSettled(waiting);
  };

  return {
    prepare: ({ symbols, fast_symbols }) => bring([...fast_symbols, ...symbols]),

    resolve: (request) => request,

    snapshot({ symbols, fast_symbols }) {
      return [...new Set([...fast_symbols, ...symbols])].map((symbol) => datafeed.quote(symbol));
    },

    start({ symbols, fast_symbols }, topic) {
      const fast = new Set(fast_symbols);

      const follow = (symbol: string, ticker: string) => {
        const interval = fast.has(symbol) ? 0 : SLOW_INTERVAL_MS;
        let sentAt = -Infinity;
        return feed.watch(ticker, ({ now, reset, bookOnly }) => {
          if (bookOnly) return;
          if (!reset && now - sentAt < interval) return;
          sentAt = now;
          topic.publish(datafeed.quote(symbol));
        });
      };

      /** Follows a symbol that nobody knows yet as soon as it is imported, or could be asked for. */
      const followOnceKnown = (symbol: string) => {
        const stopAsking = access.onReachable(() => void bring([symbol]));
        let stop = feed.onBeat(() => {
          const ticker = catalog.find(symbol)?.instrument.ticker;
          if (ticker === undefined) return;
          stop();
          stopAsking();
          stop = follow(symbol, ticker);
          topic.publish(datafeed.quote(symbol));
        });
        return () => {
          stopAsking();
          stop();
        };
      };

      const stops = [...new Set([...fast_symbols, ...symbols])].map((symbol) => {
        const ticker = catalog.find(symbol)?.instrument.ticker;
        return ticker === undefined ? followOnceKnown(symbol) : follow(symbol, ticker);
      });
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
