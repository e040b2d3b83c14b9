import type { Bar } from '@tickwire/client';
import {
  PriceScaleMode,
  type IChartApiBase,
  type ISeriesApi,
  type SeriesType,
  type Time,
} from 'lightweight-charts';
import type { PriceFormat } from '../../format/price.ts';
import type { ChartColors } from './chart-colors.ts';
import type { ChartType } from './chart-type.ts';
import { addMainSeries } from './main-series.ts';
import type { ScaleMode } from './scale-mode.ts';
import type { DrawBars } from './series-follower.ts';

/** The prices of a chart, whatever they are drawn as at the moment. */
export interface ChartPrices {
  readonly type: ChartType;
  /** Another one after each `setType`. */
  readonly api: ISeriesApi<SeriesType, Time>;
  readonly draw: DrawBars;
  paint(colors: ChartColors): void;
  setFormat(format: PriceFormat): void;
  setScaleMode(mode: ScaleMode): void;
  /** Draws the bars in another way. */
  setType(type: ChartType, bars: readonly Bar[], colors: ChartColors): void;
}

const libraryModes: Readonly<Record<ScaleMode, PriceScaleMode>> = {
  linear: PriceScaleMode.Normal,
  log: PriceScaleMode.Logarithmic,
  percent: PriceScaleMode.Percentage,
};

export function addChartPrices(chart: IChartApiBase<Time>): ChartPrices {
  let type: ChartType = 'candles';
  let main = addMainSeries(chart, type);
  let format: PriceFormat | undefined;

  function applyFormat(): void {
    if (!format) return;
    main.api.applyOptions({
      priceFormat: { type: 'custom', formatter: format.format, minMove: format.tick },
    });
  }

  return {
    get type() {
      return type;
    },
    get api() {
      return main.api;
    },
    draw: (bars, from) => main.draw(bars, from),
    paint: (colors) => main.paint(colors),
    setFormat(next) {
      format = next;
      applyFormat();
    },
    setScaleMode: (mode) => main.api.priceScale().applyOptions({ mode: libraryModes[mode] }),
    setType(next, bars, colors) {
      type = next;
      const before = main;
      // The new one stands before the old one goes, so that the pane and the time scale remain.
      main = addMainSeries(chart, type);
      main.paint(colors);
      applyFormat();
      main.draw(bars, 0);
      chart.removeSeries(before.api);
    },
  };
}
