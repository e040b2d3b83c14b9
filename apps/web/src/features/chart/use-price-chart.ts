import { useStore } from '@nanostores/react';
import type { Bar, SymbolInfo } from '@tickwire/client';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import { openBarFeed, type FeedState } from '../../data/bars/bar-feed.ts';
import { barSource } from '../../data/bars/bar-source.ts';
import { fillsOf } from '../../data/fills.ts';
import { $theme } from '../../data/theme.ts';
import type { PriceFormat } from '../../format/price.ts';
import { $chartType } from './chart-settings.ts';
import type { ChartLayer } from './chart-layer.ts';
import { createFillArrows } from './fill-arrows.ts';
import { fillMarks } from './fill-marks.ts';
import { $shown } from './trade-lines/shown.ts';
import { createPriceChart, type PriceChart } from './price-chart.ts';

interface ChartView {
  readonly state: FeedState;
  /** The bar the legend tells of: under the crosshair, else the newest. */
  readonly legendBar: Bar | undefined;
  readonly following: boolean;
  readonly empty: boolean;
}

interface ChartInput {
  readonly symbol: string;
  readonly resolution: string;
  /** Undefined until the symbol is resolved. */
  readonly info: SymbolInfo | undefined;
  readonly prices: PriceFormat | undefined;
  /** Drawn over the prices; always the same one. */
  readonly lines: ChartLayer;
}

const loading: ChartView = {
  state: { kind: 'loading' },
  legendBar: undefined,
  following: true,
  empty: false,
};

/** Keeps the chart in `element` showing a symbol: its bars as they come, and own fills. */
export function usePriceChart(
  element: RefObject<HTMLDivElement | null>,
  { symbol, resolution, info, prices, lines }: ChartInput,
): readonly [ChartView, RefObject<PriceChart | null>] {
  const chart = useRef<PriceChart>(null);
  const bars = useRef<readonly Bar[]>([]);
  const hovered = useRef<number>(undefined);
  const loadOlder = useRef<() => void>(() => {});
  const [arrows] = useState(createFillArrows);
  const [view, setView] = useState(loading);
  const [historyVersion, setHistoryVersion] = useState(0);

  const theme = useStore($theme);
  const fills = useStore(fillsOf(symbol));
  const showsFills = useStore($shown.fills);

  const showLegend = useRef(() => {
    const at = hovered.current;
    const legendBar = at === undefined ? bars.current.at(-1) : bars.current[indexOfTime(bars.current, at)];
    setView((before) => (before.legendBar === legendBar ? before : { ...before, legendBar }));
  });

  useEffect(() => {
    if (!element.current) return;
    const created = createPriceChart(element.current, {
      onNeedOlder: () => loadOlder.current(),
      onHover: (time) => {
        hovered.current = time;
        showLegend.current();
      },
      onFollow: (following) =>
        setView((before) => (before.following === following ? before : { ...before, following })),
      onDraw: () => showLegend.current(),
    });
    created.addLayer(arrows);
    created.addLayer(lines);
    chart.current = created;
    return () => {
      chart.current = null;
      created.remove();
    };
  }, [element, arrows, lines]);

  const type = useStore($chartType);
  useEffect(() => chart.current?.setType(type), [type]);
  useEffect(() => chart.current?.restyle(), [theme]);

  const zone = info?.timezone;
  useEffect(() => {
    if (!zone || !prices || !chart.current) return;
    const shown = chart.current;
    hovered.current = undefined;
    bars.current = [];
    setView(loading);
    shown.setBars([], false);
    shown.setSubject({ resolution, zone, prices });
    let newest: number | undefined;
    const feed = openBarFeed(barSource(symbol, resolution), {
      onHistory(history, change) {
        bars.current = history;
        newest = history.at(-1)?.time;
        shown.setBars(history, change === 'loaded');
        setHistoryVersion((version) => version + 1);
        setView((before) => ({ ...before, empty: history.length === 0 }));
        showLegend.current();
      },
      onBar(bar, last) {
        shown.barChanged(bar.time);
        if (last && bar.time !== newest) {
          newest = bar.time;
          setHistoryVersion((version) => version + 1);
        }
        if (bars.current.length === 1) setView((before) => ({ ...before, empty: false }));
      },
      onState: (state) => setView((before) => ({ ...before, state })),
    });
    loadOlder.current = feed.loadOlder;
    return () => {
      loadOlder.current = () => {};
      feed.close();
    };
  }, [symbol, resolution, zone, prices]);

  useEffect(() => {
    arrows.setMarks(showsFills ? fillMarks(bars.current, resolution, fills) : []);
  }, [arrows, fills, showsFills, resolution, historyVersion]);

  return [view, chart];
}
