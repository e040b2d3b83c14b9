import type { Bar } from '@tickwire/contracts';
import type { Instrument } from '../instrument/instrument.ts';
import { priceOf, unitsOf } from '../instrument/price-grid.ts';

/** Adds up pieces of history, given in ticks and lots and in order of time, to bars. */
export class BarCollector {
  readonly #instrument: Instrument;
  readonly #bars: Bar[] = [];
  #key = NaN;
  #time = 0;
  #open = 0;
  #high = 0;
  #low = 0;
  #close = 0;
  #lots = 0;

  constructor(instrument: Instrument) {
    this.#instrument = instrument;
  }

  /** Adds a piece to the bar called `key`; another key than before begins a new bar at `time` (ms UTC). */
  add(key: number, time: number, open: number, high: number, low: number, close: number, lots: number): void {
    if (key !== this.#key) {
      this.#flush();
      this.#key = key;
      this.#time = time;
      this.#open = open;
      this.#high = high;
      this.#low = low;
      this.#lots = 0;
    } else {
      if (high > this.#high) this.#high = high;
      if (low < this.#low) this.#low = low;
    }
    this.#close = close;
    this.#lots += lots;
  }

  /** The bars, ascending; nothing can be added afterwards. */
  finish(): readonly Bar[] {
    this.#flush();
    return this.#bars;
  }

  #flush(): void {
    if (Number.isNaN(this.#key)) return;
    const instrument = this.#instrument;
    this.#bars.push({
      time: this.#time,
      open: priceOf(instrument, this.#open),
      high: priceOf(instrument, this.#high),
      low: priceOf(instrument, this.#low),
      close: priceOf(instrument, this.#close),
      volume: unitsOf(instrument, this.#lots),
    });
  }
}
