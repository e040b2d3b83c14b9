import type { Scheduler } from '@tickwire/resilience';

/** Timers that end together. */
export class Timers {
  readonly #scheduler: Scheduler;
  readonly #waiting = new Set<() => void>();

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Runs `task` once, `ms` from now; returns how to call it off. */
  after(ms: number, task: () => void): () => void {
    const cancel = this.#scheduler.after(ms, () => {
      this.#waiting.delete(cancel);
      task();
    });
    this.#waiting.add(cancel);
    return () => {
      this.#waiting.delete(cancel);
      cancel();
    };
  }

  clear(): void {
    for (const cancel of this.#waiting) cancel();
    this.#waiting.clear();
  }
}
