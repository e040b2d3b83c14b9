import type { Bar } from '@tickwire/contracts';
import type { Instrument } from '../instrument/instrument.ts';
import type { BarRange } from '../market-source.ts';
import { periodNumber, periodStart } from '../resolution/period.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { BarCollector } from './bar-collector.ts';

/** Short bars that longer ones are made of, numbered from 0 and ascending. */
export interface BaseBars {
  /** Start of bar `index`, ms UTC. */
  timeAt(index: number): number;
  /** Date (ms UTC) of its trading day, and a number of that day that never descends and that `nD` bars are grouped by. */
  dateAt(index: number): number;
  ordinalAt(index: number): number;
  /** Number of bars that start before an instant (ms UTC), or whose trading day is dated before `date` (ms UTC). */
  countBefore(time: number): number;
  countDatedBefore(date: number): number;
}

/** What consecutive base bars add up to, in ticks and lots. */
export interface BarSum {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly lots: number;
}

/** The base bars to be read: those numbered [first, end). */
export interface BaseWindow {
  readonly first?: number;
  readonly end: number;
  /** Older base bars than this (ms UTC) may exist unseen: a bar that could hold one is left out. */
  readonly completeFrom?: number;
  /** Adds up the bars numbered [from, to). */
  sum(from: number, to: number): BarSum;
}

/** Bars of every length that base bars add up to. Longer ones than intraday group the base's own trading days. */
export class AggregatedBars {
  readonly #instrument: Instrument;
  readonly #base: Resolution;
  readonly #source: BaseBars;
  readonly #anchor: (time: number) => number;

  /** Intraday bars are counted from `anchor` of their time, which never descends; from 00:00 UTC when it is left out. */
  constructor(
    instrument: Instrument,
    base: Resolution,
    source: BaseBars,
    anchor: (time: number) => number = () => 0,
  ) {
    this.#instrument = instrument;
    this.#base = base;
    this.#source = source;
    this.#anchor = anchor;
  }

  /** Bars of a range, of the base bars in the window. */
  bars(resolution: Resolution, range: BarRange, window: BaseWindow): readonly Bar[] {
    const { from = -Infinity, to, countBack = 0 } = range;
    const { end: visible } = window;
    const keyOf = this.#keys(resolution);
    const first = this.#firstWhole(resolution, window);
    const end = Math.max(first, this.#countStartingBefore(resolution, to, visible));
    let start = end;
    if (countBack > 0) {
      for (let missing = countBack; missing > 0 && start > first; missing--) {
        start = Math.max(first, groupStart(keyOf, start - 1));
      }
    } else {
      start = Math.max(first, this.#countStartingBefore(resolution, from, end));
    }
    const bars = new BarCollector(this.#instrument);
    for (let index = start; index < end;) {
      const next = groupEnd(keyOf, index, end);
      const { open, high, low, close, lots } = window.sum(index, next);
      bars.add(index, this.#startOf(resolution, index), open, high, low, close, lots);
      index = next;
    }
    return bars.finish();
  }

  /** Start of the bar that holds market time `time`; undefined before the history. */
  barTime(resolution: Resolution, time: number): number | undefined {
    const index = this.#source.countBefore(time + 1) - 1;
    return index < 0 ? undefined : this.#startOf(resolution, groupStart(this.#keys(resolution), index));
  }

  /** Start of the intraday bar that `time` falls into. */
  intradayStart(resolution: Resolution, time: number): number {
    const length = resolution.count * 1000;
    const anchor = this.#anchor(time);
    return anchor + Math.floor((time - anchor) / length) * length;
  }

  #firstWhole(resolution: Resolution, { first = 0, end, completeFrom = -Infinity }: BaseWindow): number {
    if (first >= end) return end;
    const mayBegin =
      resolution.unit === 'second'
        ? this.#startOf(resolution, first)
        : periodStart(resolution, this.#source.dateAt(first));
    return mayBegin >= completeFrom ? first : groupEnd(this.#keys(resolution), first, end);
  }

  /** Which bar each base bar belongs to, as a number that never descends. */
  #keys(resolution: Resolution): (index: number) => number {
    const source = this.#source;
    if (resolution.unit === 'second') return (index) => this.intradayStart(resolution, source.timeAt(index));
    const counted =
      resolution.unit === 'day' && this.#base.unit === 'day'
        ? { ...resolution, count: resolution.count / this.#base.count }
        : resolution;
    return (index) => periodNumber(counted, source.dateAt(index), source.ordinalAt(index));
  }

  /** Start of a bar whose first base bar is `index`. */
  #startOf(resolution: Resolution, index: number): number {
    return resolution.unit === 'second'
      ? this.intradayStart(resolution, this.#source.timeAt(index))
      : this.#source.dateAt(index);
  }

  /** Number of base bars, at most `limit`, in bars that start before an instant: such a bar counts whole, also what lies after it. */
  #countStartingBefore(resolution: Resolution, time: number, limit: number): number {
    const keyOf = this.#keys(resolution);
    const before =
      resolution.unit === 'second' ? this.#source.countBefore(time) : this.#source.countDatedBefore(time);
    let count = Math.min(limit, before);
    if (count > 0) count = groupEnd(keyOf, count - 1, limit);
    // A bar may start before its first base bar does.
    return count < limit && this.#startOf(resolution, count) < time ? groupEnd(keyOf, count, limit) : count;
  }
}

/** Number of the first base bar in the same bar as base bar `index`. */
function groupStart(keyOf: (index: number) => number, index: number): number {
  const key = keyOf(index);
  return index + 1 - reach(index + 1, (steps) => keyOf(index - steps) === key);
}

/** Number of the first base bar after `index` that is not in the same bar, at most `limit`. */
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
