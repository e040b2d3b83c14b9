import type { Bar } from '@tickwire/client';
import {
  AreaSeries,
  BarSeries,
  LineSeries,
  type IChartApiBase,
  type ISeriesApi,
  type SeriesType,
  type Time,
} from 'lightweight-charts';
import { barTime } from './bar-time.ts';
import { addCandles, addHeikinAshi, addHollowCandles, candlePoint, risingColor } from './candle-series.ts';
import type { ChartColors } from './chart-colors.ts';
import type { ChartType } from './chart-type.ts';
import { addLastPrice } from './last-price.ts';
import { followBars, type DrawBars } from './series-follower.ts';

/** The series of the prices, whatever it is drawn as. */
export interface MainSeries {
  readonly api: ISeriesApi<SeriesType, Time>;
  readonly draw: DrawBars;
  /** Takes colours; all bars must be drawn again. */
  paint(colors: ChartColors): void;
}

/** One way to draw prices. */
export interface PriceSeries extends MainSeries {
  /** The colour the newest bar is drawn in, once it is drawn. */
  newestColor(newest: Bar): 'candle-up' | 'candle-down' | 'price-line';
}

const close = (bar: Bar) => ({ time: barTime(bar.time), value: bar.close });

/** Adds the series of a chart type to the first pane, below what is there. */
export function addMainSeries(chart: IChartApiBase<Time>, type: ChartType): MainSeries {
  const series = addSeries[type](chart);
  series.api.setSeriesOrder(0);
  const last = addLastPrice(series.api, series.newestColor);
  return {
    api: series.api,
    draw(bars, from) {
      series.draw(bars, from);
      last.follow(bars.at(-1));
    },
    paint(colors) {
      series.paint(colors);
      last.paint(colors);
      // Where a scale in percent begins.
      series.api.applyOptions({ baseLineColor: colors['line-strong'] });
    },
  };
}

const addSeries: Readonly<Record<ChartType, (chart: IChartApiBase<Time>) => PriceSeries>> = {
  candles: addCandles,
  bars(chart) {
    const api = chart.addSeries(BarSeries, { thinBars: false });
    return {
      api,
      draw: followBars(api, candlePoint),
      paint: (colors) => api.applyOptions({ upColor: colors['candle-up'], downColor: colors['candle-down'] }),
      newestColor: risingColor,
    };
  },
  line(chart) {
    const api = chart.addSeries(LineSeries, { lineWidth: 2, crosshairMarkerRadius: 3 });
    return {
      api,
      draw: followBars(api, close),
      paint: (colors) => api.applyOptions({ color: colors['price-line'] }),
      newestColor: () => 'price-line',
    };
  },
  area(chart) {
    const api = chart.addSeries(AreaSeries, { lineWidth: 2, crosshairMarkerRadius: 3 });
    return {
      api,
      draw: followBars(api, close),
      paint: (colors) =>
        api.applyOptions({
          lineColor: colors['price-line'],
          topColor: colors['price-area'],
          bottomColor: 'transparent',
        }),
      newestColor: () => 'price-line',
    };
  },
  hollow: addHollowCandles,
  'heikin-ashi': addHeikinAshi,
};
