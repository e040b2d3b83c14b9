import type { Bar } from '@tickwire/client';

/**
 * Average of the typical price weighted by volume since the day began. The forming bar stands apart from the sums, so
 * that it can be replaced as often as it changes; that is also why the library's own is not used, which neither begins
 * anew with a day nor can replace a bar that had no volume yet.
 */
export class SessionVwap {
  readonly #dayOf: (time: number) => number;
  #day = Number.NaN;
  #value = 0;
  #volume = 0;
  #forming: Bar | undefined;

  /** `dayOf` names the day of an instant in ms. */
  constructor(dayOf: (time: number) => number) {
    this.#dayOf = dayOf;
  }

  add(bar: Bar): number | undefined {
    if (this.#forming) {
      this.#value += typicalPrice(this.#forming) * this.#forming.volume;
      this.#volume += this.#forming.volume;
    }
    const day = this.#dayOf(bar.time);
    if (day !== this.#day) {
      this.#day = day;
      this.#value = 0;
      this.#volume = 0;
    }
    return this.replace(bar);
  }

  /** Takes another state of the bar that was added last. */
  replace(bar: Bar): number | undefined {
    this.#forming = bar;
    const volume = this.#volume + bar.volume;
    return volume > 0 ? (this.#value + typicalPrice(bar) * bar.volume) / volume : undefined;
  }
}

function typicalPrice(bar: Bar): number {
  return (bar.high + bar.low + bar.close) / 3;
}
