import type { Bar } from '@tickwire/contracts';

/** Bars as columns of equal length, ascending by time (ms UTC). */
export interface BarColumns {
  readonly times: Float64Array;
  readonly opens: Float64Array;
  readonly highs: Float64Array;
  readonly lows: Float64Array;
  readonly closes: Float64Array;
  readonly volumes: Float64Array;
}

/** Columns of `length` bars, all zero until filled. */
export function allocateColumns(length: number): BarColumns {
  return {
    times: new Float64Array(length),
    opens: new Float64Array(length),
    highs: new Float64Array(length),
    lows: new Float64Array(length),
    closes: new Float64Array(length),
    volumes: new Float64Array(length),
  };
}

/** The bars of the columns one by one. */
export function* barsOf(columns: BarColumns): Generator<Bar> {
  const { times, opens, highs, lows, closes, volumes } = columns;
  for (const [index, time] of times.entries()) {
    yield {
      time,
      open: opens[index] ?? NaN,
      high: highs[index] ?? NaN,
      low: lows[index] ?? NaN,
      close: closes[index] ?? NaN,
      volume: volumes[index] ?? NaN,
    };
  }
}
