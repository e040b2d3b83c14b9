export interface BackoffOptions {
  /** Upper bound of the first delay, ms; it doubles with every failure. */
  readonly baseMs: number;
  /** Upper bound of all delays, ms. */
  readonly capMs: number;
  /** 0 to 1; Math.random when left out. */
  readonly random?: () => number;
}

/** Delays that grow with failures. Spread over the whole range ("full jitter"), so that many clients do not return as one. */
export class Backoff {
  readonly #baseMs: number;
  readonly #capMs: number;
  readonly #random: () => number;
  #failures = 0;

  constructor({ baseMs, capMs, random = Math.random }: BackoffOptions) {
    this.#baseMs = baseMs;
    this.#capMs = capMs;
    this.#random = random;
  }

  /** How long to wait after one more failure, ms. */
  next(): number {
    const bound = Math.min(this.#capMs, this.#baseMs * 2 ** this.#failures);
    this.#failures += 1;
    return this.#random() * bound;
  }

  /** Begins anew: the last try succeeded. */
  reset(): void {
    this.#failures = 0;
  }
}
