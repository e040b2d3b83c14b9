import type { Scheduler } from '@tickwire/resilience';
import type { IbSession } from '../connection/ib-session.ts';
import type { HistoryEvents } from './history-events.ts';
import type { HistoryQueue } from './history-queue.ts';

/** What a request for history needs of the connection it is made on. */
export interface HistoryLine {
  readonly session: IbSession;
  readonly events: HistoryEvents;
  readonly queue: HistoryQueue;
  readonly scheduler: Scheduler;
}

/** How long an answer may take, ms. */
export const HISTORY_TIMEOUT_MS = 60_000;

/** How long nothing is asked after IB complained about the pace, ms. */
export const PACING_PAUSE_MS = 15_000;
