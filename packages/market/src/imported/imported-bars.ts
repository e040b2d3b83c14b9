import type { Bar } from '@tickwire/contracts';
import { BarCollector } from '../bars/bar-collector.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { BarRange } from '../market-source.ts';
import { periodNumber } from '../resolution/period.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { PRINTS_PER_BAR } from './replay-cursor.ts';
import type { SourceBars } from './source-bars.ts';

/** Bars of an imported history. Intraday ones are counted from 00:00 UTC, longer ones group the data's own days. */
export class ImportedBars {
  readonly #instrument: Instrument;
  readonly #base: Resolution;
  readonly #source: SourceBars;

  constructor(instrument: Instrument, base: Resolution, source: SourceBars) {
    this.#instrument = instrument;
    this.#base = base;
    this.#source = source;
  }

  /** Bars of a range, of the first `prints` prints of the history. */
  bars(resolution: Resolution, range: BarRange, prints: number): readonly Bar[] {
    const { from = -Infinity, to, countBack = 0 } = range;
    const visible = Math.ceil(prints / PRINTS_PER_BAR);
    const keyOf = this.#keys(resolution);
    let end = Math.min(visible, this.#countStartingBefore(resolution, to));
    // The bar that starts before `to` is told whole, also what lies after `to`.
    if (end > 0) end = groupEnd(keyOf, end - 1, visible);
    let start = end;
    if (countBack > 0) {
      for (let missing = countBack; missing > 0 && start > 0; missing--) start = groupStart(keyOf, start - 1);
    } else {
      start = Math.min(end, this.#countStartingBefore(resolution, from));
      if (start > 0 && start < end) start = groupEnd(keyOf, start - 1, end);
    }
    const bars = new BarCollector(this.#instrument);
    for (let first = start; first < end;) {
      const next = groupEnd(keyOf, first, end);
      const { open, high, low, close, lots } = this.#source.sum(first, next, prints);
      bars.add(first, this.#startOf(resolution, first), open, high, low, close, lots);
      first = next;
    }
    return bars.finish();
  }

  /** Start of the bar that holds market time `time`; undefined before the history. */
  barTime(resolution: Resolution, time: number): number | undefined {
    const index = this.#source.countBefore(time + 1) - 1;
    return index < 0 ? undefined : this.#startOf(resolution, groupStart(this.#keys(resolution), index));
  }

  /** Which bar each source bar belongs to, as a number that never descends. */
  #keys(resolution: Resolution): (index: number) => number {
    const source = this.#source;
    if (resolution.unit === 'second') {
      const length = resolution.count * 1000;
      return (index) => Math.floor(source.timeAt(index) / length);
    }
    const counted =
      resolution.unit === 'day' && this.#base.unit === 'day'
        ? { ...resolution, count: resolution.count / this.#base.count }
        : resolution;
    return (index) => periodNumber(counted, source.dateAt(index), source.ordinalAt(index));
  }

  /** Start of a bar whose first source bar is `index`. */
  #startOf(resolution: Resolution, index: number): number {
    if (resolution.unit !== 'second') return this.#source.dateAt(index);
    const length = resolution.count * 1000;
    return Math.floor(this.#source.timeAt(index) / length) * length;
  }

  /** Number of source bars in intraday bars, or of trading days, that start before an instant. */
  #countStartingBefore(resolution: Resolution, time: number): number {
    if (resolution.unit !== 'second') return this.#source.countDatedBefore(time);
    const length = resolution.count * 1000;
    return this.#source.countBefore(Math.ceil(time / length) * length);
  }
}

/** Number of the first source bar in the same bar as source bar `index`. */
function groupStart(keyOf: (index: number) => number, index: number): number {
  const key = keyOf(index);
  return index + 1 - reach(index + 1, (steps) => keyOf(index - steps) === key);
}

/** Number of the first source bar after `index` that is not in the same bar, at most `limit`. */
function groupEnd(keyOf: (index: number) => number, index: number, limit: number): number {
  const key = keyOf(index);
  return index + reach(limit - index, (steps) => keyOf(index + steps) === key);
}

/** How many of the numbers 0, 1, ... below `limit` belong, where 0 does and all do up to some number: strides double, then halve. */
function reach(limit: number, belongs: (steps: number) => boolean): number {
  let inside = 0;
  let stride = 1;
  while (inside + stride < limit && belongs(inside + stride)) {
    inside += stride;
    stride *= 2;
  }
  for (; stride >= 1; stride /= 2) {
    if (inside + stride < limit && belongs(inside + stride)) inside += stride;
  }
  return inside + 1;
}
