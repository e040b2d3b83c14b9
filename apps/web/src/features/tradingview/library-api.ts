import type { Datafeed } from '@tickwire/client/tradingview/datafeed';
import type { BrokerConfig, BrokerHost, BrokerTerminal } from '@tickwire/client/tradingview/broker';
import type { Theme } from '../../data/theme.ts';

// What the page uses of TradingView's widget (versions 28 to 32) as its documentation describes it, in structural types of our own.

/** Something one can listen to. */
export interface LibraryEvent<Values extends unknown[]> {
  subscribe(owner: null, listener: (...values: Values) => void): void;
}

export interface LibraryChart {
  symbol(): string;
  symbolExt?(): { readonly ticker?: string } | null;
  resolution(): string;
  setSymbol(symbol: string): unknown;
  setResolution(resolution: string): unknown;
  onSymbolChanged(): LibraryEvent<[]>;
  onIntervalChanged(): LibraryEvent<[interval: string]>;
  resetData(): void;
  refreshMarks?(): void;
}

export interface LibraryWidget {
  /** Since version 32. */
  chartReady?(): Promise<unknown>;
  /** Until version 32 took it back. */
  onChartReady?(callback: () => void): void;
  activeChart(): LibraryChart;
  changeTheme(theme: Theme): unknown;
  /** Since version 29.2. */
  resetCache?(): void;
  remove(): void;
}

export interface WidgetOptions {
  readonly container: HTMLElement;
  readonly library_path: string;
  readonly datafeed: Datafeed;
  readonly symbol: string;
  readonly interval: string;
  readonly timezone: 'exchange';
  readonly locale: string;
  readonly theme: Theme;
  readonly autosize: true;
  readonly charts_storage_url: string;
  readonly charts_storage_api_version: string;
  readonly client_id: string;
  readonly user_id: string;
  /** These two Trading Platform reads, and Advanced Charts does not. */
  readonly broker_factory?: (host: BrokerHost) => BrokerTerminal;
  readonly broker_config?: BrokerConfig;
}

export interface Library {
  readonly widget: new (options: WidgetOptions) => LibraryWidget;
}

declare global {
  interface Window {
    /** What the library's script leaves behind. */
    TradingView?: Partial<Library>;
  }
}
