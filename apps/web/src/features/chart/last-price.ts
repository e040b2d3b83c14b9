import type { Bar } from '@tickwire/client';
import { LineStyle, type ISeriesApi, type SeriesType, type Time } from 'lightweight-charts';
import type { ChartColors } from './chart-colors.ts';

/** The price of the newest bar: a line across the chart and its place on the scale. */
export interface LastPrice {
  /** Tells of the newest bar; undefined while there is none. */
  follow(newest: Bar | undefined): void;
  paint(colors: ChartColors): void;
}

/**
 * Shows the last price on a series, in the colour `colorOf` names for its bar. The library's own tells of the last bar in
 * view, so that old prices would look like the market's where the view was scrolled back.
 */
export function addLastPrice(
  series: ISeriesApi<SeriesType, Time>,
  colorOf: (newest: Bar) => 'candle-up' | 'candle-down' | 'price-line',
): LastPrice {
  series.applyOptions({ lastValueVisible: false, priceLineVisible: false });
  const line = series.createPriceLine({
    price: 0,
    lineWidth: 1,
    lineStyle: LineStyle.Dotted,
    lineVisible: false,
    axisLabelVisible: false,
  });
  let bar: Bar | undefined;
  let painted: ChartColors | undefined;

  function draw(): void {
    const isShown = bar !== undefined && painted !== undefined;
    line.applyOptions({
      lineVisible: isShown,
      axisLabelVisible: isShown,
      ...(bar && painted && { price: bar.close, color: painted[colorOf(bar)] }),
    });
  }

  return {
    follow(newest) {
      bar = newest;
      draw();
    },
    paint(colors) {
      painted = colors;
      draw();
    },
  };
}
