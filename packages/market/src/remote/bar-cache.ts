import type { Bar } from '@tickwire/contracts';
import type { TimeRange } from './coverage.ts';

/** Where closed bars of remote histories are kept from one run to the next. Losing it costs only the time to fetch them again. */
export interface BarCache {
  /** The bars of a stretch, ascending, and the parts of it that are known. `base` is a resolution. */
  read(
    ticker: string,
    base: string,
    range: TimeRange,
  ): { readonly known: readonly TimeRange[]; readonly bars: readonly Bar[] };
  /** Keeps all closed bars of a stretch, in place of what was known of it. */
  write(ticker: string, base: string, range: TimeRange, bars: readonly Bar[]): void;
  /** Since when the history of an instrument exists, ms UTC; undefined until it was kept. */
  genesis(ticker: string): number | undefined;
  keepGenesis(ticker: string, time: number): void;
}
