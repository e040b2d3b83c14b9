import { useStore } from '@nanostores/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $resolution, $symbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { resolutionLabel, resolutionName } from '../../format/resolution.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ReplayBar } from '../replay/replay-bar.tsx';
import { ChartMessage } from './chart-message.tsx';
import './chart-panel.css';
import { Legend } from './legend.tsx';
import type { PriceChart } from './price-chart.ts';
import { SymbolHeading } from './symbol-heading.tsx';
import { createLinesLayer } from './trade-lines/lines-layer.ts';
import { TradeLines } from './trade-lines/trade-lines.tsx';
import { usePriceChart } from './use-price-chart.ts';

/** What keys do while the chart has the focus. */
const keys: Readonly<Record<string, (chart: PriceChart) => void>> = {
  ArrowLeft: (chart) => chart.scrollBy(-10),
  ArrowRight: (chart) => chart.scrollBy(10),
  PageUp: (chart) => chart.scrollBy(-100),
  PageDown: (chart) => chart.scrollBy(100),
  End: (chart) => chart.scrollToNewest(),
  '+': (chart) => chart.zoomBy(0.8),
  '-': (chart) => chart.zoomBy(1.25),
};

export function ChartPanel() {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const prices = usePriceFormat(symbol);
  const wanted = useStore($resolution);
  const offered = info?.supported_resolutions ?? [];
  const resolution = offered.length === 0 || offered.includes(wanted) ? wanted : (offered[0] ?? wanted);

  const stale = useStaleData(symbol);

  const element = useRef<HTMLDivElement>(null);
  const [lines] = useState(createLinesLayer);
  const [view, chart] = usePriceChart(element, { symbol, resolution, info, prices, lines });

  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || !chart.current) return;
    event.preventDefault();
    act(chart.current);
  };

  return (
    <section className="panel chart-panel" aria-label={`Chart of ${symbol}`}>
      <header className="chart-header">
        <SymbolHeading symbol={symbol} info={info} />
        <Segmented
          label="Resolution"
          choices={offered.map((value) => ({
            value,
            label: resolutionLabel(value),
            name: resolutionName(value),
          }))}
          value={resolution}
          onChoose={(value) => $resolution.set(value)}
        />
      </header>
      <ReplayBar symbol={symbol} />
      <div className={`chart-area ${stale ? 'stale' : ''}`}>
        <div
          ref={element}
          className="chart-canvas"
          data-place="chart"
          role="application"
          aria-label={`Candles of ${symbol}. Arrow keys scroll, plus and minus zoom, End goes to the newest.`}
          tabIndex={0}
          onKeyDown={press}
        />
        {info && prices && (
          <TradeLines
            key={symbol}
            layer={lines}
            symbol={symbol}
            prices={prices}
            pointValue={info.point_value}
          />
        )}
        <Legend bar={view.legendBar} prices={prices} />
        <ChartMessage state={view.state} empty={view.empty} />
        {!view.following && (
          <Button className="chart-to-newest" onClick={() => chart.current?.scrollToNewest()}>
            Newest <Icon name="toLive" size={12} />
          </Button>
        )}
      </div>
    </section>
  );
}
