import type { ReplayPlace, ReplayPlaces } from '@tickwire/store';
import type { MarketCatalog } from './market-catalog.ts';
import type { MarketFeed } from './market-feed.ts';

/** A replay that plays is kept so often; whatever else moves one is kept at the next beat. */
const EVERY_MS = 2000;

interface Kept {
  readonly place: ReplayPlace;
  readonly at: number;
}

/**
 * Keeps where every replay stands, so that a restart or a crash does not lose it: never ahead of what the venue and the pages have
 * been told, nor behind a fill.
 */
export class ReplayKeeper {
  readonly #catalog: MarketCatalog;
  readonly #places: ReplayPlaces;
  readonly #kept = new Map<string, Kept>();
  /** Symbols whose replay has jumped since the last beat. */
  readonly #jumped = new Set<string>();
  #toldUpTo = 0;

  constructor(catalog: MarketCatalog, places: ReplayPlaces) {
    this.#catalog = catalog;
    this.#places = places;
  }

  /** Puts every replay back where it was kept, paused. One whose prices were removed or imported anew meanwhile is forgotten. */
  restore(now: number): void {
    for (const place of this.#places.list()) {
      const listing = this.#catalog.find(place.ticker);
      if (listing?.imported && listing.importId === place.importId) {
        listing.imported.restore(place.prints, place.speed, now);
        this.#kept.set(place.ticker, { place, at: now });
      } else this.#places.forget(place.ticker);
    }
    this.#toldUpTo = now;
  }

  /** Keeps from now on what the beats of `feed` have moved. */
  follow(feed: MarketFeed): void {
    feed.onBeat((now) => {
      this.#toldUpTo = now;
      this.#keep(now, false);
    });
  }

  /** The place of a replay that jumps is kept at the next beat. */
  jumped(symbol: string): void {
    this.#jumped.add(symbol);
  }

  /** Keeps where a fill has happened, which the venue has been shown. */
  filled(symbol: string, now: number): void {
    const speed = this.#kept.get(symbol)?.place.speed;
    if (speed !== undefined) this.#keepOne(symbol, speed, now);
  }

  /** Keeps all as they were last told, however lately they were kept. */
  keepAll(): void {
    this.#keep(this.#toldUpTo, true);
  }

  #keep(now: number, isLast: boolean): void {
    for (const { symbol, status, speed } of this.#catalog.replays(now)) {
      const kept = this.#kept.get(symbol);
      if (status === 'idle') {
        if (kept) this.#forget(symbol);
        continue;
      }
      const goesOn = status === 'playing' && kept?.place.speed === speed && !this.#jumped.has(symbol);
      if (goesOn && !isLast && Math.abs(now - kept.at) < EVERY_MS) continue;
      this.#keepOne(symbol, speed, now);
    }
    this.#jumped.clear();
  }

  #keepOne(symbol: string, speed: number, now: number): void {
    const before = this.#kept.get(symbol)?.place;
    const { imported, importId } = this.#catalog.find(symbol) ?? {};
    if (!imported || importId === undefined) return;
    const prints = imported.printsPlayed(now);
    if (before?.prints === prints && before.speed === speed && before.importId === importId) return;
    const place = { ticker: symbol, importId, prints, speed };
    this.#places.keep(place);
    this.#kept.set(symbol, { place, at: now });
  }

  #forget(symbol: string): void {
    this.#places.forget(symbol);
    this.#kept.delete(symbol);
  }
}
