import type { Scheduler } from '@tickwire/resilience';
import type { GapLog } from '../gaps/gap-log.ts';

/** Data must come within this time of an open market, ms. */
const PATIENCE_MS = 10_000;

/** Something that comes from a farm of IB: the prices or the bars of a ticker. */
export interface Feed {
  readonly ticker: string;
  /** When something last came, ms UTC. */
  heardAt(): number;
  isOpen(): boolean;
  /** From an instant on (ms UTC) it may miss something unseen. */
  doubt(since: number): void;
  /** It has stayed silent: asks for it anew. */
  renew(): void;
  /** It came back by itself: fetches what it may have missed. */
  heal(): void;
}

export interface FarmWatchOptions {
  readonly scheduler: Scheduler;
  readonly gaps: GapLog;
  feeds(): readonly Feed[];
}

/** After a farm of IB was away, feeds may stay silent although IB says that all is well: those are asked for anew. */
export class FarmWatch {
  readonly #options: FarmWatchOptions;
  #brokenAt: number | undefined;
  #closeGap: (() => void) | undefined;
  #cancelCheck: (() => void) | undefined;

  constructor(options: FarmWatchOptions) {
    this.#options = options;
  }

  broken(cause: string): void {
    const { scheduler, gaps, feeds } = this.#options;
    this.#cancelCheck?.();
    this.#brokenAt ??= scheduler.now();
    const known = feeds();
    for (const feed of known) feed.doubt(this.#brokenAt);
    const tickers = [...new Set(known.map(({ ticker }) => ticker))];
    if (tickers.length > 0) this.#closeGap ??= gaps.open({ scope: 'market-data', cause, tickers });
  }

  restored(): void {
    if (this.#brokenAt === undefined) return;
    const { scheduler, feeds } = this.#options;
    this.#brokenAt = undefined;
    const restoredAt = scheduler.now();
    const suspects = new Map(feeds().map((feed) => [feed, feed.isOpen()]));
    const check = (): void => {
      for (const [feed, wasOpen] of suspects) {
        const isOpen = feed.isOpen();
        if (feed.heardAt() > restoredAt) feed.heal();
        else if (wasOpen && isOpen) feed.renew();
        else {
          suspects.set(feed, isOpen);
          continue;
        }
        suspects.delete(feed);
      }
      // A market that is closed has missed nothing.
      this.#end();
      if (suspects.size > 0) this.#cancelCheck = scheduler.after(PATIENCE_MS, check);
    };
    this.#cancelCheck?.();
    this.#cancelCheck = scheduler.after(PATIENCE_MS, check);
  }

  /** Everything is asked for anew anyway. */
  forget(): void {
    this.#cancelCheck?.();
    this.#cancelCheck = undefined;
    this.#brokenAt = undefined;
    this.#end();
  }

  #end(): void {
    this.#closeGap?.();
    this.#closeGap = undefined;
  }
}
