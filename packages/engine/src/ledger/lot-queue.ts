import { addToPool, poolCost, poolHome, reducePool } from './cost-pool.ts';
import type { Cost, CostPool } from './cost-pool.ts';
import type { Money, Quantity } from '../money/fixed-point.ts';

/** Closed lots in front of the queue are dropped once there are this many of them. */
const COMPACT_AT = 64;

/** Whether a unit of the lot has cost what a unit of `qty` costs, in either currency. */
const sameUnitCost = (lot: CostPool, qty: Quantity, { own, home }: Cost): boolean =>
  lot.basisCost * qty === own * lot.basisQty && lot.basisHome * qty === home * lot.basisQty;

/** First-in-first-out lots of a position, all of one sign, oldest first. */
export class LotQueue {
  #lots: CostPool[] = [];
  #head = 0;
  #cost: Money = 0n;
  #home: Money = 0n;

  /** A queue of lots as `toArray` gave them. */
  static of(lots: readonly CostPool[]): LotQueue {
    const queue = new LotQueue();
    queue.#lots = [...lots];
    queue.#cost = lots.reduce((cost, lot) => cost + poolCost(lot), 0n);
    queue.#home = lots.reduce((home, lot) => home + poolHome(lot), 0n);
    return queue;
  }

  /** What the lots still held have cost. */
  get cost(): Money {
    return this.#cost;
  }

  /** The same in the account's currency, at the rates of the fills. */
  get home(): Money {
    return this.#home;
  }

  /** Opens a lot. One at the unit cost of the newest joins it, so that split fills leave one lot. */
  open(qty: Quantity, cost: Cost): void {
    const last = this.#lots.length - 1;
    const newest = last < this.#head ? undefined : this.#lots[last];
    if (newest !== undefined && newest.qty === newest.basisQty && sameUnitCost(newest, qty, cost)) {
      this.#lots[last] = addToPool(newest, qty, cost);
    } else {
      this.#lots.push({ qty, basisQty: qty, basisCost: cost.own, basisHome: cost.home });
    }
    this.#cost += cost.own;
    this.#home += cost.home;
  }

  /** Closes `qty` (of the opposite sign, no more than the lots hold), oldest lots first. */
  close(qty: Quantity): void {
    let left = qty;
    while (left !== 0n) {
      const lot = this.#lots[this.#head];
      if (lot === undefined) throw new RangeError('More is closed than the lots hold.');
      const rest = lot.qty + left;
      if (rest !== 0n && rest < 0n === lot.qty < 0n) {
        const reduced = reducePool(lot, left);
        this.#lots[this.#head] = reduced;
        this.#cost += poolCost(reduced) - poolCost(lot);
        this.#home += poolHome(reduced) - poolHome(lot);
        return;
      }
      this.#cost -= poolCost(lot);
      this.#home -= poolHome(lot);
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
