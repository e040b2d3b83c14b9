import { useStore } from '@nanostores/react';
import { $resolution, $symbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { offeredResolution } from '../../format/resolution.ts';
import { SymbolHeading } from '../chart/symbol-heading.tsx';
import { ReplayBar } from '../replay/replay-bar.tsx';
import { ChartSwitch } from './chart-switch.tsx';
import { TradingViewChart } from './tradingview-chart.tsx';
import './tradingview.css';

/** The chart's panel with TradingView's library in it, which has the controls for everything but the symbol's price and replay. */
export function TradingViewPanel({ path }: { readonly path: string }) {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const resolution = offeredResolution(useStore($resolution), info?.supported_resolutions ?? []);
  const stale = useStaleData(symbol);

  return (
    <section className="panel chart-panel" aria-label={`Chart of ${symbol}`}>
      <header className="chart-header">
        <SymbolHeading symbol={symbol} info={info} />
        <ChartSwitch />
      </header>
      <ReplayBar symbol={symbol} />
      <div className={`chart-area ${stale ? 'stale' : ''}`}>
        <TradingViewChart path={path} symbol={symbol} resolution={resolution} />
      </div>
    </section>
  );
}
