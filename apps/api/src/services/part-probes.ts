import type { ComponentHealth } from '@tickwire/contracts';
import type { Engine } from '@tickwire/engine';
import type { Store } from '@tickwire/store';
import type { SocketGateway } from '../ws/socket-gateway.ts';
import type { ComponentProbe } from './component-probe.ts';
import type { MarketFeed } from './market-feed.ts';

export interface ProbedParts {
  readonly engine: Engine;
  readonly store: Store;
  readonly feed: MarketFeed;
  readonly gateway: SocketGateway;
  readonly maxConnections: number;
}

/** What health says of the parts of the server; a part that is not configured is disabled, not down. */
export function partProbes({
  engine,
  store,
  feed,
  gateway,
  maxConnections,
}: ProbedParts): readonly ComponentProbe[] {
  const probe = (name: string, required: boolean, check: () => ComponentHealth): ComponentProbe => ({
    name,
    required,
    check,
  });
  return [
    probe('engine', true, () =>
      engine.stopped
        ? { status: 'unhealthy', message: 'The engine has stopped; no order is taken until a restart' }
        : { status: 'healthy', message: 'Taking orders', details: { accounts: engine.accounts().length } },
    ),
    probe('websocket', true, () => {
      const { connections, subscriptions, topics } = gateway.stats();
      const full = connections >= maxConnections;
      return {
        status: full ? 'degraded' : 'healthy',
        message: full ? 'No room for another connection' : 'Taking connections',
        details: {
          active_connections: connections,
          max_connections: maxConnections,
          utilization: connections / maxConnections,
          subscriptions,
          topics,
        },
      };
    }),
    probe('market_data', true, () =>
      feed.failure
        ? { status: 'unhealthy', message: 'The market feed failed at its last beat; the log says why' }
        : { status: 'healthy', message: 'Live', details: { watched_symbols: feed.watchedCount } },
    ),
    probe('store', true, () => {
      try {
        return { status: 'healthy', message: 'Open', details: { bars: store.barsCount() } };
      } catch {
        return { status: 'unhealthy', message: 'The database cannot be read; the log says why' };
      }
    }),
    probe('tws', false, () => ({
      status: 'disabled',
      message: 'No Interactive Brokers connection is configured',
    })),
    probe('redis', false, () => ({ status: 'disabled', message: 'No Redis is configured' })),
  ];
}
