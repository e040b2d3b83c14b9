import type { Scheduler } from '@tickwire/resilience';
import { createIbConnection } from './connection/ib-connection.ts';
import type { IbConnection } from './connection/ib-connection.ts';
import { IbStats } from './connection/ib-stats.ts';
import type { RestartWindow } from './connection/restart-window.ts';
import { createGapLog } from './gaps/gap-log.ts';
import type { GapLog } from './gaps/gap-log.ts';
import type { IbLog } from './ib-log.ts';

export interface IbBrokerOptions {
  readonly host: string;
  readonly port: number;
  readonly clientId: number;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  /** When TWS restarts every day. */
  readonly restartWindow?: RestartWindow | undefined;
}

/** Interactive Brokers as a venue and a market source. */
export interface IbBroker {
  readonly connection: IbConnection;
  readonly gaps: GapLog;
  readonly stats: IbStats;
  /** Begins to connect. */
  start(): void;
  /** Ends subscriptions and the connection; working orders go on working. */
  close(): Promise<void>;
}

/** Wires the parts of the adapter; nothing is sent until `start`. */
export function createIbBroker(options: IbBrokerOptions): IbBroker {
  const gaps = createGapLog(options);
  const stats = new IbStats();
  const connection = createIbConnection({ ...options, gaps, stats, parts: [] });
  return {
    connection,
    gaps,
    stats,
    start: () => connection.start(),
    close: () => connection.close(),
  };
}
