import type { StrategyLogEntry } from '@tickwire/contracts';
import type { StrategyRun, StrategyRuns } from '@tickwire/store';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

interface RunNotesParts {
  readonly runs: StrategyRuns;
  readonly clock: Clock;
  readonly log: Log;
}

/** Notes which strategies run, so that the start after a stop or a crash of the server can tell which it has stopped. */
export class RunNotes {
  readonly #parts: RunNotesParts;
  #closed = false;

  constructor(parts: RunNotesParts) {
    this.#parts = parts;
  }

  /** The runs that a restart has ended and nobody has started again; those of unknown strategies are forgotten. */
  interrupted(isKnown: (strategyId: string) => boolean): readonly StrategyRun[] {
    const { runs, clock, log } = this.#parts;
    return runs.list().flatMap((run) => {
      if (!isKnown(run.strategyId)) {
        this.#note(() => runs.forget(run.strategyId));
        return [];
      }
      if (run.interruptedAt !== undefined) return [run];
      const ended = { ...run, interruptedAt: clock.now() };
      this.#note(() => runs.keep(ended));
      log.warn({ strategy: run.strategyId, account: run.accountId }, 'a strategy was stopped by the restart');
      return [ended];
    });
  }

  began(run: StrategyRun): void {
    this.#note(() => this.#parts.runs.keep(run));
  }

  ended(strategyId: string): void {
    if (!this.#closed) this.#note(() => this.#parts.runs.forget(strategyId));
  }

  /** What ends from here on ends with the server. */
  close(): void {
    this.#closed = true;
  }

  /** A strategy runs and stops all the same where it cannot be noted. */
  #note(change: () => void): void {
    try {
      change();
    } catch (error) {
      this.#parts.log.error({ err: error }, 'the run of a strategy could not be noted');
    }
  }
}

/** What the log of a strategy says of a run that a restart has ended. */
export function interruption({ startedAt, interruptedAt = startedAt }: StrategyRun): StrategyLogEntry {
  const at = `${new Date(interruptedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    time: interruptedAt,
    level: 'warning',
    text: `Stopped by the restart of the server at ${at}; start it again when you want it to trade.`,
  };
}
