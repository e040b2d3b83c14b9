import type { Scheduler } from '@tickwire/resilience';

/** A span in which the simulated market moved, ms UTC; `to` is Infinity while it does. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** When the simulated market moves: it stands still until told to run. */
export class MarketClock {
  readonly #scheduler: Scheduler;
  readonly #start: number;
  #runs: readonly Run[] = [];

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#start = scheduler.now();
  }

  get running(): boolean {
    return this.#runs.at(-1)?.to === Infinity;
  }

  /** The instant the market shows, ms UTC. */
  get now(): number {
    return this.running ? this.#scheduler.now() : (this.#runs.at(-1)?.to ?? this.#start);
  }

  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** Up to here market time was the clock's time. */
  get standstill(): number {
    const [first] = this.#runs;
    if (first === undefined) return this.#start;
    return first.from === this.#start ? first.to : this.#start;
  }

  run(): void {
    if (this.running) return;
    const from = this.#scheduler.now();
    const last = this.#runs.at(-1);
    const seamless = last?.to === from;
    const before = seamless ? this.#runs.slice(0, -1) : this.#runs;
    this.#runs = [...before, { from: seamless ? last.from : from, to: Infinity }];
  }

  stop(): void {
    const last = this.#runs.at(-1);
    if (last?.to !== Infinity) return;
    this.#runs = [...this.#runs.slice(0, -1), { from: last.from, to: this.#scheduler.now() }];
  }
}
