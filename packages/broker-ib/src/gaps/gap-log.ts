import type { Scheduler } from '@tickwire/resilience';
import { createGuard } from '../connection/guard.ts';
import type { IbStats } from '../connection/ib-stats.ts';
import type { IbLog } from '../ib-log.ts';
import type { Gap } from './gap.ts';

const KEPT = 1000;

export interface NewGap {
  readonly scope: Gap['scope'];
  readonly cause: string;
  /** All when left out. */
  readonly tickers?: readonly string[];
  /** Last moment at which all was known, ms UTC; now when left out. */
  readonly from?: number;
}

/** The last 1,000 interruptions, and who wants to hear of them. */
export interface GapLog {
  /** Oldest first. */
  readonly gaps: readonly Gap[];
  /** How many there have ever been. */
  readonly count: number;
  /** Returns how to close it; closing again does nothing. */
  open(gap: NewGap): () => void;
  /** Told of every gap when it opens and when it closes; returns the end. */
  subscribe(listener: (gap: Gap) => void): () => void;
}

export interface GapLogOptions {
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  readonly stats: IbStats;
}

/** An empty log. */
export function createGapLog({ scheduler, ...options }: GapLogOptions): GapLog {
  const guard = createGuard(options);
  /** By id, in the order they opened. */
  const gaps = new Map<number, Gap>();
  const listeners = new Set<(gap: Gap) => void>();
  let count = 0;

  function forgetOldest(): void {
    const [oldest] = gaps.keys();
    if (gaps.size > KEPT && oldest !== undefined) gaps.delete(oldest);
  }

  function publish(gap: Gap): void {
    for (const listener of listeners) guard('gap', () => listener(gap));
  }

  return {
    get gaps() {
      return [...gaps.values()];
    },
    get count() {
      return count;
    },
    open({ scope, cause, tickers = [], from = scheduler.now() }) {
      count += 1;
      const opened: Gap = { id: count, scope, tickers, from, to: undefined, cause };
      let isClosed = false;
      gaps.set(opened.id, opened);
      forgetOldest();
      publish(opened);
      return () => {
        if (isClosed) return;
        isClosed = true;
        const closed = { ...opened, to: scheduler.now() };
        if (gaps.has(closed.id)) gaps.set(closed.id, closed);
        publish(closed);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
