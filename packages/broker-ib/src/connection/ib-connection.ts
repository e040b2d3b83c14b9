import type { CircuitState, Scheduler } from '@tickwire/resilience';
import type { GapLog } from '../gaps/gap-log.ts';
import type { IbLog } from '../ib-log.ts';
import type { IbSession, SessionPart } from './ib-session.ts';
import type { IbStats } from './ib-stats.ts';
import type { IbStatus } from './ib-status.ts';
import type { RestartWindow } from './restart-window.ts';

export interface IbConnectionOptions {
  readonly host: string;
  readonly port: number;
  /** The same on every connection: orders belong to it. */
  readonly clientId: number;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  /** Interruptions are written here. */
  readonly gaps: GapLog;
  readonly stats: IbStats;
  /** Recover one after the other, in this order. */
  readonly parts: readonly SessionPart[];
  /** Most messages a second; more than 40 are never sent. */
  readonly messagesPerSecond?: number;
  /** When TWS restarts every day: no order leaves in it. */
  readonly restartWindow?: RestartWindow;
  /** 0 to 1, spreads the attempts; Math.random when left out. */
  readonly random?: () => number;
}

/** The way to TWS or IB Gateway: kept up, recovered after every interruption, and silent until then. */
export interface IbConnection {
  readonly status: IbStatus;
  /** From the end of the start-up to the loss; what may be sent on it depends on `status`. */
  readonly session: IbSession | undefined;
  /** Of the attempts to connect, for health. */
  readonly breaker: CircuitState;
  /** Requests that wait for the pace to allow them. */
  readonly waitingRequests: number;
  /** Begins to connect, and goes on trying until `close`. */
  start(): void;
  /** Told of every change; returns the end. */
  onStatus(listener: (status: IbStatus) => void): () => void;
  /** Ends the connection and every timer. Working orders go on working at IB. */
  close(): Promise<void>;
}
