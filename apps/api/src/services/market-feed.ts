import type { Print } from '@tickwire/market';
import type { Clock } from '../clock.ts';
import { findListing, type MarketCatalog } from './market-catalog.ts';

/** What happened to one instrument between two beats of the feed. */
export interface Tick {
  /** Instant of the beat on the server's clock, ms UTC. */
  readonly now: number;
  /** Every print since the beat before. */
  readonly prints: readonly Print[];
  /** The history itself changed, e.g. a replay was moved: what was read before is void. */
  readonly reset: boolean;
}

export type TickListener = (tick: Tick) => void;

/**
 * Drives the live market: at every beat it fetches the prints of each watched instrument, shows them to the venue,
 * and only then tells the listeners, so that no chart shows a price before the orders have seen it.
 */
export class MarketFeed {
  readonly #catalog: MarketCatalog;
  readonly #clock: Clock;
  readonly #venue: (prints: readonly Print[]) => void;
  readonly #watched = new Map<string, { seenUpTo: number; readonly listeners: Set<TickListener> }>();
  readonly #afterBeat = new Set<(now: number) => void>();
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
      watched = { seenUpTo: this.#clock.now(), listeners: new Set() };
      this.#watched.set(ticker, watched);
    }
    const { listeners } = watched;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#watched.get(ticker)?.listeners === listeners)
        this.#watched.delete(ticker);
    };
  }

  /** Runs at the end of every beat, once all instruments have moved; returns how to stop. */
  onBeat(listener: (now: number) => void): () => void {
    this.#afterBeat.add(listener);
    return () => this.#afterBeat.delete(listener);
  }

  /** One beat: everything that happened up to now. Throws what a source, the venue or a listener throws. */
  beat(): void {
    try {
      this.#beat(this.#clock.now());
      this.#failure = undefined;
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  #beat(now: number): void {
    const ticks = [...this.#watched.keys()].map((ticker) => [ticker, this.#prints(ticker, now)] as const);
    for (const [, prints] of ticks) if (prints.length > 0) this.#venue(prints);
    for (const [ticker, prints] of ticks)
      if (prints.length > 0) this.#tell(ticker, { now, prints, reset: false });
    for (const listener of this.#afterBeat) listener(now);
  }

  /** Tells the listeners of an instrument that its history changed. */
  reset(ticker: string): void {
    const now = this.#clock.now();
    const watched = this.#watched.get(ticker);
    if (watched) watched.seenUpTo = now;
    this.#tell(ticker, { now, prints: [], reset: true });
    for (const listener of this.#afterBeat) listener(now);
  }

  #prints(ticker: string, now: number): readonly Print[] {
    const watched = this.#watched.get(ticker);
    if (!watched || now <= watched.seenUpTo) return [];
    const prints = findListing(this.#catalog, ticker).source.prints(ticker, watched.seenUpTo, now);
    watched.seenUpTo = now;
    return prints;
  }

  #tell(ticker: string, tick: Tick): void {
    for (const listener of this.#watched.get(ticker)?.listeners ?? []) listener(tick);
  }
}
