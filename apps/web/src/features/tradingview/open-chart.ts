import { brokerConfig } from '@tickwire/client/tradingview/broker';
import { createDatafeed } from '@tickwire/client/tradingview/datafeed';
import { client as shared } from '../../data/client.ts';
import type { Theme } from '../../data/theme.ts';
import { createChartBroker, type ChartBrokerListener } from './chart-broker.ts';
import { followMarks } from './chart-marks.ts';
import { closableClient } from './closable-client.ts';
import type { LibraryWidget } from './library-api.ts';
import { loadLibrary } from './load-library.ts';

/** Who saved layouts belong to: one user's page. */
const OWNER = { client_id: 'tickwire', user_id: 'local' };

/** What the page and the chart agree on. */
export interface ChartView {
  readonly symbol: string;
  readonly resolution: string;
  readonly theme: Theme;
  /** Undefined until it is known. */
  readonly accountId: string | undefined;
}

export interface ChartListener extends ChartBrokerListener {
  /** The user chose another one in the chart. */
  onSymbol(ticker: string): void;
  onResolution(resolution: string): void;
  /** It cannot trade, and charts all the same. */
  onNoTrading(error: unknown): void;
  /** It does not work. */
  onFailed(error: unknown): void;
}

/** A chart of TradingView's library. */
export interface OpenChart {
  show(view: ChartView): void;
  close(): void;
}

const canonical = (interval: string) => (/^[DWM]$/.test(interval) ? `1${interval}` : interval);

function ready(widget: LibraryWidget): Promise<unknown> {
  return widget.chartReady?.() ?? new Promise<void>((resolve) => widget.onChartReady?.(resolve));
}

/** Opens the library that is served from `path` in an element; it shows `view` and follows what it is told to show. */
export function openChart(
  container: HTMLElement,
  path: string,
  view: ChartView,
  { onSymbol, onResolution, onTrading, onAccount, onNoTrading, onFailed }: ChartListener,
): OpenChart {
  const { client, close } = closableClient(shared);
  let wanted = view;
  let isClosed = false;
  let widget: LibraryWidget | undefined;
  let isReady = false;
  let shownTheme: Theme | undefined;

  const attempt = (work: () => unknown) => {
    if (isClosed) return;
    const run = async () => work();
    run().catch((error: unknown) => {
      if (!isClosed) onFailed(error);
    });
  };

  const tickerOf = (chart: ReturnType<LibraryWidget['activeChart']>) =>
    chart.symbolExt?.()?.ticker ?? chart.symbol();

  const broker = createChartBroker(client, view.accountId, {
    onTrading,
    onAccount(id) {
      if (!isClosed) onAccount(id);
    },
  });
  const showMarks = followMarks(client, () => attempt(() => widget?.activeChart().refreshMarks?.()));

  const apply = async () => {
    if (widget === undefined || !isReady) return;
    const { symbol, resolution, theme, accountId } = wanted;
    const chart = widget.activeChart();
    if (tickerOf(chart) !== symbol) await chart.setSymbol(symbol);
    if (canonical(chart.resolution()) !== resolution) await chart.setResolution(resolution);
    if (shownTheme !== theme) {
      shownTheme = theme;
      await widget.changeTheme(theme);
    }
    showMarks(accountId);
    await broker.follow(accountId);
  };

  const open = async () => {
    const [library, trading] = await Promise.all([
      loadLibrary(path),
      brokerConfig(client).catch((error: unknown) => {
        if (!isClosed) onNoTrading(error);
      }),
    ]);
    if (isClosed) return;
    const { symbol, resolution, theme } = wanted;
    shownTheme = theme;
    const opened = new library.widget({
      ...OWNER,
      container,
      library_path: path,
      datafeed: createDatafeed(client, {
        accountId: () => wanted.accountId,
        onReset: () =>
          attempt(() => {
            opened.resetCache?.();
            opened.activeChart().resetData();
          }),
      }),
      symbol,
      interval: resolution,
      timezone: 'exchange',
      locale: 'en',
      theme,
      autosize: true,
      charts_storage_url: location.origin,
      charts_storage_api_version: '1.1',
      ...(trading && { broker_config: trading, broker_factory: broker.factory }),
    });
    widget = opened;
    await ready(opened);
    if (isClosed) return;
    const chart = opened.activeChart();
    chart.onSymbolChanged().subscribe(null, () => {
      if (!isClosed) onSymbol(tickerOf(chart));
    });
    chart.onIntervalChanged().subscribe(null, (interval) => {
      if (!isClosed) onResolution(canonical(interval));
    });
    isReady = true;
    await apply();
  };
  attempt(open);

  return {
    show(next) {
      wanted = next;
      attempt(apply);
    },
    close() {
      isClosed = true;
      close();
      try {
        widget?.remove();
      } catch {
        // A chart that does not work may not be removable either; its element goes all the same.
      }
    },
  };
}
