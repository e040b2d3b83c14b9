import { useStore } from '@nanostores/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { $account } from '../../data/account.ts';
import { dayHidden } from '../../data/hidden-day.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $resolution, $symbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import {
  offeredResolution,
  resolutionLabel,
  resolutionName,
  usualResolutions,
} from '../../format/resolution.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { ReplayBar } from '../replay/replay-bar.tsx';
import { ChartEdge } from './chart-edge.tsx';
import { ChartSwitch } from '../tradingview/chart-switch.tsx';
import { ChartMessage } from './chart-message.tsx';
import './chart-panel.css';
import { $bidAskShown, $chartType, $zoneChoice } from './chart-settings.ts';
import { $chart } from './chart-state.ts';
import { ChartTools } from './chart-tools.tsx';
import { chartTypeNames } from './chart-type.ts';
import { chosenZone } from './chart-zone.ts';
import { createFillArrows } from './fill-arrows.ts';
import { FillTip } from './fill-tip.tsx';
import { OverlayLegend, PaneLegends } from './indicators/indicator-legend.tsx';
import { Legend } from './legend.tsx';
import { PaneBorders } from './pane-borders.tsx';
import type { PriceChart } from './price-chart.ts';
import { createQuoteLines } from './quote-lines.ts';
import { ShowQuote } from './show-quote.tsx';
import { SymbolHeading } from './symbol-heading.tsx';
import { ToNewest } from './to-newest.tsx';
import { createLinesLayer } from './trade-lines/lines-layer.ts';
import { TradeLines } from './trade-lines/trade-lines.tsx';
import { usePriceChart } from './use-price-chart.ts';
import { ZoneTag } from './zone-tag.tsx';

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

function press(event: KeyboardEvent): void {
  const act = keys[event.key];
  const chart = $chart.get();
  if (!act || !chart) return;
  event.preventDefault();
  act(chart);
}

export function ChartPanel() {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const prices = usePriceFormat(symbol);
  const offered = info?.supported_resolutions;
  const resolution = offeredResolution(useStore($resolution), offered ?? []);
  const type = useStore($chartType);
  const zoneChoice = useStore($zoneChoice);
  const zone = info && chosenZone(zoneChoice, info.timezone);

  const account = useStore($account)?.id;
  const isDayHidden = useStore(dayHidden(symbol));
  const bidAsk = useStore($bidAskShown);
  const stale = useStaleData(symbol);

  const element = useRef<HTMLDivElement>(null);
  const [lines] = useState(createLinesLayer);
  const [quoteLines] = useState(createQuoteLines);
  const [layers] = useState([quoteLines, lines]);
  const [arrows] = useState(createFillArrows);
  usePriceChart(element, { symbol, resolution, info, prices, layers, arrows });

  // Those most symbols have keep the place until it is known.
  const resolutions = (offered ?? usualResolutions).map((value) => ({
    value,
    label: resolutionLabel(value),
    name: resolutionName(value),
  }));
  return (
    <section className="panel chart-panel" aria-label={`Chart of ${symbol}`}>
      <header className="chart-header">
        <SymbolHeading symbol={symbol} info={info} />
        <div className="chart-resolutions">
          <Segmented
            label="Resolution"
            choices={resolutions}
            value={resolution}
            onChoose={(value) => $resolution.set(value)}
          />
          <Select
            label="Resolution"
            options={resolutions}
            value={resolution}
            onChoose={(value) => $resolution.set(value)}
          />
          <ChartTools exchangeZone={info?.timezone} />
          <ChartSwitch />
        </div>
      </header>
      <ReplayBar symbol={symbol} />
      <div className={`chart-area ${stale ? 'stale' : ''}`}>
        <div
          ref={element}
          className="chart-canvas"
          data-place="chart"
          role="application"
          aria-label={`${chartTypeNames[type]} of ${symbol}. Arrow keys scroll, plus and minus zoom, End goes to the newest.`}
          tabIndex={0}
          onKeyDown={press}
        />
        {bidAsk && <ShowQuote lines={quoteLines} symbol={symbol} />}
        {info && prices && (
          <TradeLines
            // What is held is of one symbol and one account.
            key={`${symbol} ${account ?? ''}`}
            layer={lines}
            symbol={symbol}
            prices={prices}
            info={info}
          />
        )}
        <div className="legends">
          <Legend resolution={resolution} zone={zone} prices={prices} isDayHidden={isDayHidden} />
          <OverlayLegend prices={prices} />
        </div>
        <PaneBorders />
        <PaneLegends prices={prices} />
        {prices && <FillTip arrows={arrows} prices={prices} zone={zone} isDayHidden={isDayHidden} />}
        <ChartMessage />
        <ChartEdge />
        <ZoneTag resolution={resolution} zone={zone} />
        <ToNewest />
      </div>
    </section>
  );
}
