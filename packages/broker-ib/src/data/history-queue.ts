import type { Scheduler } from '@tickwire/resilience';
import { HistoryPace, type PacedRequest } from './history-pace.ts';

/** Open at once, bars that are kept up to date included. */
const MAX_OPEN = 50;

interface Waiting {
  readonly request: PacedRequest;
  readonly enter: () => void;
}

/** Lets requests for history through as IB's rules allow, in the order they came but for those that have to wait for themselves alone. */
export class HistoryQueue {
  readonly #scheduler: Scheduler;
  readonly #pace = new HistoryPace();
  readonly #waiting = new Set<Waiting>();
  #open = 0;
  #stopTimer: (() => void) | undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** How many requests wait for their turn. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** In how long the next request that waits for the pace may be made, ms; undefined while none waits. */
  get delay(): number | undefined {
    const now = this.#scheduler.now();
    const delays = [...this.#waiting].map(({ request }) => this.#pace.delay(request, now));
    return delays.length === 0 ? undefined : Math.min(...delays);
  }

  /** Resolves with what ends the request once it may be made; rejects with the signal's reason. */
  enter(request: PacedRequest, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        request,
        enter: () => {
          signal.removeEventListener('abort', giveUp);
          this.#waiting.delete(waiting);
          this.#open += 1;
          this.#pace.made(request, this.#scheduler.now());
          resolve(this.#leaving());
        },
      };
      const giveUp = (): void => {
        this.#waiting.delete(waiting);
        reject(signal.reason);
        this.#pump();
      };
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(waiting);
      this.#pump();
    });
  }

  /** Nothing is let through for so long, ms. */
  hold(ms: number): void {
    this.#pace.hold(this.#scheduler.now() + ms);
  }

  #leaving(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#open -= 1;
      this.#pump();
    };
  }

  #pump(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    let next = Infinity;
    for (const waiting of this.#waiting) {
      if (this.#open >= MAX_OPEN) return;
      const delay = this.#pace.delay(waiting.request, this.#scheduler.now());
      if (delay > 0) next = Math.min(next, delay);
      else waiting.enter();
    }
    if (next < Infinity) this.#stopTimer = this.#scheduler.after(next, () => this.#pump());
  }
}
