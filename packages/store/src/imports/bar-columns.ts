import type { Bar } from '@tickwire/contracts';

/** Bars as columns of equal length, ascending by `time`, ms UTC. */
export type BarColumns = Readonly<Record<keyof Bar, Float64Array>>;

/** Columns of `length` bars, all zero until filled. */
export function allocateColumns(length: number): BarColumns {
  return {
    time: new Float64Array(length),
    open: new Float64Array(length),
    high: new Float64Array(length),
    low: new Float64Array(length),
    close: new Float64Array(length),
    volume: new Float64Array(length),
  };
}

/** The bars of the columns one by one. */
export function* barsOf({ time, open, high, low, close, volume }: BarColumns): Generator<Bar> {
  for (const [index, start] of time.entries()) {
    yield {
      time: start,
      open: open[index] ?? NaN,
      high: high[index] ?? NaN,
      low: low[index] ?? NaN,
      close: close[index] ?? NaN,
      volume: volume[index] ?? NaN,
    };
  }
}
