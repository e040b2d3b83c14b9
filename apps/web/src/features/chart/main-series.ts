import type { Bar } from '@tickwire/client';
import {
  AreaSeries,
  BarSeries,
  CandlestickSeries,
  LineSeries,
  type IChartApiBase,
  type ISeriesApi,
  type SeriesType,
  type Time,
} from 'lightweight-charts';
import { barTime } from './bar-time.ts';
import type { ChartColors } from './chart-colors.ts';
import type { ChartType } from './chart-type.ts';
import { addLastPrice } from './last-price.ts';
import { followBars, type DrawBars } from './series-follower.ts';

/** The series of the prices, whatever it is drawn as. */
export interface MainSeries {
  readonly api: ISeriesApi<SeriesType, Time>;
  readonly draw: DrawBars;
  paint(colors: ChartColors): void;
}

const ohlc = (bar: Bar) => ({
  time: barTime(bar.time),
  open: bar.open,
  high: bar.high,
  low: bar.low,
  close: bar.close,
});
const close = (bar: Bar) => ({ time: barTime(bar.time), value: bar.close });

/** Adds the series of a chart type to the first pane, below what is there. */
export function addMainSeries(chart: IChartApiBase<Time>, type: ChartType): MainSeries {
  const series = seriesOf(chart, type);
  series.api.setSeriesOrder(0);
  const isLine = type === 'line' || type === 'area';
  const last = addLastPrice(series.api, ({ open, close: price }) => {
    if (isLine) return 'price-line';
    return price >= open ? 'candle-up' : 'candle-down';
  });
  return {
    ...series,
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

function seriesOf(chart: IChartApiBase<Time>, type: ChartType): MainSeries {
  switch (type) {
    case 'candles': {
      const api = chart.addSeries(CandlestickSeries, { borderVisible: false });
      return {
        api,
        draw: followBars(api, ohlc),
        paint: (colors) =>
          api.applyOptions({
            upColor: colors['candle-up'],
            downColor: colors['candle-down'],
            wickUpColor: colors['candle-up'],
            wickDownColor: colors['candle-down'],
          }),
      };
    }
    case 'bars': {
      const api = chart.addSeries(BarSeries, { thinBars: false });
      return {
        api,
        draw: followBars(api, ohlc),
        paint: (colors) =>
          api.applyOptions({ upColor: colors['candle-up'], downColor: colors['candle-down'] }),
      };
    }
    case 'line': {
      const api = chart.addSeries(LineSeries, { lineWidth: 2, crosshairMarkerRadius: 3 });
      return {
        api,
        draw: followBars(api, close),
        paint: (colors) => api.applyOptions({ color: colors['price-line'] }),
      };
    }
    case 'area': {
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
      };
    }
  }
}
