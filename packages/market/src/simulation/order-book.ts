import type { DepthLevel } from '@tickwire/contracts';
import type { Instrument } from '../instrument/instrument.ts';
import { priceOf, ticksOf } from '../instrument/price-grid.ts';
import type { SimulatedInstrument } from './price-model.ts';
import { Random, subSeed } from './random.ts';
import type { TradingDay } from './trading-day.ts';

const LEVELS = 5;
/** Sets the book's random numbers apart from those of the prints of the same second. */
const BOOK = 0x626f6f6b;

/** Best prices and sizes after a print. */
export interface BestPrices {
  readonly bid: number;
  readonly ask: number;
  readonly bidSize: number;
  readonly askSize: number;
}

/** The book around the print of one second of a day at `ticks`: the print is at the bid or at the ask. */
export class OrderBook {
  readonly #random = new Random();

  best(
    { instrument, model }: SimulatedInstrument,
    day: TradingDay,
    second: number,
    ticks: number,
  ): BestPrices {
    const random = this.#random.seed(subSeed(day.seed ^ BOOK, second));
    const spread = spreadOf(random, model.spreadTicks);
    const bidTicks = random.uniform() < 0.5 ? ticks : ticks - spread;
    return {
      bid: priceOf(instrument, bidTicks),
      ask: priceOf(instrument, bidTicks + spread),
      bidSize: this.#size(instrument, model.bookSize),
      askSize: this.#size(instrument, model.bookSize),
    };
  }

  /** Five levels a side, ascending by price; none where nothing is for sale. */
  levels(
    source: SimulatedInstrument,
    day: TradingDay,
    second: number,
    ticks: number,
  ): { readonly bids: readonly DepthLevel[]; readonly asks: readonly DepthLevel[] } {
    const { instrument, model } = source;
    if (!instrument.tradable) return { bids: [], asks: [] };
    const best = this.best(source, day, second, ticks);
    const bids: DepthLevel[] = [{ price: best.bid, volume: best.bidSize }];
    const asks: DepthLevel[] = [{ price: best.ask, volume: best.askSize }];
    const gap = Math.max(1, Math.round(model.spreadTicks / 2));
    let bidTicks = ticksOf(instrument, best.bid);
    let askTicks = ticksOf(instrument, best.ask);
    for (let level = 1; level < LEVELS; level++) {
      bidTicks -= spreadOf(this.#random, gap);
      askTicks += spreadOf(this.#random, gap);
      const typical = model.bookSize * (1 + level / 2);
      bids.unshift({ price: priceOf(instrument, bidTicks), volume: this.#size(instrument, typical) });
      asks.push({ price: priceOf(instrument, askTicks), volume: this.#size(instrument, typical) });
    }
    return { bids, asks };
  }

  /** A size around the usual one, a whole number of order lots. */
  #size(instrument: Instrument, usual: number): number {
    if (usual === 0) return 0;
    const scale = 10 ** instrument.volumePrecision;
    const lots = Math.max(
      1,
      Math.round((usual / instrument.lotSize) * Math.exp(0.6 * this.#random.normal())),
    );
    return Math.round(lots * instrument.lotSize * scale) / scale;
  }
}

function spreadOf(random: Random, usual: number): number {
  return usual <= 1 ? usual : Math.max(1, Math.round(usual * (0.6 + 0.8 * random.uniform())));
}
