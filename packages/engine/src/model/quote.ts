/** Best bid and ask with their sizes and the last price, at market time `time` (ms UTC). Never mutated. */
export interface Quote {
  readonly time: number;
  readonly last: number;
  readonly bid: number;
  readonly ask: number;
  readonly bidSize: number;
  readonly askSize: number;
}

/** One trade of the market and the quote right after it. Structurally the market's print. */
export interface Print {
  readonly ticker: string;
  readonly time: number;
  readonly price: number;
  readonly size: number;
  readonly bid: number;
  readonly ask: number;
  readonly bidSize: number;
  readonly askSize: number;
}

export interface BookLevel {
  readonly price: number;
  readonly volume: number;
}

/** Resting size; both sides ascending by price, so the best bid is last and the best ask first. */
export interface Book {
  readonly time: number;
  readonly bids: readonly BookLevel[];
  readonly asks: readonly BookLevel[];
}
