import type {
  Bar,
  DatafeedConfiguration,
  DatafeedHealth,
  Depth,
  QuoteData,
  SearchSymbolResultItem,
  SymbolInfo,
} from '@tickwire/contracts';

import type { MarketAccess } from './market-access.ts';

/** Bars one page holds at most, the forming one included; a longer range is answered with the newest of it. */
export const MAX_BARS_PER_PAGE = 10_000;

/** Which bars: those starting in `[from, to)`, or the last `countBack` before `to`, which outranks `from`. Times in ms UTC. */
export interface BarsQuery {
  readonly symbol: string;
  readonly resolution: string;
  readonly from: number;
  readonly to: number;
  /** Above zero; left out when the range decides. */
  readonly countBack?: number | undefined;
}

export interface BarsResult {
  /** The bars that have closed, ascending by time; the same array as before when a query finds the same of them. */
  readonly closed: readonly Bar[];
  /** The bar after them, when the query reaches it: the newest of the symbol, which still moves. */
  readonly forming?: Bar;
  /** Only without bars: start of the newest bar before the range, in ms; absent when nothing older exists. */
  readonly olderTime?: number;
  /** True when the same query can never be answered differently: the range ends before the forming bar of a live market. */
  readonly final: boolean;
}

export interface SymbolFilter {
  /** Matches name, ticker and description, any case; blank finds all. */
  readonly text: string;
  /** Exact, any case; blank finds all. */
  readonly exchange?: string;
  /** Exact, any case; blank finds all. */
  readonly type?: string;
}

/**
 * Market data as the HTTP routes need it. Every `symbol` may be a name, a ticker or `EXCHANGE:NAME` in any case;
 * an unknown one throws `ApiError` `unknown_symbol`, a resolution without bars `unsupported_resolution`. What lives
 * elsewhere is only found once `access` has brought it here.
 */
export interface DatafeedService {
  readonly access: MarketAccess;
  configuration(): DatafeedConfiguration;
  /** Every match, best first. */
  search(filter: SymbolFilter): Promise<readonly SearchSymbolResultItem[]>;
  /** Every symbol that is here. */
  symbols(): readonly SymbolInfo[];
  /** What must be waited for before `bars` answers a query, as of `access`. */
  bringBars(query: BarsQuery): Promise<void> | undefined;
  resolve(symbol: string): SymbolInfo;
  bars(query: BarsQuery): BarsResult;
  /** Start in ms of the bar that holds the instant `time` (ms); undefined outside of every session. */
  barStart(symbol: string, resolution: string, time: number): number | undefined;
  /** The current quote with `n` exactly as asked; never throws: an unknown symbol has `s: "error"`. */
  quote(symbol: string): QuoteData;
  /** The current book; undefined while there is none. */
  depth(symbol: string): Depth | undefined;
  /** Symbols and stored bars served now. */
  counts(): Pick<DatafeedHealth, 'symbols_loaded' | 'bars_count'>;
}
