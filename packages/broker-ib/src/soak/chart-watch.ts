import type { Bar } from '@tickwire/contracts';
import type { RemoteSource } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';

/** Somebody who looks at a chart: it knows what it loaded once and what it was told since. */
export interface ChartWatch {
  readonly ticker: string;
  /** As the chart shows them, ascending. */
  readonly bars: readonly Bar[];
  /** How often what it had was declared void. */
  readonly resets: number;
  close(): void;
}

export interface ChartWatchOptions {
  readonly source: RemoteSource;
  readonly ticker: string;
  readonly resolution: string;
  /** Its oldest bar, ms UTC. */
  readonly from: number;
  readonly scheduler: Scheduler;
}

const RETRY_MS = 5000;

/**
 * Follows an instrument as the page does: history once, from then on the newest bars whenever there are prints, and history
 * again only when it is told that what it had is void.
 */
export function watchChart({ source, ticker, resolution, from, scheduler }: ChartWatchOptions): ChartWatch {
  const bars = new Map<number, Bar>();
  let newest = from;
  let resets = 0;
  let closed = false;

  const take = (since: number): void => {
    const now = scheduler.now();
    for (const bar of source.bars(ticker, resolution, { from: since, to: now + 1 }, now)) {
      bars.set(bar.time, bar);
      newest = Math.max(newest, bar.time);
    }
  };
  const load = async (): Promise<void> => {
    try {
      await source.load(ticker, resolution, { from, to: scheduler.now() + 1 });
    } catch {
      // Nobody can be asked now.
      if (!closed) scheduler.after(RETRY_MS, () => void load());
      return;
    }
    if (!closed) take(from);
  };

  const endFollowing = source.follow(ticker);
  const endHearing = source.onChange((changed, change) => {
    if (changed !== ticker || closed) return;
    if (change === 'prints') take(newest);
    else {
      resets += 1;
      bars.clear();
      newest = from;
      void load();
    }
  });
  void load();

  return {
    ticker,
    get bars() {
      return [...bars.values()].toSorted((a, b) => a.time - b.time);
    },
    get resets() {
      return resets;
    },
    close() {
      closed = true;
      endHearing();
      endFollowing();
    },
  };
}
