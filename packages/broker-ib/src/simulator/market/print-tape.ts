import type { MarketSource } from '@tickwire/market';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { MarketClock } from './market-clock.ts';
import type { Print } from './quote.ts';

/**
 * The trades of one contract from where it left the simulated market's own history: the simulated ones of the spans in
 * which the market ran, and those made by hand.
 */
export class PrintTape {
  /** ms UTC; everything up to it is the simulated market's. */
  readonly from: number;
  readonly #source: MarketSource;
  readonly #ticker: string;
  readonly #clock: MarketClock;
  #prints: Print[] = [];
  #read: number;

  constructor(from: number, source: MarketSource, contract: SimulatedContract, clock: MarketClock) {
    this.from = from;
    this.#source = source;
    this.#ticker = contract.instrument.ticker;
    this.#clock = clock;
    this.#read = from;
  }

  add(print: Print): void {
    this.#catchUp();
    this.#prints.push(print);
  }

  /** Of [from, to), oldest first. */
  between(from: number, to: number): readonly Print[] {
    this.#catchUp();
    return this.#prints.slice(this.#countBefore(from), this.#countBefore(to));
  }

  #countBefore(time: number): number {
    let low = 0;
    let high = this.#prints.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#prints[middle]?.time ?? Infinity) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #catchUp(): void {
    const { now } = this.#clock;
    if (now <= this.#read) return;
    for (const run of this.#clock.runs) {
      const after = Math.max(run.from, this.#read);
      const upTo = Math.min(run.to, now);
      if (after >= upTo) continue;
      for (const { time, price, size } of this.#source.prints(this.#ticker, after, upTo)) {
        this.#prints.push({ time, price, size });
      }
    }
    this.#read = now;
  }
}
