/** Round trips of the last minute, in ms. */
export interface LatencySpread {
  readonly last: number;
  readonly median: number;
  /** 95 of 100 were no longer. */
  readonly p95: number;
}

/** Nearest-rank percentiles; undefined without a measurement. */
export function latencySpread(roundTrips: readonly number[]): LatencySpread | undefined {
  const last = roundTrips.at(-1);
  if (last === undefined) return undefined;
  const sorted = roundTrips.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? last;
  return { last, median: at(0.5), p95: at(0.95) };
}
