import type { BarCache } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbLog } from '../ib-log.ts';

/** A cache that is written to a little later. */
export interface WriteBehind extends BarCache {
  /** Writes what waits, now. */
  flush(): void;
}

/**
 * Writes bars in a turn of their own: decoding an answer has kept the event loop long enough. What cannot be written is fetched again
 * another day.
 */
export function writeBehind(cache: BarCache, scheduler: Scheduler, log: IbLog): WriteBehind {
  const waiting: (() => void)[] = [];
  let cancel: (() => void) | undefined;

  const attempt = (write: (() => void) | undefined): void => {
    try {
      write?.();
    } catch (error) {
      log.warn({ error }, 'Bars could not be kept; they will be fetched again.');
    }
  };
  const next = (): void => {
    attempt(waiting.shift());
    cancel = waiting.length > 0 ? scheduler.after(0, next) : undefined;
  };

  return {
    read: (ticker, base, range) => cache.read(ticker, base, range),
    genesis: (ticker) => cache.genesis(ticker),
    write(ticker, base, range, bars) {
      waiting.push(() => cache.write(ticker, base, range, bars));
      cancel ??= scheduler.after(0, next);
    },
    keepGenesis: (ticker, time) => attempt(() => cache.keepGenesis(ticker, time)),
    flush() {
      cancel?.();
      cancel = undefined;
      for (const write of waiting.splice(0)) attempt(write);
    },
  };
}
