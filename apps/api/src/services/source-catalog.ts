import {
  createImportedMarket,
  importedInstrument,
  type ImportedMarket,
  type Instrument,
  type MarketSource,
} from '@tickwire/market';
import type { ImportedSymbol, Store } from '@tickwire/store';
import type { Listing, MarketCatalog } from './market-catalog.ts';

/** An imported history; its bars are read when they are first asked for. */
class ImportedListing implements Listing {
  readonly symbol: ImportedSymbol;
  readonly instrument: Instrument;
  readonly #store: Store;
  #market: ImportedMarket | undefined;

  constructor(symbol: ImportedSymbol, store: Store) {
    this.symbol = symbol;
    this.instrument = importedInstrument(symbol);
    this.#store = store;
  }

  get imported(): ImportedMarket {
    this.#market ??= this.#load();
    return this.#market;
  }

  get source(): MarketSource {
    return this.imported;
  }

  #load(): ImportedMarket {
    const { ticker, resolution } = this.symbol;
    const bars = this.#store.imports.bars(ticker);
    if (!bars) throw new Error(`The bars of ${ticker} are gone from the store.`);
    return createImportedMarket({ instrument: this.instrument, resolution, bars });
  }
}

/** The simulated market and everything that was imported, by this process or another. */
export class SourceCatalog implements MarketCatalog {
  readonly #store: Store;
  readonly #simulated: readonly Listing[];
  readonly #onReplaced: (ticker: string) => void;
  #imported = new Map<string, ImportedListing>();
  #byName = new Map<string, Listing>();
  #instruments: readonly Instrument[] = [];
  #changes = -1;

  /** `onReplaced` is told the ticker of every history that was imported anew or removed. */
  constructor(simulated: MarketSource, store: Store, onReplaced: (ticker: string) => void) {
    this.#store = store;
    this.#onReplaced = onReplaced;
    this.#simulated = simulated.instruments.map((instrument) => ({ instrument, source: simulated }));
    this.refresh();
  }

  get instruments(): readonly Instrument[] {
    this.refresh();
    return this.#instruments;
  }

  find(symbol: string): Listing | undefined {
    const name = symbol.toUpperCase();
    const known = this.#byName.get(name);
    if (known || !this.refresh()) return known;
    return this.#byName.get(name);
  }

  imported(): readonly ImportedMarket[] {
    return [...this.#imported.values()].map(({ imported }) => imported);
  }

  /** Takes over what was imported since the last time; true when anything was. */
  refresh(): boolean {
    const changes = this.#store.changes();
    if (changes === this.#changes) return false;
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
    this.#index();
    for (const [ticker, listing] of before) {
      if (this.#imported.get(ticker) !== listing) this.#onReplaced(ticker);
    }
    return true;
  }

  #index(): void {
    const listings = [...this.#simulated, ...this.#imported.values()];
    this.#instruments = listings.map(({ instrument }) => instrument);
    this.#byName = new Map(
      listings.flatMap((listing) => {
        const { ticker, exchange } = listing.instrument;
        return [
          [ticker.toUpperCase(), listing],
          [`${exchange}:${ticker}`.toUpperCase(), listing],
        ] as const;
      }),
    );
  }
}
