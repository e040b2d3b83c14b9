import type { Instrument } from './instrument.ts';

/** Finds instruments as users write them: name, ticker or `EXCHANGE:NAME`, in any case. */
export class InstrumentIndex {
  readonly #byName = new Map<string, Instrument>();

  constructor(instruments: readonly Instrument[]) {
    for (const instrument of instruments) {
      this.#byName.set(instrument.ticker.toUpperCase(), instrument);
      this.#byName.set(`${instrument.exchange}:${instrument.name}`.toUpperCase(), instrument);
    }
  }

  find(symbol: string): Instrument | undefined {
    return this.#byName.get(symbol.trim().toUpperCase());
  }
}
