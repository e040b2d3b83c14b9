import type { ComponentHealth } from '@tickwire/contracts';
import type { Engine } from '@tickwire/engine';
import type { Store } from '@tickwire/store';
import type { Broker } from '../brokers/broker.ts';
import type { OpenedEngine } from '../trading/open-engine.ts';
import type { SocketGateway } from '../ws/socket-gateway.ts';
import type { ComponentProbe } from './component-probe.ts';
import type { MarketFeed } from './market-feed.ts';

export interface ProbedParts {
  readonly engine: Engine;
  /** Where the engine is kept. */
  readonly trading: Pick<OpenedEngine, 'damage' | 'snapshots' | 'history'>;
  readonly store: Store;
  readonly feed: MarketFeed;
  readonly gateway: SocketGateway;
  readonly maxConnections: number;
  readonly broker: Pick<Broker, 'probe' | 'gaps'>;
}

/** What health says of the parts of the server; a part that is not configured is disabled, not down. */
export function partProbes({
  engine,
  trading,
  store,
  feed,
  gateway,
  maxConnections,
  broker,
}: ProbedParts): readonly ComponentProbe[] {
  const probe = (name: string, required: boolean, check: () => ComponentHealth): ComponentProbe => ({
    name,
    required,
    check,
  });
  return [
    probe('engine', true, () => engineHealth(engine)),
    probe('journal', true, () => journalHealth(engine, trading)),
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
    probe('market_data', true, () => {
      if (feed.failure) {
        return { status: 'unhealthy', message: 'The market feed failed at its last beat; the log says why' };
      }
      const details = { watched_symbols: feed.watchedCount };
      const gap = broker.gaps.list().findLast(({ to }) => to === undefined);
      return gap === undefined
        ? { status: 'healthy', message: 'Live', details }
        : { status: 'degraded', message: gap.cause, details };
    }),
    probe('store', true, () => {
      try {
        return { status: 'healthy', message: 'Open', details: { bars: store.barsCount() } };
      } catch {
        return { status: 'unhealthy', message: 'The database cannot be read; the log says why' };
      }
    }),
    broker.probe,
    probe('redis', false, () => ({ status: 'disabled', message: 'No Redis is configured' })),
  ];
}

function engineHealth(engine: Engine): ComponentHealth {
  if (engine.stopped) {
    return { status: 'unhealthy', message: 'The engine has stopped; no order is taken until a restart' };
  }
  const accounts = engine.accounts();
  const halts = accounts.map(({ id }) => ({ id, halt: engine.halt(id) }));
  const halted = halts.filter(({ halt }) => halt.level !== 'active');
  const details = {
    accounts: accounts.length,
    halted: halted.filter(({ halt }) => halt.level === 'halted').length,
    reducing: halted.filter(({ halt }) => halt.level === 'reducing').length,
  };
  if (halted.length === 0) return { status: 'healthy', message: 'Taking orders', details };
  const sentences = halted.map(
    ({ id, halt }) => `${id} is ${halt.level}${halt.reason === undefined ? '' : `: ${halt.reason}`}`,
  );
  return { status: 'degraded', message: sentences.join('; '), details };
}

function journalHealth(
  { stopped, suspended }: Engine,
  { damage, snapshots, history }: ProbedParts['trading'],
): ComponentHealth {
  const details = { last_event: snapshots.seq };
  if (stopped) return { status: 'unhealthy', message: 'Nothing is written any more', details };
  if (suspended) return { status: 'unhealthy', message: `No order is taken. ${suspended.message}`, details };
  if (damage !== undefined) {
    return { status: 'degraded', message: `Found damaged. ${damage}`, details };
  }
  if (history.failure !== undefined) {
    return {
      status: 'degraded',
      message: `The history of fills is behind the journal, and made up again every 10 s: ${messageOf(history.failure)}`,
      details,
    };
  }
  return { status: 'healthy', message: 'Durable', details };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
