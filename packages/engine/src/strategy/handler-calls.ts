import type { Clock } from '../ports/clock.ts';
import { errorOf } from './error-of.ts';
import type { LoopGuard } from './loop-guard.ts';

export interface HandlerCall {
  readonly handler: string;
  /** Whether an order of the run, or its position, has caused it. */
  readonly answering: boolean;
  call(): unknown;
}

/** A promise, or whatever else can be awaited, would act after its handler and out of order. */
const refusePromise = (answer: unknown): void => {
  const mayHold = (typeof answer === 'object' && answer !== null) || typeof answer === 'function';
  if (!mayHold || !('then' in answer) || typeof answer.then !== 'function') return;
  // What it throws later would reach nobody.
  if (answer instanceof Promise) answer.catch(() => undefined);
  throw new Error('It answered with a promise: handlers are synchronous.');
};

export interface HandlerCallsParts {
  readonly guard: LoopGuard;
  readonly clock: Clock;
  /** Calls what it is given, at once, wherever code of the strategy has to be called. */
  readonly within: <Result>(call: () => Result) => Result;
  readonly onFailure: (handler: string, failure: Error) => void;
}

/** Calls the handlers of a run one at a time and lets nothing they throw get further than `onFailure`. */
export class HandlerCalls {
  readonly #parts: HandlerCallsParts;
  readonly #waiting: HandlerCall[] = [];
  #busy = false;

  constructor(parts: HandlerCallsParts) {
    this.#parts = parts;
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
    const { guard, clock, within, onFailure } = this.#parts;
    try {
      guard.begin(answering, clock.now());
      refusePromise(within(call));
      guard.check();
    } catch (thrown) {
      onFailure(handler, errorOf(thrown));
    } finally {
      guard.end();
    }
  }
}
