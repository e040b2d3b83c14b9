import type { BarSum, BaseBars } from '../bars/aggregated-bars.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { lotsOf, ticksOf } from '../instrument/price-grid.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { barTime, printDelay, tradingDate } from './bar-times.ts';
import type { BarColumns } from './bar-columns.ts';
import { RangeFold } from './range-fold.ts';
import { PRINTS_PER_BAR } from './replay-cursor.ts';

/** Imported bars on the tick grid, with the trading day each belongs to: its UTC date, or the start of its week or month. */
export class SourceBars implements BaseBars {
  readonly length: number;
  /** Start of each bar, ms UTC; for days and longer the date at 00:00. */
  readonly times: Float64Array;
  /** Date (ms UTC) of each bar's trading day, and how many trading days came before it. */
  readonly dates: Float64Array;
  readonly ordinals: Int32Array;
  readonly #opens: Float64Array;
  readonly #highs: Float64Array;
  readonly #lows: Float64Array;
  readonly #closes: Float64Array;
  readonly #highest: RangeFold;
  readonly #lowest: RangeFold;
  /** Lots of all bars before each, and of all bars at the end. */
  readonly #lotsBefore: Float64Array;
  readonly #base: Resolution;

  constructor(instrument: Instrument, base: Resolution, bars: BarColumns) {
    this.length = bars.time.length;
    this.dates = Float64Array.from(bars.time, (time) => tradingDate(base, time));
    this.times = Float64Array.from(bars.time, (time) => barTime(base, time));
    this.ordinals = new Int32Array(this.length);
    for (let i = 1; i < this.length; i++) {
      this.ordinals[i] = (this.ordinals[i - 1] ?? 0) + (this.dates[i] === this.dates[i - 1] ? 0 : 1);
    }
    const ticks = (prices: ArrayLike<number>): Float64Array =>
      Float64Array.from(prices, (price) => ticksOf(instrument, price));
    this.#opens = ticks(bars.open);
    this.#highs = ticks(bars.high);
    this.#lows = ticks(bars.low);
    this.#closes = ticks(bars.close);
    this.#highest = new RangeFold(this.#highs, Math.max);
    this.#lowest = new RangeFold(this.#lows, Math.min);
    this.#lotsBefore = new Float64Array(this.length + 1);
    for (let i = 0; i < this.length; i++) {
      this.#lotsBefore[i + 1] = (this.#lotsBefore[i] ?? 0) + lotsOf(instrument, bars.volume?.[i] ?? 0);
    }
    this.#base = base;
  }

  /** Start of bar `index` (ms UTC); NaN outside the history. */
  timeAt(index: number): number {
    return this.times[index] ?? NaN;
  }

  dateAt(index: number): number {
    return this.dates[index] ?? NaN;
  }

  ordinalAt(index: number): number {
    return this.ordinals[index] ?? NaN;
  }

  /** Number of bars that start before an instant (ms UTC). */
  countBefore(time: number): number {
    return countBelow(this.times, time);
  }

  /** Number of bars whose trading day is dated before `date` (ms UTC). */
  countDatedBefore(date: number): number {
    return countBelow(this.dates, date);
  }

  /** Close of bar `index` in ticks; NaN outside the history. */
  closeAt(index: number): number {
    return this.#closes[index] ?? NaN;
  }

  /**
   * What the bars numbered [from, to) add up to once `prints` prints of the whole history have happened; the first of
   * them must have begun, and the newest one may be half played.
   */
  sum(from: number, to: number, prints: number): BarSum {
    const played = Math.min(to, Math.floor(prints / PRINTS_PER_BAR));
    const whole: BarSum = {
      open: this.#opens[from] ?? NaN,
      high: this.#highest.of(from, played),
      low: this.#lowest.of(from, played),
      close: this.closeAt(played - 1),
      lots: this.#lotsOf(from, played),
    };
    if (played === to) return whole;
    const seen = this.#path(played).slice(0, prints - played * PRINTS_PER_BAR);
    const bars = played === from ? [] : [whole];
    return {
      open: whole.open,
      high: Math.max(...seen, ...bars.map(({ high }) => high)),
      low: Math.min(...seen, ...bars.map(({ low }) => low)),
      close: seen.at(-1) ?? NaN,
      lots: whole.lots + Math.floor(this.#lotsOf(played, played + 1) / PRINTS_PER_BAR) * seen.length,
    };
  }

  /** Market time (ms UTC), price (ticks) and size (lots) of print `number`, counted over the whole history. */
  print(number: number): { readonly time: number; readonly ticks: number; readonly lots: number } {
    const index = Math.floor(number / PRINTS_PER_BAR);
    const step = number % PRINTS_PER_BAR;
    const lots = this.#lotsOf(index, index + 1);
    const share = Math.floor(lots / PRINTS_PER_BAR);
    return {
      time: this.timeAt(index) + printDelay(this.#base, step),
      ticks: this.#path(index)[step] ?? NaN,
      lots: step === PRINTS_PER_BAR - 1 ? lots - share * (PRINTS_PER_BAR - 1) : share,
    };
  }

  #lotsOf(from: number, to: number): number {
    return (this.#lotsBefore[to] ?? 0) - (this.#lotsBefore[from] ?? 0);
  }

  /** Open, the extreme nearer to it, the other, close. */
  #path(index: number): readonly number[] {
    const open = this.#opens[index] ?? NaN;
    const high = this.#highs[index] ?? NaN;
    const low = this.#lows[index] ?? NaN;
    const close = this.closeAt(index);
    return open - low <= high - open ? [open, low, high, close] : [open, high, low, close];
  }
}

function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
