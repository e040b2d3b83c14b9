const WINDOW_MS = 1000;

/** Counts the messages of a client within any second. */
export class MessageRate {
  readonly #limit: number;
  #times: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a message at `now` (ms) is one too many. */
  exceeds(now: number): boolean {
    if (this.#limit === Infinity) return false;
    this.#times = this.#times.filter((time) => time > now - WINDOW_MS);
    this.#times.push(now);
    return this.#times.length > this.#limit;
  }
}
