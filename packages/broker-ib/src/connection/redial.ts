import { Backoff, CircuitBreaker, CircuitOpen } from '@tickwire/resilience';
import type { CircuitStats, Scheduler } from '@tickwire/resilience';

/** Upper bound of the first delay between two attempts, ms. */
const BACKOFF_BASE_MS = 500;
/** Upper bound of all delays, ms: TWS restarts within a minute or two. */
const BACKOFF_CAP_MS = 30_000;
const FAILURES_TO_OPEN = 5;
const OPEN_MS = 15_000;

export interface RedialOptions {
  readonly scheduler: Scheduler;
  readonly random: () => number;
  /** One attempt: resolves when trading opens, rejects when it failed before that. */
  dial(): Promise<void>;
}

/** Decides when to try again. */
export interface Redial {
  readonly stats: CircuitStats;
  /** Tries at once. */
  start(): void;
  /** Tries after a while; `afresh` when the last connection was a good one. */
  again(afresh: boolean): void;
  /** Ends its timers. */
  stop(): void;
}

/** Delays that grow and scatter, and a circuit breaker before every attempt. */
export function createRedial({ scheduler, random, dial }: RedialOptions): Redial {
  const backoff = new Backoff({ baseMs: BACKOFF_BASE_MS, capMs: BACKOFF_CAP_MS, random });
  const breaker = new CircuitBreaker({ name: 'TWS', scheduler, failures: FAILURES_TO_OPEN, openMs: OPEN_MS });
  let cancel = (): void => {};
  let isRefused = false;

  function attempt(): void {
    isRefused = false;
    breaker.run(dial).catch((error: unknown) => {
      // Every other failure is the caller's to judge, who knows it from its own attempt.
      isRefused = error instanceof CircuitOpen;
    });
  }

  breaker.subscribe((state) => {
    if (state === 'half-open' && isRefused) attempt();
  });

  return {
    get stats() {
      return breaker.stats;
    },
    start: attempt,
    again(afresh) {
      if (afresh) backoff.reset();
      cancel = scheduler.after(backoff.next(), attempt);
    },
    stop() {
      cancel();
      breaker.close();
    },
  };
}
