import type { Bar } from '@tickwire/client';
import {
  HistogramSeries,
  LineSeries,
  LineStyle,
  type AutoscaleInfo,
  type IChartApiBase,
  type ISeriesApi,
  type SeriesType,
  type Time,
} from 'lightweight-charts';
import { barTime } from '../bar-time.ts';
import { seriesColorName, type ChartColors } from '../chart-colors.ts';
import { setPaneScale } from '../pane-scale.ts';
import { indicatorPane, stretchOf } from '../pane-sizes.ts';
import { followBars } from '../series-follower.ts';
import { formatIndicator } from './format-indicator.ts';
import { indicatorKind } from './indicator-kinds.ts';
import type { IndicatorRun } from './indicator-run.ts';
import type { IndicatorSetup } from './indicator-setup.ts';

/** An indicator in a pane of its own, below the others. */
export interface IndicatorPane {
  /** Draws the bars from index `from` on. */
  draw(bars: readonly Bar[], columns: IndicatorRun['columns'], from: number): void;
  /** Takes colours; all bars must be drawn again. */
  paint(colors: ChartColors): void;
  /** Place among the panes of the chart. */
  index(): number;
  remove(): void;
}

/** Adds the pane at the bottom. */
export function addIndicatorPane(
  chart: IChartApiBase<Time>,
  setup: IndicatorSetup,
  colors: ChartColors,
): IndicatorPane {
  const { outputs, guides = [] } = indicatorKind(setup.kind);
  const paneIndex = chart.panes().length;
  const options = {
    priceFormat: { type: 'custom', formatter: (value: number) => formatIndicator(value), minMove: 1e-8 },
    priceLineVisible: false,
    lastValueVisible: false,
  } as const;
  const series = outputs.map(({ style }): ISeriesApi<SeriesType, Time> =>
    style === 'histogram'
      ? chart.addSeries(HistogramSeries, options, paneIndex)
      : chart.addSeries(LineSeries, { ...options, lineWidth: 2, crosshairMarkerRadius: 3 }, paneIndex),
  );
  const [first] = series;
  const lines = guides.map((price) =>
    first?.createPriceLine({
      price,
      color: colors.crosshair,
      lineWidth: 1,
      lineStyle: LineStyle.Dashed,
      axisLabelVisible: false,
      title: '',
    }),
  );
  // What it is measured against stays in view.
  if (guides.length > 0) first?.applyOptions({ autoscaleInfoProvider: reaching(guides) });
  first?.getPane().setStretchFactor(stretchOf(indicatorPane(setup.id)));
  if (first) setPaneScale(first, { top: 0.18, bottom: 0.08 });

  let columns: IndicatorRun['columns'] = [];
  const followers = series.map((target, output) =>
    followBars(target, (bar, at) => {
      const time = barTime(bar.time);
      const value = columns[output]?.[at];
      if (value === undefined) return { time };
      if (outputs[output]?.style !== 'histogram') return { time, value };
      return { time, value, color: colors[value >= 0 ? 'volume-up' : 'volume-down'] };
    }),
  );

  const pane: IndicatorPane = {
    draw(bars, next, from) {
      columns = next;
      for (const follow of followers) follow(bars, from);
    },
    paint(next) {
      colors = next;
      for (const [output, { style, colorShift }] of outputs.entries()) {
        if (style === 'line') {
          series[output]?.applyOptions({ color: colors[seriesColorName(setup.color + colorShift)] });
        }
      }
      for (const line of lines) line?.applyOptions({ color: colors.crosshair });
    },
    index: () => first?.getPane().paneIndex() ?? 0,
    remove() {
      for (const each of series) chart.removeSeries(each);
    },
  };
  pane.paint(colors);
  return pane;
}

/** Widens the range that is shown until it reaches all of `prices`. */
function reaching(prices: readonly number[]): (original: () => AutoscaleInfo | null) => AutoscaleInfo | null {
  return (original) => {
    const info = original();
    if (!info?.priceRange) return info;
    const { minValue, maxValue } = info.priceRange;
    return {
      ...info,
      priceRange: { minValue: Math.min(minValue, ...prices), maxValue: Math.max(maxValue, ...prices) },
    };
  };
}
