import type {
  SearchSymbolResultItem,
  UdfConfiguration,
  UdfSymbol,
  UdfTimescaleMark,
} from '../../generated/models.ts';
import type { Bar, QuoteValues } from '../../generated/socket-routes.ts';

// The Datafeed API as TradingView's documentation describes it, in structural types of our own.

/** What the chart is told the datafeed can do. */
export type DatafeedConfiguration = Omit<UdfConfiguration, 'supports_search' | 'supports_group_request'>;

/** A resolved symbol; the chart gives it back in every other call, of which the ticker is used. */
export type ChartSymbol = Pick<UdfSymbol, 'ticker'>;

export interface BarsPeriod {
  /** Unix seconds; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** So many bars before `to` are wanted, whatever `from` is. */
  readonly countBack: number;
  readonly firstDataRequest: boolean;
}

export interface HistoryMetadata {
  /** Nothing is in the range; with `nextTime` (unix seconds) the newest bar before it. */
  readonly noData: boolean;
  readonly nextTime?: number;
}

/** A fill on its bar; time in unix seconds. */
export interface Mark {
  readonly id: string;
  readonly time: number;
  readonly color: string;
  readonly text: string;
  readonly label: string;
  readonly labelFontColor: string;
  readonly minSize: number;
}

export interface QuoteItem {
  readonly s: 'ok' | 'error';
  /** The symbol exactly as it was asked for. */
  readonly n: string;
  readonly v: Partial<QuoteValues>;
}

export interface DepthLevel {
  readonly price: number;
  readonly volume: number;
}

/** A whole book; both sides ascending by price. */
export interface DepthSnapshot {
  readonly snapshot: true;
  readonly asks: readonly DepthLevel[];
  readonly bids: readonly DepthLevel[];
}

export interface SearchOptions {
  readonly userInput: string;
  readonly exchange: string;
  readonly symbolType: string;
  /** How many results the chart has already. */
  readonly start?: number;
}

/** The price and unit a chart wants a symbol in. */
export interface SymbolExtension {
  readonly currencyCode?: string;
  readonly unitId?: string;
}

type Failed = (reason: string) => void;

/** What the `datafeed` option of the library's widget takes. Every callback is called later, once, with objects of its own. */
export interface Datafeed {
  onReady(callback: (configuration: DatafeedConfiguration) => void): void;
  searchSymbols(
    userInput: string,
    exchange: string,
    symbolType: string,
    onResult: (items: SearchSymbolResultItem[]) => void,
  ): void;
  searchSymbolsPaginated(
    options: SearchOptions,
    onResult: (items: SearchSymbolResultItem[], remaining: number) => void,
  ): void;
  resolveSymbol(
    name: string,
    onResolve: (symbol: UdfSymbol) => void,
    onError: Failed,
    extension?: SymbolExtension,
  ): void;
  getBars(
    symbol: ChartSymbol,
    resolution: string,
    period: BarsPeriod,
    onResult: (bars: Bar[], metadata: HistoryMetadata) => void,
    onError: Failed,
  ): void;
  subscribeBars(
    symbol: ChartSymbol,
    resolution: string,
    onTick: (bar: Bar) => void,
    listenerGuid: string,
    onResetCacheNeeded: () => void,
  ): void;
  unsubscribeBars(listenerGuid: string): void;
  getMarks(
    symbol: ChartSymbol,
    from: number,
    to: number,
    onData: (marks: Mark[]) => void,
    resolution: string,
  ): void;
  getTimescaleMarks(
    symbol: ChartSymbol,
    from: number,
    to: number,
    onData: (marks: UdfTimescaleMark[]) => void,
    resolution: string,
  ): void;
  /** Unix seconds. */
  getServerTime(callback: (time: number) => void): void;
  getQuotes(symbols: readonly string[], onData: (quotes: QuoteItem[]) => void, onError: Failed): void;
  subscribeQuotes(
    symbols: readonly string[],
    fastSymbols: readonly string[],
    onData: (quotes: QuoteItem[]) => void,
    listenerGuid: string,
  ): void;
  unsubscribeQuotes(listenerGuid: string): void;
  subscribeDepth(symbol: string, onData: (depth: DepthSnapshot) => void): string;
  unsubscribeDepth(subscriberId: string): void;
}
