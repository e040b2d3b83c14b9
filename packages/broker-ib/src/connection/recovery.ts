import type { IbSession, RecoveryCause, SessionPart } from './ib-session.ts';

/** A new connection includes what lost data asks for, and that what a bare restoration does. */
const causes: readonly RecoveryCause[] = ['restored', 'data-lost', 'connected'];

function stronger(one: RecoveryCause, other: RecoveryCause | undefined): RecoveryCause {
  return other !== undefined && causes.indexOf(other) > causes.indexOf(one) ? other : one;
}

export interface RecoveryOptions {
  readonly session: IbSession;
  readonly parts: readonly SessionPart[];
  /** Every part knows again what is, and nothing has happened meanwhile. */
  onRecovered(): void;
  onFailed(error: unknown): void;
}

/** Brings the parts of one connection up to date, never twice at the same time. */
export interface Recovery {
  /** There is something to make up for; every part is asked as soon as it is free. */
  need(cause: RecoveryCause): void;
  /** IB's servers are away: what is asked now may go unanswered, and its failure means nothing. */
  suspend(): void;
}

/** Nothing runs until it is needed, and nothing is told once the session is over. */
export function createRecovery({ session, parts, onRecovered, onFailed }: RecoveryOptions): Recovery {
  let needed: RecoveryCause | undefined;
  let isRunning = false;
  let isSuspended = false;
  let wasInterrupted = false;

  async function runParts(cause: RecoveryCause): Promise<void> {
    for (const part of parts) if (!session.signal.aborted) await part.recover(session, cause);
  }

  function onDone(): void {
    isRunning = false;
    if (session.signal.aborted || isSuspended) return;
    if (needed === undefined) onRecovered();
    else run();
  }

  function run(): void {
    if (isRunning || isSuspended || needed === undefined || session.signal.aborted) return;
    const cause = needed;
    needed = undefined;
    isRunning = true;
    wasInterrupted = false;
    runParts(cause).then(onDone, (error: unknown) => {
      if (wasInterrupted) {
        needed = stronger(cause, needed);
        return onDone();
      }
      isRunning = false;
      if (!session.signal.aborted) onFailed(error);
    });
  }

  return {
    need(cause) {
      isSuspended = false;
      needed = stronger(cause, needed);
      run();
    },
    suspend() {
      isSuspended = true;
      wasInterrupted = true;
    },
  };
}
