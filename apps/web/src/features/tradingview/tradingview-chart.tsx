import { useStore } from '@nanostores/react';
import { useEffect, useRef } from 'react';
import { $account, chooseAccount } from '../../data/account.ts';
import { $libraryTrades, giveUpLibrary } from '../../data/charting-library.ts';
import { notify } from '../../data/notices.ts';
import { $resolution, chooseSymbol } from '../../data/selection.ts';
import { $theme } from '../../data/theme.ts';
import { openChart, type ChartListener, type OpenChart } from './open-chart.ts';

interface TradingViewChartProps {
  /** Where the library is served from. */
  readonly path: string;
  readonly symbol: string;
  readonly resolution: string;
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

const listener: ChartListener = {
  onSymbol: chooseSymbol,
  onResolution: (resolution) => $resolution.set(resolution),
  onTrading: () => $libraryTrades.set(true),
  onAccount: chooseAccount,
  onNoTrading: (error) =>
    notify({ tone: 'plain', title: 'TradingView', text: `The chart cannot trade: ${reason(error)}` }),
  onFailed(error) {
    giveUpLibrary();
    notify({ tone: 'bad', title: 'TradingView', text: `The built-in chart is shown: ${reason(error)}` });
  },
};

/** TradingView's library in the page: symbol, resolution, account and theme are the page's, whoever changes them. */
export function TradingViewChart({ path, symbol, resolution }: TradingViewChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<OpenChart>(undefined);
  const theme = useStore($theme);
  const accountId = useStore($account)?.id;
  const view = { symbol, resolution, theme, accountId };
  const latest = useRef(view);

  useEffect(() => {
    if (!element.current) return;
    // The library leaves things behind in an element that it is removed from.
    const container = document.createElement('div');
    container.className = 'tradingview-chart';
    element.current.append(container);
    const opened = openChart(container, path, latest.current, listener);
    chart.current = opened;
    return () => {
      chart.current = undefined;
      opened.close();
      $libraryTrades.set(false);
      container.remove();
    };
  }, [path]);

  useEffect(() => {
    latest.current = { symbol, resolution, theme, accountId };
    chart.current?.show(latest.current);
  }, [symbol, resolution, theme, accountId]);

  return <div ref={element} className="chart-canvas" data-place="chart" tabIndex={-1} />;
}
