import type { Clock } from '../ports/clock.ts';
import type { LoopGuard } from './loop-guard.ts';

export interface HandlerCall {
  readonly handler: string;
  /** Whether an order of the run, or its position, has caused it. */
  readonly answering: boolean;
  call(): unknown;
}

const errorOf = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** A promise would act after its handler, out of order, and what it throws would reach nobody. */
const refusePromise = (answer: unknown): void => {
  if (!(answer instanceof Promise)) return;
  answer.catch(() => undefined);
  throw new Error('It answered with a promise: handlers are synchronous.');
};

/** Calls the handlers of a run one at a time and lets nothing they throw get further than `onFailure`. */
export class HandlerCalls {
  readonly #guard: LoopGuard;
  readonly #clock: Clock;
  readonly #onFailure: (handler: string, failure: Error) => void;
  readonly #waiting: HandlerCall[] = [];
  #busy = false;

  constructor(guard: LoopGuard, clock: Clock, onFailure: (handler: string, failure: Error) => void) {
    this.#guard = guard;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /** Calls it, at once or when the handler at work is done. */
  add(call: HandlerCall): void {
    this.#waiting.push(call);
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) this.#make(next);
    this.#busy = false;
  }

  #make({ handler, answering, call }: HandlerCall): void {
    try {
      this.#guard.begin(answering, this.#clock.now());
      refusePromise(call());
      this.#guard.check();
    } catch (thrown) {
      this.#onFailure(handler, errorOf(thrown));
    }
  }
}
