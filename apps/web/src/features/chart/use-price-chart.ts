import { useStore } from '@nanostores/react';
import type { SymbolInfo } from '@tickwire/client';
import { useEffect, useState, type RefObject } from 'react';
import { fillsOf } from '../../data/fills.ts';
import { dayHidden } from '../../data/hidden-day.ts';
import type { PriceFormat } from '../../format/price.ts';
import { createBarReader } from './bar-reader.ts';
import type { ChartLayer } from './chart-layer.ts';
import { $zoneChoice } from './chart-settings.ts';
import { $chart, $panes, $view } from './chart-state.ts';
import { chosenZone } from './chart-zone.ts';
import type { FillArrows } from './fill-arrows.ts';
import { fillMarks } from './fill-marks.ts';
import { createIndicatorBoard } from './indicators/indicator-board.ts';
import { $indicators } from './indicators/indicators.ts';
import { $paneSizes, stretchOf } from './pane-sizes.ts';
import { createPriceChart } from './price-chart.ts';
import { $shown } from './trade-lines/shown.ts';
import { useBarFeed } from './use-bar-feed.ts';
import { useChartSettings } from './use-chart-settings.ts';

interface ChartInput {
  readonly symbol: string;
  readonly resolution: string;
  /** Undefined until the symbol is resolved. */
  readonly info: SymbolInfo | undefined;
  readonly prices: PriceFormat | undefined;
  /** Drawn over the prices, the last one above the others; always the same ones. */
  readonly layers: readonly ChartLayer[];
  /** Shows own fills; always the same one. */
  readonly arrows: FillArrows;
}

/** Keeps the chart in `element` showing a symbol: its bars as they come, indicators and own fills. */
export function usePriceChart(
  element: RefObject<HTMLDivElement | null>,
  { symbol, resolution, info, prices, layers, arrows }: ChartInput,
): void {
  const [board] = useState(createIndicatorBoard);
  const [reader] = useState(() => createBarReader(board));
  const zoneChoice = useStore($zoneChoice);
  const indicators = useStore($indicators);
  const fills = useStore(fillsOf(symbol));
  const showsFills = useStore($shown.fills);

  useEffect(() => {
    if (!element.current) return;
    const created = createPriceChart(element.current, {
      onNeedOlder: () => loadOlder(),
      onHover: reader.hover,
      onView: (view) => {
        const before = $view.get();
        if (before.newest !== view.newest || before.start !== view.start) $view.set(view);
      },
      onPanes: (panes) => $panes.set(panes.map((pane, index) => ({ ...pane, key: board.paneAt(index) }))),
      onDraw: reader.read,
    });
    created.addLayer(board);
    created.addLayer(arrows);
    for (const layer of layers) created.addLayer(layer);
    $chart.set(created);
    return () => {
      $chart.set(undefined);
      created.remove();
    };
  }, [element, arrows, board, layers, reader]);

  useChartSettings();
  const sizes = useStore($paneSizes);
  useEffect(() => $chart.get()?.sizePanes((index) => stretchOf(board.paneAt(index))), [board, sizes]);
  useEffect(() => {
    board.setSetups(indicators);
    reader.read();
  }, [board, reader, indicators]);

  const isDayHidden = useStore(dayHidden(symbol));
  const exchangeZone = info?.timezone;
  const zone = exchangeZone && chosenZone(zoneChoice, exchangeZone);
  useEffect(() => {
    if (zone && prices) $chart.get()?.setSubject({ resolution, zone, isDayHidden, prices });
  }, [resolution, zone, isDayHidden, prices]);

  const { loadOlder, version } = useBarFeed({ symbol, resolution, info, board, reader });

  useEffect(() => {
    arrows.setMarks(showsFills && prices ? fillMarks(reader.bars, resolution, fills, prices) : []);
  }, [arrows, reader, fills, showsFills, prices, resolution, version]);
}
