import type { Venue } from '@tickwire/engine';
import type { BarCache } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import { createIbConnection } from './connection/ib-connection.ts';
import type { IbConnection } from './connection/ib-connection.ts';
import { IbStats } from './connection/ib-stats.ts';
import type { RestartWindow } from './connection/restart-window.ts';
import type { ContractStore } from './contracts/contract-store.ts';
import { createIbContracts } from './contracts/create-ib-contracts.ts';
import type { IbContracts } from './contracts/ib-contracts.ts';
import { createIbMarket } from './data/create-ib-market.ts';
import type { IbMarket } from './data/ib-market.ts';
import { createGapLog } from './gaps/gap-log.ts';
import type { GapLog } from './gaps/gap-log.ts';
import type { IbLog } from './ib-log.ts';
import type { IbMemory } from './ib-memory.ts';
import { createIbVenue } from './orders/ib-venue.ts';
import type { VenueEngine } from './orders/ib-venue.ts';

export interface IbBrokerOptions {
  readonly host: string;
  readonly port: number;
  readonly clientId: number;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  readonly memory: IbMemory;
  readonly contractStore: ContractStore;
  /** Where bars are kept from one run to the next. */
  readonly bars: BarCache;
  /** Names the engine's journal at IB: orders of another are not taken for its own. Short, no colon. */
  readonly reference: string;
  /** Whether orders for real money may leave. */
  readonly liveTrading: boolean;
  /** When TWS restarts every day. */
  readonly restartWindow?: RestartWindow | undefined;
  /** The one that trades here; asked once there is a connection. */
  engine(): VenueEngine;
}

/** Interactive Brokers as a venue and a market source. */
export interface IbBroker {
  readonly connection: IbConnection;
  readonly contracts: IbContracts;
  readonly market: IbMarket;
  readonly venue: Venue;
  readonly gaps: GapLog;
  readonly stats: IbStats;
  /** Begins to connect. */
  start(): void;
  /** Ends subscriptions and the connection; working orders go on working. */
  close(): Promise<void>;
}

/** Wires the parts of the adapter; nothing is sent until `start`. */
export function createIbBroker(options: IbBrokerOptions): IbBroker {
  const stats = new IbStats();
  const gaps = createGapLog({ ...options, stats });
  const contracts = createIbContracts({ ...options, store: options.contractStore });
  const market = createIbMarket({ ...options, cache: options.bars, contracts, gaps });
  const venue = createIbVenue({
    ...options,
    contracts,
    latencies: stats.latencies,
    status: () => connection.status,
  });
  // Contracts first: orders, positions and prices are told by them.
  const connection: IbConnection = createIbConnection({
    ...options,
    gaps,
    stats,
    parts: [contracts, venue, market],
  });
  connection.onStatus(({ stage }) => {
    if (stage === 'ready') venue.sendKept();
  });
  return {
    connection,
    contracts,
    market,
    venue,
    gaps,
    stats,
    start: () => connection.start(),
    async close() {
      market.close();
      await venue.close?.();
      await connection.close();
    },
  };
}
