import { Side } from '@tickwire/contracts';
import type { Quantity } from '../money/fixed-point.ts';

/**
 * What one account has taken of one symbol's displayed size since the quote last changed. Kept per account, so
 * that accounts never disturb each other; forgotten by market time, so that the same calls give the same fills.
 */
export class Liquidity {
  #time = Number.NaN;
  #bought = 0n;
  #sold = 0n;

  /** What `side` has taken at market time `time` (ms UTC). */
  taken(side: Side, time: number): Quantity {
    if (time !== this.#time) return 0n;
    return side === Side.BUY ? this.#bought : this.#sold;
  }

  take(side: Side, time: number, qty: Quantity): void {
    if (time !== this.#time) {
      this.#time = time;
      this.#bought = 0n;
      this.#sold = 0n;
    }
    if (side === Side.BUY) this.#bought += qty;
    else this.#sold += qty;
  }
}
