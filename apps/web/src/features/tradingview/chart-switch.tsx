import { useStore } from '@nanostores/react';
import { $chartKind, chartingLibrary, switchChart } from '../../data/charting-library.ts';
import './chart-switch.css';

/** Which chart is shown; only where TradingView's library is there to choose. */
export function ChartSwitch() {
  const kind = useStore($chartKind);
  if (chartingLibrary === undefined) return null;
  return (
    <button
      type="button"
      className="chart-switch"
      aria-pressed={kind === 'tradingview'}
      aria-label="TV TradingView chart"
      title={kind === 'tradingview' ? 'Show the built-in chart' : 'Show the TradingView chart'}
      onClick={switchChart}
    >
      TV
    </button>
  );
}
