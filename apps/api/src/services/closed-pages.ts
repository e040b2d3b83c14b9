import type { Bar } from '@tickwire/contracts';
import type { MarketSource } from '@tickwire/market';
import { RecentMap } from '../recent-map.ts';

// Together they bound the memory of the pages and of what is made of them: about 16 MB.
const MAX_PAGES = 64;
const MAX_BARS = 1000;

/** Which bars: the last `count` that start before `end` (ms UTC). */
export interface PageQuery {
  readonly source: MarketSource;
  readonly ticker: string;
  readonly resolution: string;
  readonly end: number;
  readonly count: number;
}

interface Page {
  readonly source: MarketSource;
  readonly bars: readonly Bar[];
}

/**
 * Pages of closed bars, which every chart asks for again and again. No print changes them, nor does a replay: only an
 * import that replaces the history does, and that comes with another source.
 */
export class ClosedPages {
  readonly #pages = new RecentMap<Page>(MAX_PAGES);

  /** The bars as of `now` (ms UTC), when the newest one begins at `end` or later. */
  before({ source, ticker, resolution, end, count }: PageQuery, now: number): readonly Bar[] {
    const key = `${ticker} ${resolution} ${end} ${count}`;
    const known = this.#pages.get(key);
    if (known?.source === source) return known.bars;
    const bars = count === 0 ? [] : source.bars(ticker, resolution, { to: end, countBack: count }, now);
    if (bars.length <= MAX_BARS) this.#pages.set(key, { source, bars });
    return bars;
  }
}
