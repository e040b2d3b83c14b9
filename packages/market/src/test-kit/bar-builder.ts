import type { Bar } from '@tickwire/contracts';
import type { Instrument } from '../instrument/instrument.ts';
import { lotsOf, unitsOf } from '../instrument/price-grid.ts';
import type { MarketSource, Print } from '../market-source.ts';

/**
 * The reference that the bars of a source are held against: prints folded one by one into the forming bar. Begun at
 * `now` and given every later print in order, its last fold of a bar must equal the historical bar.
 */
export class BarBuilder {
  readonly #source: MarketSource;
  readonly #instrument: Instrument;
  readonly #resolution: string;
  #bar: Bar | undefined;
  #lots: number;

  /** @throws UnsupportedResolutionError as the source does. */
  constructor(source: MarketSource, instrument: Instrument, resolution: string, now: number) {
    this.#source = source;
    this.#instrument = instrument;
    this.#resolution = resolution;
    this.#bar = source.bars(instrument.ticker, resolution, { to: Infinity, countBack: 1 }, now)[0];
    this.#lots = lotsOf(instrument, this.#bar?.volume ?? 0);
  }

  /** The bar the newest print belongs to; undefined when there was none yet. */
  get bar(): Bar | undefined {
    return this.#bar;
  }

  /** Adds a print and returns its bar, which is a new one when the print begins it. */
  fold(print: Print): Bar {
    const time = this.#source.barTime(print.ticker, this.#resolution, print.time);
    if (time === undefined) throw new RangeError(`The print at ${print.time} lies outside every session.`);
    const forming = this.#bar?.time === time ? this.#bar : undefined;
    const lots = lotsOf(this.#instrument, print.size);
    this.#lots = forming === undefined ? lots : this.#lots + lots;
    const bar: Bar = {
      time,
      open: forming?.open ?? print.price,
      high: Math.max(forming?.high ?? print.price, print.price),
      low: Math.min(forming?.low ?? print.price, print.price),
      close: print.price,
      volume: unitsOf(this.#instrument, this.#lots),
    };
    this.#bar = bar;
    return bar;
  }
}
