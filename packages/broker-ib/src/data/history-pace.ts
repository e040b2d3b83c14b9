/** IB's rules, each a little stricter than IB has it: on their way requests draw closer together. */
const SMALL_PER_WINDOW = 58;
const SMALL_WINDOW_MS = 605_000;
const SAME_CONTRACT = 5;
const SAME_CONTRACT_WINDOW_MS = 2300;
const IDENTICAL_MS = 15_500;

/** What the rules look at. */
export interface PacedRequest {
  /** Contract, exchange and kind of data. */
  readonly contract: string;
  /** Everything that is asked, equal for identical requests; left out when it may be repeated. */
  readonly key?: string;
  /** For bars of 30 seconds or less. */
  readonly isSmall: boolean;
}

/**
 * When IB allows the next request for history: at most 60 in ten minutes for small bars, fewer than six for one contract in two seconds, no
 * identical one within fifteen seconds. Times are ms UTC and never descend.
 */
export class HistoryPace {
  #small: number[] = [];
  readonly #byContract = new Map<string, number[]>();
  readonly #byKey = new Map<string, number>();
  #heldUntil = -Infinity;

  /** How long a request has to wait, ms. */
  delay({ contract, key, isSmall }: PacedRequest, now: number): number {
    const same = this.#byContract.get(contract) ?? [];
    const sixth = same.at(-SAME_CONTRACT);
    const last = key === undefined ? undefined : this.#byKey.get(key);
    const sixtieth = isSmall ? this.#small.at(-SMALL_PER_WINDOW) : undefined;
    return Math.max(
      0,
      (sixth ?? -Infinity) + SAME_CONTRACT_WINDOW_MS - now,
      (last ?? -Infinity) + IDENTICAL_MS - now,
      (sixtieth ?? -Infinity) + SMALL_WINDOW_MS - now,
      this.#heldUntil - now,
    );
  }

  /** A request was made. */
  made({ contract, key, isSmall }: PacedRequest, now: number): void {
    if (isSmall) this.#small = [...this.#small, now].slice(-SMALL_PER_WINDOW);
    this.#byContract.set(contract, [...(this.#byContract.get(contract) ?? []), now].slice(-SAME_CONTRACT));
    if (key === undefined) return;
    this.#byKey.delete(key);
    this.#byKey.set(key, now);
    for (const [old, at] of this.#byKey) {
      if (at > now - IDENTICAL_MS) break;
      this.#byKey.delete(old);
    }
  }

  /** IB complained: nothing is asked until an instant, ms UTC. */
  hold(until: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, until);
  }
}
