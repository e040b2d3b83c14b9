interface Range {
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** The mean true range of bars, oldest first: how far a bar usually goes, gaps included. 0 for fewer than two bars. */
export function meanTrueRange(bars: readonly Range[]): number {
  const ranges = bars.slice(1).map(({ high, low }, index) => {
    const before = bars[index]?.close ?? low;
    return Math.max(high, before) - Math.min(low, before);
  });
  return ranges.length === 0 ? 0 : ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
}
