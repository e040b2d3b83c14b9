import type { Scheduler } from '@tickwire/resilience';
import type { IbLog } from '../ib-log.ts';
import type { Guard } from './guard.ts';
import type { IbStage, IbStatus } from './ib-status.ts';

export interface StatusBoardOptions {
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  readonly guard: Guard;
}

/** The status of the connection, and who wants to know. */
export class StatusBoard {
  readonly #options: StatusBoardOptions;
  readonly #listeners = new Set<(status: IbStatus) => void>();
  #status: IbStatus;

  constructor(options: StatusBoardOptions) {
    this.#options = options;
    this.#status = { stage: 'stopped', since: options.scheduler.now(), reason: 'Not started yet.' };
  }

  get status(): IbStatus {
    return this.#status;
  }

  /** Tells everybody, unless nothing is new. */
  set(stage: IbStage, reason: string): void {
    const { scheduler, log, guard } = this.#options;
    const before = this.#status;
    if (before.stage === stage && before.reason === reason) return;
    const status = { stage, since: before.stage === stage ? before.since : scheduler.now(), reason };
    this.#status = status;
    log.info({ stage, reason }, 'The connection to TWS changed.');
    for (const listener of this.#listeners) guard('status', () => listener(status));
  }

  /** Told of every change; returns the end. */
  subscribe(listener: (status: IbStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
