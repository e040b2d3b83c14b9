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
    let end = Math.min(visible, this.#countStartingBefore(resolution, to));
    // The bar that starts before `to` is told whole, also what lies after `to`.
    while (end > 0 && end < visible && this.#key(resolution, end) === this.#key(resolution, end - 1)) end++;
    let start = end;
    if (countBack > 0) {
      for (let missing = countBack; missing > 0 && start > 0; missing--) {
        start = this.#groupStart(resolution, start - 1);
      }
    } else {
      start = this.#countStartingBefore(resolution, from);
      while (start > 0 && start < end && this.#groupStart(resolution, start) < start) start++;
    }
    const bars = new BarCollector(this.#instrument);
    let time = 0;
    let previous = NaN;
    for (let i = start; i < end; i++) {
      const key = this.#key(resolution, i);
      if (key !== previous) time = this.#startOf(resolution, i);
      previous = key;
      const bar = this.#source.bar(i, Math.min(PRINTS_PER_BAR, prints - i * PRINTS_PER_BAR));
      bars.add(key, time, bar.open, bar.high, bar.low, bar.close, bar.lots);
    }
    return bars.finish();
  }

  /** Start of the bar that holds market time `time`; undefined before the history. */
  barTime(resolution: Resolution, time: number): number | undefined {
    const index = this.#source.countBefore(time + 1) - 1;
    return index < 0 ? undefined : this.#startOf(resolution, this.#groupStart(resolution, index));
  }

  /** Number of the first source bar in the same bar as source bar `index`. */
  #groupStart(resolution: Resolution, index: number): number {
    const key = this.#key(resolution, index);
    let start = index;
    while (start > 0 && this.#key(resolution, start - 1) === key) start--;
    return start;
  }

  #key(resolution: Resolution, index: number): number {
    const source = this.#source;
    if (resolution.unit === 'second') return Math.floor(source.timeAt(index) / (resolution.count * 1000));
    const counted =
      resolution.unit === 'day' && this.#base.unit === 'day'
        ? { ...resolution, count: resolution.count / this.#base.count }
        : resolution;
    return periodNumber(counted, source.dateAt(index), source.ordinalAt(index));
  }

  /** Start of a bar whose first source bar is `index`. */
  #startOf(resolution: Resolution, index: number): number {
    return resolution.unit === 'second'
      ? this.#key(resolution, index) * resolution.count * 1000
      : this.#source.dateAt(index);
  }

  /** Number of source bars in intraday bars, or of trading days, that start before an instant. */
  #countStartingBefore(resolution: Resolution, time: number): number {
    if (resolution.unit !== 'second') return this.#source.countDatedBefore(time);
    const length = resolution.count * 1000;
    return this.#source.countBefore(Math.ceil(time / length) * length);
  }
}
