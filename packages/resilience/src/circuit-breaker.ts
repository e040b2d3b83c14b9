import type { Scheduler } from './scheduler.ts';

/** `closed`: calls go through. `open`: they are refused at once. `half-open`: one may try. */
export type CircuitState = 'closed' | 'open' | 'half-open';

export interface CircuitBreakerOptions {
  /** What it guards, as it reads in a sentence, e.g. `TWS`. */
  readonly name: string;
  readonly scheduler: Scheduler;
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open, ms. */
  readonly openMs: number;
}

export interface CircuitStats {
  readonly state: CircuitState;
  readonly succeeded: number;
  readonly failed: number;
  /** Calls that were not made. */
  readonly refused: number;
  /** Times it opened. */
  readonly opened: number;
}

/** A service failed so often that it is left alone for a while. */
export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen';
  readonly code = 'circuit_open';
}

/**
 * Stands before a service outside: after some failures in a row it refuses calls at once, so that a service that is down
 * costs nobody their time and is not run over when it returns. Then one call may try, and decides for all.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  readonly #listeners = new Set<(state: CircuitState) => void>();
  #state: CircuitState = 'closed';
  #failuresInARow = 0;
  #isTrying = false;
  /** Results of calls that began in an earlier state decide nothing. */
  #era = 0;
  #cancelTimer: (() => void) | undefined;
  #succeeded = 0;
  #failed = 0;
  #refused = 0;
  #opened = 0;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  get state(): CircuitState {
    return this.#state;
  }

  get stats(): CircuitStats {
    return {
      state: this.#state,
      succeeded: this.#succeeded,
      failed: this.#failed,
      refused: this.#refused,
      opened: this.#opened,
    };
  }

  /** Makes a call; its rejection counts as a failure. Rejects with `CircuitOpen`, without calling, while it is open. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#state === 'open' || this.#isTrying) {
      this.#refused += 1;
      throw new CircuitOpen(
        `${this.#options.name} failed repeatedly and is left alone for a moment; try again later.`,
      );
    }
    const era = this.#era;
    this.#isTrying = this.#state === 'half-open';
    try {
      const result = await call();
      this.#onSuccess(era);
      return result;
    } catch (error) {
      this.#onFailure(era);
      throw error;
    }
  }

  /** Told of every change of state; returns the end. */
  subscribe(listener: (state: CircuitState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Ends its timer; calls under way decide nothing any more. */
  close(): void {
    this.#era += 1;
    this.#cancelTimer?.();
  }

  #onSuccess(era: number): void {
    this.#succeeded += 1;
    if (era !== this.#era) return;
    this.#failuresInARow = 0;
    if (this.#state === 'half-open') this.#enter('closed');
  }

  #onFailure(era: number): void {
    this.#failed += 1;
    if (era !== this.#era) return;
    this.#failuresInARow += 1;
    if (this.#state === 'half-open' || this.#failuresInARow >= this.#options.failures) this.#open();
  }

  #open(): void {
    this.#opened += 1;
    this.#cancelTimer = this.#options.scheduler.after(this.#options.openMs, () => this.#enter('half-open'));
    this.#enter('open');
  }

  #enter(state: CircuitState): void {
    this.#era += 1;
    this.#isTrying = false;
    this.#failuresInARow = 0;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
