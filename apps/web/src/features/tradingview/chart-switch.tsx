import { useStore } from '@nanostores/react';
import { $chartKind, $libraryTrades, chartingLibrary, switchChart } from '../../data/charting-library.ts';
import './chart-switch.css';

/** Which chart is shown; only where TradingView's library is there to choose. */
export function ChartSwitch() {
  const kind = useStore($chartKind);
  const trades = useStore($libraryTrades);
  if (chartingLibrary === undefined) return null;
  return (
    <button
      type="button"
      className="chart-switch"
      aria-pressed={kind === 'tradingview'}
      aria-label="TV TradingView chart"
      title={titleOf(kind === 'tradingview', trades)}
      onClick={switchChart}
    >
      TV
    </button>
  );
}

function titleOf(isShown: boolean, trades: boolean): string {
  if (!isShown) return 'Show the TradingView chart';
  return trades
    ? 'Show the built-in chart'
    : 'Show the built-in chart, in which orders are drawn and dragged';
}
