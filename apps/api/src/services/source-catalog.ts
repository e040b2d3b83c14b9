import type { ReplayState } from '@tickwire/contracts';
import {
  createImportedMarket,
  idleReplay,
  importedInstrument,
  type ImportedMarket,
  type Instrument,
  type MarketSource,
  type RemoteSource,
} from '@tickwire/market';
import type { BarColumns, ImportedSymbol, Store } from '@tickwire/store';
import { RecentMap } from '../recent-map.ts';
import type { Listing, MarketCatalog } from './market-catalog.ts';

/** An imported history; its bars are read when they are first asked for. */
class ImportedListing implements Listing {
  readonly symbol: ImportedSymbol;
  readonly instrument: Instrument;
  readonly #store: Store;
  #market: ImportedMarket | undefined;
  /** As an import has just had them: reading them again would hold everybody up. */
  #given: BarColumns | undefined;

  constructor(symbol: ImportedSymbol, store: Store) {
    this.symbol = symbol;
    this.instrument = importedInstrument(symbol);
    this.#store = store;
  }

  get imported(): ImportedMarket {
    this.#market ??= this.#load();
    return this.#market;
  }

  /** Gives the bars, so that they need not be read. */
  give(bars: BarColumns): void {
    this.#given = bars;
  }

  get importId(): number {
    return this.symbol.id;
  }

  get source(): MarketSource {
    return this.imported;
  }

  replay(wallNow: number): ReplayState {
    return this.#market?.state(wallNow) ?? idleReplay(this.symbol);
  }

  #load(): ImportedMarket {
    const { ticker, resolution } = this.symbol;
    const bars = this.#given ?? this.#store.imports.bars(ticker);
    this.#given = undefined;
    if (!bars) throw new Error(`The bars of ${ticker} are gone from the store.`);
    return createImportedMarket({ instrument: this.instrument, resolution, bars });
  }
}

/** Spellings that are remembered. */
const MAX_ALIASES = 1000;

const isRemote = (source: MarketSource): source is RemoteSource => 'follow' in source;

/** One live market, simulated or real, and everything that was imported, by this process or another. */
export class SourceCatalog implements MarketCatalog {
  readonly #store: Store;
  readonly #live: MarketSource;
  readonly #onReplaced: (ticker: string) => void;
  #imported = new Map<string, ImportedListing>();
  #liveInstruments: readonly Instrument[] = [];
  /** Tickers by other spellings that the live market takes. */
  readonly #aliases = new RecentMap<string>(MAX_ALIASES);
  #byName = new Map<string, Listing>();
  #instruments: readonly Instrument[] = [];
  #changes = -1;

  /** `onReplaced` is told the ticker of every history that was imported anew or removed. */
  constructor(live: MarketSource, store: Store, onReplaced: (ticker: string) => void) {
    this.#store = store;
    this.#onReplaced = onReplaced;
    this.#live = live;
    this.refresh();
  }

  get instruments(): readonly Instrument[] {
    this.refresh();
    return this.#instruments;
  }

  find(symbol: string): Listing | undefined {
    const name = symbol.toUpperCase();
    const known = this.#named(name);
    if (known || !this.refresh()) return known;
    return this.#named(name);
  }

  /** Finds the ticker by this spelling as well from here on. */
  learn(symbol: string, ticker: string): void {
    this.#aliases.set(symbol.toUpperCase(), ticker.toUpperCase());
    this.refresh();
  }

  replays(wallNow: number): readonly ReplayState[] {
    return [...this.#imported.values()].map((listing) => listing.replay(wallNow));
  }

  /** Takes over what this process has just imported, with its bars. */
  take({ ticker, id }: ImportedSymbol, bars: BarColumns): void {
    this.refresh();
    const listing = this.#imported.get(ticker);
    if (listing?.symbol.id === id) listing.give(bars);
  }

  /** Takes over what was imported, or came to the live market, since the last time; true when anything was. */
  refresh(): boolean {
    const replaced = this.#takeImports();
    const { instruments } = this.#live;
    if (replaced === undefined && instruments === this.#liveInstruments) return false;
    this.#liveInstruments = instruments;
    this.#index();
    for (const ticker of replaced ?? []) this.#onReplaced(ticker);
    return true;
  }

  /** The tickers whose history is another one now, or gone; undefined when nothing was imported. */
  #takeImports(): readonly string[] | undefined {
    const changes = this.#store.changes();
    if (changes === this.#changes) return undefined;
    this.#changes = changes;
    const before = this.#imported;
    this.#imported = new Map(
      this.#store.imports.list().map((symbol) => {
        const known = before.get(symbol.ticker);
        return [
          symbol.ticker,
          known?.symbol.id === symbol.id ? known : new ImportedListing(symbol, this.#store),
        ];
      }),
    );
    return [...before].flatMap(([ticker, listing]) =>
      this.#imported.get(ticker) === listing ? [] : [ticker],
    );
  }

  #named(name: string): Listing | undefined {
    const listing = this.#byName.get(name);
    if (listing) return listing;
    const ticker = this.#aliases.get(name);
    return ticker === undefined ? undefined : this.#byName.get(ticker);
  }

  #index(): void {
    const source = this.#live;
    const live = this.#liveInstruments.map((instrument): Listing => ({
      instrument,
      source,
      ...(isRemote(source) && { remote: source }),
    }));
    const imported = [...this.#imported.values()];
    this.#instruments = [...live, ...imported].map(({ instrument }) => instrument);
    // Of two with one name the live market's counts: it is what orders trade.
    this.#byName = new Map(
      [...imported, ...live].flatMap((listing) => {
        const { ticker, exchange } = listing.instrument;
        return [
          [ticker.toUpperCase(), listing],
          [`${exchange}:${ticker}`.toUpperCase(), listing],
        ] as const;
      }),
    );
  }
}
