import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from './log.ts';

/** One step of a graceful stop. */
export interface StopPhase {
  readonly name: string;
  /** A phase that takes longer is left behind. */
  readonly withinMs: number;
  run(): Promise<unknown> | void;
}

const LATE = Symbol('late');

/** Runs the phases one after the other. One that fails or is late is logged, and the next one follows all the same. */
export async function runStopPhases(phases: readonly StopPhase[], log: Log): Promise<void> {
  for (const { name, withinMs, run } of phases) {
    const patience = new AbortController();
    const late = delay(withinMs, LATE, { signal: patience.signal });
    late.catch(() => undefined);
    try {
      // Each one builds on what the one before has left.
      // oxlint-disable-next-line no-await-in-loop
      const ended = await Promise.race([run(), late]);
      if (ended === LATE)
        log.error({ phase: name, within_ms: withinMs }, 'a phase of the stop ran out of time');
    } catch (error) {
      log.error({ phase: name, err: error }, 'a phase of the stop failed');
    } finally {
      patience.abort();
    }
  }
}
