import { addToPool, poolCost, reducePool } from './cost-pool.ts';
import type { CostPool } from './cost-pool.ts';
import type { Money, Quantity } from '../money/fixed-point.ts';

/** Closed lots in front of the queue are dropped once there are this many of them. */
const COMPACT_AT = 64;

/** First-in-first-out lots of a position, all of one sign, oldest first. */
export class LotQueue {
  #lots: CostPool[] = [];
  #head = 0;
  #cost: Money = 0n;

  /** A queue of lots as `toArray` gave them. */
  static of(lots: readonly CostPool[]): LotQueue {
    const queue = new LotQueue();
    queue.#lots = [...lots];
    queue.#cost = lots.reduce((cost, lot) => cost + poolCost(lot), 0n);
    return queue;
  }

  /** What the lots still held have cost. */
  get cost(): Money {
    return this.#cost;
  }

  /** Opens a lot. One at the unit cost of the newest joins it, so that split fills leave one lot. */
  open(qty: Quantity, cost: Money): void {
    const last = this.#lots.length - 1;
    const newest = last < this.#head ? undefined : this.#lots[last];
    if (
      newest !== undefined &&
      newest.qty === newest.basisQty &&
      newest.basisCost * qty === cost * newest.basisQty
    ) {
      this.#lots[last] = addToPool(newest, qty, cost);
    } else {
      this.#lots.push({ qty, basisQty: qty, basisCost: cost });
    }
    this.#cost += cost;
  }

  /** Closes `qty` (of the opposite sign, no more than the lots hold), oldest lots first. */
  close(qty: Quantity): void {
    let left = qty;
    while (left !== 0n) {
      const lot = this.#lots[this.#head];
      if (lot === undefined) throw new RangeError('More is closed than the lots hold.');
      const rest = lot.qty + left;
      const before = poolCost(lot);
      if (rest !== 0n && rest < 0n === lot.qty < 0n) {
        const reduced = reducePool(lot, left);
        this.#lots[this.#head] = reduced;
        this.#cost += poolCost(reduced) - before;
        return;
      }
      this.#cost -= before;
      this.#head += 1;
      left = rest;
    }
    if (this.#head >= COMPACT_AT || this.#head === this.#lots.length) {
      this.#lots = this.#lots.slice(this.#head);
      this.#head = 0;
    }
  }

  /** Copies the lots, oldest first. */
  toArray(): CostPool[] {
    return this.#lots.slice(this.#head);
  }
}
