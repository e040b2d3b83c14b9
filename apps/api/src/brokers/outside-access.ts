import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { MarketAccess } from '../services/market-access.ts';
import type { MarketFeed } from '../services/market-feed.ts';
import { createRemoteAccess } from '../services/remote-access.ts';
import { isReachable } from '../services/venue-link.ts';
import type { SourceCatalog } from '../services/source-catalog.ts';
import type { Outside } from './broker.ts';

export interface OutsideAccessParts {
  readonly catalog: SourceCatalog;
  readonly feed: MarketFeed;
  readonly defaultSymbols: readonly string[];
  /** Of the accounts. */
  readonly currencies: () => readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Access to the market of an outside venue, whose changes the feed hears from here on. What a page opens with is brought here
 * each time the venue can be asked.
 */
export function createOutsideAccess(
  { market, link, bringRate, problemOf }: Outside,
  { catalog, feed, defaultSymbols, currencies, clock, log }: OutsideAccessParts,
): MarketAccess {
  const unreachable = () => (isReachable(link.status) ? undefined : link.status.reason);
  const access = createRemoteAccess({
    source: market,
    catalog,
    clock,
    unreachable,
    problemOf,
    bringRates(currency) {
      const waiting = [...new Set(currencies())]
        .map((own) => bringRate(currency, own))
        .filter((each) => each !== undefined);
      return waiting.length === 0 ? undefined : Promise.all(waiting);
    },
    onReachable: (listener) =>
      link.onStatus((status) => {
        if (isReachable(status)) listener();
      }),
  });
  const bring = async (symbol: string): Promise<void> => {
    try {
      await access.symbol(symbol);
      if (catalog.find(symbol) !== undefined) return;
      log.warn(
        { symbol },
        'a symbol of IB_SYMBOLS is none at Interactive Brokers: correct it or leave it out',
      );
    } catch (error) {
      log.warn({ err: error, symbol }, 'a symbol of IB_SYMBOLS could not be looked up');
    }
  };
  feed.listenTo(market);
  access.onReachable(() => {
    for (const symbol of defaultSymbols) void bring(symbol);
  });
  return access;
}
