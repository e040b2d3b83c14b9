import type { Bar } from '@tickwire/client';

/** Where a bar went: `refused` ones lie between or before known bars, so that the history must be read again. */
export type Placement = 'appended' | 'updated' | 'refused';

/** The bars of one chart, ascending by time, without a duplicate. */
export interface BarHistory {
  readonly bars: readonly Bar[];
  replace(bars: readonly Bar[]): void;
  /** Puts a page of older bars in front; bars that are known already are left out. */
  prepend(page: readonly Bar[]): void;
  put(bar: Bar): Placement;
}

export function createBarHistory(): BarHistory {
  let bars: Bar[] = [];

  return {
    get bars() {
      return bars;
    },
    replace(next) {
      bars = [...next];
    },
    prepend(page) {
      const first = bars[0];
      const older = first ? page.filter((bar) => bar.time < first.time) : page;
      // Whoever shows the bars is not told of a page that brings none, and goes on with these.
      if (older.length > 0) bars = [...older, ...bars];
    },
    put(bar) {
      const last = bars.at(-1);
      if (!last || bar.time > last.time) {
        bars.push(bar);
        return 'appended';
      }
      const index = indexOfTime(bars, bar.time);
      if (bars[index]?.time !== bar.time) return 'refused';
      bars[index] = bar;
      return 'updated';
    },
  };
}

/** Index of the last bar that starts at or before `time`; -1 when all are later. */
export function indexOfTime(bars: readonly Bar[], time: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bars[middle]?.time ?? Number.POSITIVE_INFINITY) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
