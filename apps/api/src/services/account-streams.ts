import type { EquityData, Execution, PlacedOrder, Position } from '@tickwire/contracts';
import type { Engine, EngineUpdate } from '@tickwire/engine';
import type { EquityRequest } from '../ws/generated/equity-router.ts';
import type { ExecutionsRequest } from '../ws/generated/executions-router.ts';
import type { OrdersRequest } from '../ws/generated/orders-router.ts';
import type { PositionsRequest } from '../ws/generated/positions-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import { queried } from './engine-error.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';
import { everythingHere, type MarketAccess } from './market-access.ts';
import type { MarketFeed } from './market-feed.ts';

/** The streams of one account, by route. */
export interface AccountStreams {
  readonly orders: RouteService<OrdersRequest, PlacedOrder>;
  readonly executions: RouteService<ExecutionsRequest, Execution>;
  readonly positions: RouteService<PositionsRequest, Position>;
  readonly equity: RouteService<EquityRequest, EquityData>;
}

/** What the engine tells of its accounts, as streams; positions and equity also move with the prices. */
export function createAccountStreams(
  engine: Engine,
  catalog: MarketCatalog,
  feed: MarketFeed,
  access: MarketAccess = everythingHere,
): AccountStreams {
  const known = <Request extends { accountId: string }>(request: Request): Request => {
    queried(() => engine.account(request.accountId));
    return request;
  };

  const follow = (accountId: string, listener: (update: EngineUpdate) => void) =>
    engine.subscribe((update) => {
      if (update.accountId === accountId) listener(update);
    });

  /** Undefined while what is held cannot be priced. */
  const worth = (accountId: string): EquityData | undefined => {
    const equity = engine.equity(accountId);
    if (equity === undefined) return undefined;
    const { marginUsed, marginAvailable } = engine.metrics(accountId);
    return {
      ...equity,
      ...(marginUsed !== undefined && { marginUsed }),
      ...(marginAvailable !== undefined && { marginAvailable }),
    };
  };

  return {
    orders: {
      resolve: known,
      snapshot: ({ accountId }) => engine.orders(accountId),
      start: ({ accountId }, topic) =>
        follow(accountId, (update) => {
          if (update.kind === 'order') topic.publish(update.data);
        }),
    },

    executions: {
      prepare: ({ symbol }) => (symbol ? access.symbol(symbol) : undefined),
      resolve(request) {
        const { accountId, symbol } = known(request);
        return symbol ? { accountId, symbol: findListing(catalog, symbol).instrument.ticker } : { accountId };
      },
      snapshot: ({ accountId, symbol }) => engine.executions(accountId, symbol ?? undefined),
      start: ({ accountId, symbol }, topic) =>
        follow(accountId, (update) => {
          if (update.kind === 'execution' && (!symbol || update.data.symbol === symbol))
            topic.publish(update.data);
        }),
    },

    positions: {
      resolve: known,
      snapshot: ({ accountId }) => engine.positions(accountId),
      start({ accountId }, topic) {
        const shown = new Map<string, number | undefined>();
        const publish = (position: Position) => {
          if (position.qty === 0) shown.delete(position.id);
          else shown.set(position.id, position.unrealizedPL);
          topic.publish(position);
        };
        const stops = [
          follow(accountId, (update) => {
            if (update.kind === 'position') publish(update.data);
          }),
          feed.onBeat(() => {
            for (const position of engine.positions(accountId)) {
              if (shown.get(position.id) !== position.unrealizedPL) publish(position);
            }
          }),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },

    equity: {
      resolve: known,
      snapshot({ accountId }) {
        const equity = worth(accountId);
        return equity ? [equity] : [];
      },
      start({ accountId }, topic) {
        let shown = worth(accountId);
        const publish = () => {
          const equity = worth(accountId);
          if (equity === undefined || (shown && sameWorth(equity, shown))) return;
          shown = equity;
          topic.publish(equity);
        };
        const stops = [
          follow(accountId, (update) => {
            if (update.kind === 'equity') publish();
          }),
          // Also what orders and leverage have made of the margin.
          feed.onBeat(publish),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
  };
}

function sameWorth(a: EquityData, b: EquityData): boolean {
  return (
    a.equity === b.equity &&
    a.balance === b.balance &&
    a.unrealizedPL === b.unrealizedPL &&
    a.realizedPL === b.realizedPL &&
    a.marginUsed === b.marginUsed &&
    a.marginAvailable === b.marginAvailable
  );
}
