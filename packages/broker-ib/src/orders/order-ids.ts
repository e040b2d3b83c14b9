import type { IbMemory } from '../ib-memory.ts';

/** How many ids are made durable as used at once: a write for each would stand in the way of an order. */
const BLOCK = 1000;

/** Request ids begin here; an order id must never equal one. */
const LIMIT = 1_000_000_000;

const KEY = 'order-ids.reserved';

/**
 * Gives out order ids that were never used before: above those of earlier runs, above what TWS offers and above what it
 * shows. TWS may offer lower ones after a restart than it did before it.
 */
export class OrderIds {
  readonly #memory: IbMemory;
  #next: number;
  /** All ids up to this one count as used in the next run. */
  #reserved: number;

  constructor(memory: IbMemory) {
    this.#memory = memory;
    this.#reserved = Number(memory.get(KEY) ?? 0);
    this.#next = this.#reserved + 1;
  }

  /** No id below `next` is given out from here on. */
  startFrom(next: number): void {
    if (next > this.#next && next < LIMIT) this.#next = next;
    this.#reserve(1);
  }

  /** An id was somebody else's: the next ones are far from it. */
  skip(): void {
    this.startFrom(this.#next + BLOCK);
  }

  /** Takes `count` ids in a row; returns the first. */
  take(count: number): number {
    const first = this.#next;
    this.#next += count;
    this.#reserve(0);
    return first;
  }

  #reserve(ahead: number): void {
    if (this.#next - 1 + ahead <= this.#reserved) return;
    this.#reserved = this.#next - 1 + BLOCK;
    this.#memory.set(KEY, String(this.#reserved));
  }
}
