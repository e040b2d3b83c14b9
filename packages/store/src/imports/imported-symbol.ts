import type { SymbolType } from '@tickwire/contracts';

/** What is known of an imported price history. Times are ms UTC. */
export interface ImportedSymbol {
  /** New with every import: while it is the same, so are the bars. */
  readonly id: number;
  readonly ticker: string;
  readonly description: string;
  readonly type: SymbolType;
  readonly currency: string;
  readonly exchange: string;
  /** IANA name; the zone of the exchange, in which times without a zone were read. */
  readonly timezone: string;
  /** Of the stored bars, canonical: `60`, `1D`, `1M`. */
  readonly resolution: string;
  /** Tick size is `minmov / pricescale`. */
  readonly minmov: number;
  readonly pricescale: number;
  /** Decimals of the volumes. */
  readonly volumePrecision: number;
  readonly firstTime: number;
  readonly lastTime: number;
  readonly barCount: number;
  /** Name of the file, without its folder. */
  readonly sourceFile: string;
  readonly importedAt: number;
}

/** An imported symbol before it is stored: what the store adds or counts itself is left out. */
export type NewImportedSymbol = Omit<ImportedSymbol, 'id' | 'firstTime' | 'lastTime' | 'barCount'>;
