import type { Bar } from '@tickwire/client';
import { CandlestickSeries, type IChartApiBase, type ISeriesApi, type Time } from 'lightweight-charts';
import { barTime } from './bar-time.ts';
import type { ChartColors } from './chart-colors.ts';
import { followHeikinAshi, type Candle } from './heikin-ashi.ts';
import { hollowLook } from './hollow-candle.ts';
import type { PriceSeries } from './main-series.ts';
import { followBars } from './series-follower.ts';

/** A bar as the library's candles and bars take it. */
export const candlePoint = ({ time, open, high, low, close }: Candle) => ({
  time: barTime(time),
  open,
  high,
  low,
  close,
});

/** Green where a bar closes at or above its open. */
export const risingColor = ({ open, close }: Pick<Candle, 'open' | 'close'>) =>
  close >= open ? 'candle-up' : 'candle-down';

const paintCandles = (api: ISeriesApi<'Candlestick', Time>) => (colors: ChartColors) =>
  api.applyOptions({
    upColor: colors['candle-up'],
    downColor: colors['candle-down'],
    wickUpColor: colors['candle-up'],
    wickDownColor: colors['candle-down'],
  });

export function addCandles(chart: IChartApiBase<Time>): PriceSeries {
  const api = chart.addSeries(CandlestickSeries, { borderVisible: false });
  return { api, draw: followBars(api, candlePoint), paint: paintCandles(api), newestColor: risingColor };
}

/** Candles whose body is empty where the price rose within the bar, coloured against the close before. */
export function addHollowCandles(chart: IChartApiBase<Time>): PriceSeries {
  const api = chart.addSeries(CandlestickSeries, { borderVisible: true });
  let bars: readonly Bar[] = [];
  let colors: ChartColors | undefined;
  const follow = followBars(api, (bar, index) => {
    const look = hollowLook(bar, bars[index - 1]?.close);
    const color = colors?.[look.color] ?? '';
    const body = look.filled ? color : 'transparent';
    return { ...candlePoint(bar), color: body, borderColor: color, wickColor: color };
  });
  return {
    api,
    draw(next, from) {
      bars = next;
      follow(next, from);
    },
    paint(next) {
      colors = next;
    },
    newestColor: (newest) => hollowLook(newest, bars.at(-2)?.close).color,
  };
}

/** Heikin-ashi: candles of means, which smooth out what does not last. */
export function addHeikinAshi(chart: IChartApiBase<Time>): PriceSeries {
  const api = chart.addSeries(CandlestickSeries, { borderVisible: false });
  const candles: Candle[] = [];
  const follow = followBars(api, (bar, index) => candlePoint(candles[index] ?? bar));
  return {
    api,
    draw(bars, from) {
      followHeikinAshi(candles, bars, from);
      follow(bars, from);
    },
    paint: paintCandles(api),
    newestColor: (newest) => risingColor(candles.at(-1) ?? newest),
  };
}
