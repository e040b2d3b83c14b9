import type { ReplayState } from '@tickwire/contracts';
import type { Clock } from '../clock.ts';
import type { ReplayRequest } from '../ws/generated/replay-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import type { MarketCatalog } from './market-catalog.ts';
import type { MarketFeed } from './market-feed.ts';

/**
 * Where every replay, or that of one symbol, stands, told at the beats that have changed it; a new import is told of like any
 * change. That the market moved on is told of one symbol alone: of all of them it would be as much as their prices.
 */
export function createReplayStream(
  catalog: MarketCatalog,
  feed: MarketFeed,
  clock: Clock,
): RouteService<ReplayRequest, ReplayState> {
  const states = ({ symbol }: ReplayRequest) => {
    const all = catalog.replays(clock.now());
    return symbol === undefined ? all : all.filter((state) => state.symbol === symbol);
  };
  const signature = ({ symbol }: ReplayRequest, state: ReplayState) =>
    JSON.stringify(symbol === undefined ? { ...state, market_time: 0, bars_played: 0 } : state);
  return {
    resolve: (request) => request,
    snapshot: states,
    start(request, topic) {
      let told = new Map(states(request).map((state) => [state.symbol, signature(request, state)]));
      return feed.onBeat(() => {
        const now = new Map(states(request).map((state) => [state.symbol, state]));
        const before = told;
        told = new Map([...now].map(([symbol, state]) => [symbol, signature(request, state)]));
        // A stream can say what a symbol is at, not that it is gone.
        if ([...before.keys()].some((symbol) => !now.has(symbol))) topic.reset();
        else
          for (const [symbol, state] of now)
            if (before.get(symbol) !== told.get(symbol)) topic.publish(state);
      });
    },
  };
}
