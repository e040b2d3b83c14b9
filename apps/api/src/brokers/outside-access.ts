import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { MarketAccess } from '../services/market-access.ts';
import type { MarketFeed } from '../services/market-feed.ts';
import { createRemoteAccess } from '../services/remote-access.ts';
import { isReachable } from '../services/venue-link.ts';
import type { SourceCatalog } from '../services/source-catalog.ts';
import type { Broker, Outside } from './broker.ts';

export interface OutsideAccessParts {
  readonly catalog: SourceCatalog;
  readonly feed: MarketFeed;
  readonly broker: Pick<Broker, 'gaps' | 'defaultSymbols'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Access to the market of an outside venue, which the feed hears from here on: its prices as they come, and a new start of what
 * shows them when an interruption has ended. What a page opens with is brought here each time the venue can be asked.
 */
export function createOutsideAccess(
  { market, link }: Outside,
  { catalog, feed, broker, clock, log }: OutsideAccessParts,
): MarketAccess {
  const unreachable = () => (isReachable(link.status) ? undefined : link.status.reason);
  const access = createRemoteAccess({
    source: market,
    catalog,
    clock,
    unreachable,
    onReachable: (listener) =>
      link.onStatus((status) => {
        if (isReachable(status)) listener();
      }),
  });
  feed.listenTo(market);
  broker.gaps.subscribe(({ to, symbols: interrupted }) => {
    if (to !== undefined) feed.resetRemote(interrupted);
  });
  access.onReachable(() => {
    for (const symbol of broker.defaultSymbols) {
      access.symbol(symbol)?.catch((error: unknown) => {
        log.warn({ err: error, symbol }, 'a symbol of IB_SYMBOLS could not be looked up');
      });
    }
  });
  return access;
}
