import type { Print, RemoteSource, SourceChange } from '@tickwire/market';
import type { Clock } from '../clock.ts';
import type { MarketCatalog } from './market-catalog.ts';

/** What happened to one instrument between two beats of the feed. */
export interface Tick {
  /** Instant of the beat on the server's clock, ms UTC. */
  readonly now: number;
  /** Every print since the last time; none when only the book has changed. */
  readonly prints: readonly Print[];
  /** The history itself changed, e.g. a replay was moved: what was read before is void. */
  readonly reset: boolean;
  /** Nothing has changed but what the book shows beyond the best prices. */
  readonly bookOnly: boolean;
}

export type TickListener = (tick: Tick) => void;

interface Watched {
  /** Prints up to here were fetched and shown to the venue. */
  seenUpTo: number;
  /** Those of them that the listeners are told at the next beat. */
  untold: Print[];
  readonly listeners: Set<TickListener>;
  /** Ends the live prices of an instrument whose source has to be asked for them; undefined until it has been. */
  unfollow: (() => void) | undefined;
}

/**
 * Drives the live market: at every beat, and at once when a source says that something has happened, it fetches the prints
 * of each watched instrument, shows them to the venue, and only then tells the listeners, so that no chart shows a price
 * before the orders have seen it.
 */
export class MarketFeed {
  readonly #catalog: MarketCatalog;
  readonly #clock: Clock;
  readonly #venue: (prints: readonly Print[]) => void;
  readonly #watched = new Map<string, Watched>();
  readonly #afterBeat = new Set<(now: number) => void>();
  /** What changed in this turn of the event loop. */
  readonly #changed = new Map<string, Exclude<SourceChange, 'history'>>();
  /** What failed between two beats; the next one throws it. */
  readonly #failures: unknown[] = [];
  #failure: unknown;

  constructor(catalog: MarketCatalog, clock: Clock, venue: (prints: readonly Print[]) => void) {
    this.#catalog = catalog;
    this.#clock = clock;
    this.#venue = venue;
  }

  /** Number of instruments whose prints are fetched. */
  get watchedCount(): number {
    return this.#watched.size;
  }

  /** What the last beat failed with; undefined when it did not. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Follows an instrument from now on; returns how to stop. */
  watch(ticker: string, listener: TickListener): () => void {
    let watched = this.#watched.get(ticker);
    if (!watched) {
      watched = { seenUpTo: this.#clock.now(), untold: [], listeners: new Set(), unfollow: undefined };
      this.#watched.set(ticker, watched);
      this.#follow(ticker, watched);
    }
    const { listeners } = watched;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      const current = this.#watched.get(ticker);
      if (listeners.size > 0 || current?.listeners !== listeners) return;
      this.#watched.delete(ticker);
      current.unfollow?.();
    };
  }

  /** Hears of the changes of a source that lives elsewhere; returns the end. */
  listenTo(source: RemoteSource): () => void {
    return source.onChange((ticker, change) => {
      if (!this.#watched.has(ticker)) return;
      if (change === 'history') {
        // What was printed before is no less true for the venue.
        attempt(this.#failures, () => this.advance(ticker));
        attempt(this.#failures, () => this.reset(ticker));
        return;
      }
      if (this.#changed.size === 0) setImmediate(() => this.#tellChanged());
      if (change === 'prints' || !this.#changed.has(ticker)) this.#changed.set(ticker, change);
    });
  }

  /** Runs at the end of every beat, once all instruments have moved; returns how to stop. */
  onBeat(listener: (now: number) => void): () => void {
    this.#afterBeat.add(listener);
    return () => this.#afterBeat.delete(listener);
  }

  /**
   * One beat: everything that happened up to now. What a source, the venue or a listener throws is thrown at the end,
   * so that one that fails does not keep the others from being told.
   */
  beat(): void {
    const now = this.#clock.now();
    const failures = this.#failures.splice(0);
    for (const [ticker, watched] of this.#watched) {
      attempt(failures, () => {
        this.#follow(ticker, watched);
        this.#advance(ticker, now);
      });
    }
    for (const [ticker, watched] of this.#watched) {
      if (watched.untold.length > 0) this.#tellUntold(ticker, watched, { now, change: 'prints' }, failures);
    }
    for (const listener of this.#afterBeat) attempt(failures, () => listener(now));
    this.#failure = failures[0];
    throwAny(failures);
  }

  /** Shows the venue what one watched instrument printed up to now, ahead of the beat, so that a command finds it at the present. */
  advance(ticker: string): void {
    this.#advance(ticker, this.#clock.now());
  }

  /** Tells the listeners of an instrument that its history changed; throws as `beat` does. */
  reset(ticker: string): void {
    const now = this.#clock.now();
    const watched = this.#watched.get(ticker);
    if (watched) {
      watched.seenUpTo = now;
      watched.untold = [];
    }
    const failures: unknown[] = [];
    this.#tell(ticker, { now, prints: [], reset: true, bookOnly: false }, failures);
    for (const listener of this.#afterBeat) attempt(failures, () => listener(now));
    throwAny(failures);
  }

  /** A symbol may be watched before anybody could be asked what it is. */
  #follow(ticker: string, watched: Watched): void {
    watched.unfollow ??= this.#catalog.find(ticker)?.remote?.follow(ticker);
  }

  #tellChanged(): void {
    const now = this.#clock.now();
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [ticker] of changed) attempt(this.#failures, () => this.#advance(ticker, now));
    for (const [ticker, change] of changed) {
      const watched = this.#watched.get(ticker);
      // Without a print it is the quote that has changed, or the book.
      if (watched) this.#tellUntold(ticker, watched, { now, change }, this.#failures);
    }
  }

  #tellUntold(
    ticker: string,
    watched: Watched,
    { now, change }: { readonly now: number; readonly change: SourceChange },
    failures: unknown[],
  ): void {
    const prints = watched.untold;
    watched.untold = [];
    const bookOnly = change === 'book' && prints.length === 0;
    this.#tell(ticker, { now, prints, reset: false, bookOnly }, failures);
  }

  #advance(ticker: string, now: number): void {
    const watched = this.#watched.get(ticker);
    if (!watched || now <= watched.seenUpTo) return;
    // An imported symbol may have been removed.
    const prints = this.#catalog.find(ticker)?.source.prints(ticker, watched.seenUpTo, now) ?? [];
    watched.seenUpTo = now;
    watched.untold.push(...prints);
    if (prints.length > 0) this.#venue(prints);
  }

  #tell(ticker: string, tick: Tick, failures: unknown[]): void {
    // A copy: who begins to listen while others are told has not missed anything yet.
    for (const listener of new Set(this.#watched.get(ticker)?.listeners)) {
      attempt(failures, () => listener(tick));
    }
  }
}

/** What `work` returns; what it throws is added to `failures`. */
function attempt<T>(failures: unknown[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    failures.push(error);
    return undefined;
  }
}

function throwAny(failures: readonly unknown[]): void {
  if (failures.length > 1) throw new AggregateError(failures, 'The market feed failed in several places.');
  if (failures.length === 1) throw failures[0];
}
