import type { ImportedMarket } from '@tickwire/market';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import type { MarketFeed } from './market-feed.ts';
import type { ReplayService } from './replay-service.ts';

/**
 * Replay of the catalog's imported histories, and of what the feed tells of them. `onMoved` is told every ticker whose
 * market time has jumped: what was ordered before the jump was not meant for the prices after it.
 */
export function createMarketReplay(
  catalog: MarketCatalog,
  feed: MarketFeed,
  clock: Clock,
  onMoved: (ticker: string) => void,
): ReplayService {
  const find = (symbol: string): { ticker: string; market: ImportedMarket } => {
    const { instrument, imported } = findListing(catalog, symbol);
    if (imported) return { ticker: instrument.ticker, market: imported };
    throw new ApiError(
      'replay_unavailable',
      `${instrument.ticker} is a live market. Only imported symbols can be replayed; import a price file first.`,
    );
  };

  /** The venue has seen by then what the replay printed so far: a cursor does not remember its old pace for ever. */
  const findStarted = (symbol: string) => {
    const found = find(symbol);
    feed.advance(found.ticker);
    if (found.market.state(clock.now()).status === 'idle') {
      throw new ApiError(
        'replay_unavailable',
        `The replay of ${found.ticker} has not been started. Start it first.`,
      );
    }
    return found;
  };

  return {
    list: () => catalog.replays(clock.now()),

    get: (symbol) => find(symbol).market.state(clock.now()),

    start(symbol, { from, speed, paused }) {
      const { ticker, market } = find(symbol);
      feed.advance(ticker);
      onMoved(ticker);
      market.start(from, speed, clock.now(), { paused });
      feed.reset(ticker);
      return market.state(clock.now());
    },

    update(symbol, { paused, speed }) {
      const { market } = findStarted(symbol);
      if (speed !== undefined) market.setSpeed(speed, clock.now());
      if (paused === true) market.pause(clock.now());
      if (paused === false) market.resume(clock.now());
      return market.state(clock.now());
    },

    step(symbol, bars) {
      const { market } = findStarted(symbol);
      market.step(bars, clock.now());
      return market.state(clock.now());
    },

    stop(symbol) {
      const { ticker, market } = findStarted(symbol);
      onMoved(ticker);
      market.stop();
      feed.reset(ticker);
      return market.state(clock.now());
    },
  };
}
