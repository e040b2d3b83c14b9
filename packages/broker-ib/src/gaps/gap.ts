/** A time in which something may have happened that nobody here was told of. */
export interface Gap {
  readonly id: number;
  /** `connection`: orders, fills, positions and prices alike. `market-data`: prices of the tickers it names. */
  readonly scope: 'connection' | 'market-data';
  /** Empty: all. */
  readonly tickers: readonly string[];
  /** Last moment at which all was known, ms UTC. */
  readonly from: number;
  /** When it ended and what was missed had been asked for, ms UTC; undefined while it lasts. */
  readonly to: number | undefined;
  /** Why, as a sentence. */
  readonly cause: string;
}
