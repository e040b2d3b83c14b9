import type { Bar } from '@tickwire/client';
import {
  LineStyle,
  type ISeriesApi,
  type ISeriesPrimitiveAxisView,
  type SeriesType,
  type Time,
} from 'lightweight-charts';
import type { ChartColors } from './chart-colors.ts';

/** The price of the newest bar: a line across the chart and the price on its scale. */
export interface LastPrice {
  /** Tells of the newest bar; undefined while there is none. */
  follow(newest: Bar | undefined): void;
  paint(colors: ChartColors): void;
}

/**
 * Shows the last price on a series, in the colour `colorOf` names for its bar. The library's own tells of the last bar in
 * view, so that old prices would look like the market's where the view was scrolled back; and its label tells percent
 * where the scale does.
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
  let y: number | undefined;
  let text = '';

  const label: ISeriesPrimitiveAxisView = {
    coordinate: () => y ?? -1,
    text: () => text,
    textColor: () => painted?.panel ?? '',
    backColor: () => (bar && painted ? painted[colorOf(bar)] : ''),
    visible: () => y !== undefined && painted !== undefined,
  };
  const labels = [label];
  series.attachPrimitive({
    updateAllViews() {
      y = bar && (series.priceToCoordinate(bar.close) ?? undefined);
      // Once per drawing: the library asks for it many times between.
      text = bar ? series.priceFormatter().format(bar.close) : '';
    },
    priceAxisViews: () => labels,
  });

  function draw(): void {
    line.applyOptions({
      lineVisible: bar !== undefined && painted !== undefined,
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
