import { FrameJoiner } from './frame-joiner.ts';

/** Something that gathers output during a turn of the event loop. */
export interface Flushable {
  flush(): void;
}

export interface TurnFlusherOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Told for every turn the ms from the first output to the end of the flush. */
  readonly onFlushed: (ms: number) => void;
}

/** Flushes everything that was written to, once, at the end of the same turn of the event loop. */
export class TurnFlusher {
  /** Shared, as most sockets of a turn are sent the same. */
  readonly joiner = new FrameJoiner();
  readonly #options: TurnFlusherOptions;
  #waiting: Flushable[] = [];
  #since = 0;

  constructor(options: TurnFlusherOptions) {
    this.#options = options;
  }

  /** Call it once per turn and flushable. */
  schedule(flushable: Flushable): void {
    if (this.#waiting.push(flushable) > 1) return;
    this.#since = this.#options.elapsed();
    setImmediate(this.#flush);
  }

  readonly #flush = (): void => {
    const waiting = this.#waiting;
    const since = this.#since;
    this.#waiting = [];
    for (const flushable of waiting) flushable.flush();
    this.#options.onFlushed(this.#options.elapsed() - since);
  };
}
