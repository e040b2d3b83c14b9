import type { Scheduler } from '@tickwire/resilience';

/** Runs a task at most once in a while: at once when it has rested, otherwise when the while is over. */
export class Throttle {
  readonly #scheduler: Scheduler;
  readonly #ms: number;
  readonly #task: () => void;
  #ran = -Infinity;
  #cancel: (() => void) | undefined;

  constructor(scheduler: Scheduler, ms: number, task: () => void) {
    this.#scheduler = scheduler;
    this.#ms = ms;
    this.#task = task;
  }

  ask(): void {
    if (this.#cancel !== undefined) return;
    const wait = this.#ran + this.#ms - this.#scheduler.now();
    if (wait <= 0) this.now();
    else this.#cancel = this.#scheduler.after(wait, () => this.now());
  }

  now(): void {
    this.close();
    this.#ran = this.#scheduler.now();
    this.#task();
  }

  /** Calls off what waits. */
  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
