import type { Bar } from '@tickwire/client';
import type { IChartApiBase, ISeriesApi, SeriesType, Time } from 'lightweight-charts';
import type { ChartColors } from './chart-colors.ts';

/** What a layer draws upon, from one `attach` to the `detach` after it. */
export interface ChartHost {
  readonly chart: IChartApiBase<Time>;
  /** The series of the prices: takes primitives, markers and price lines, and turns prices into pixels and back. */
  readonly series: ISeriesApi<SeriesType, Time>;
  /** Holds the canvases; pointer handlers go here. Coordinates of the price pane begin at its top left corner. */
  readonly element: HTMLElement;
  readonly colors: ChartColors;
}

/**
 * Something that is drawn over the prices, given to `PriceChart.addLayer`. It is detached and attached anew when the
 * series of the prices changes (candles to line) and when the theme does, so it keeps what it shows between the two.
 */
export interface ChartLayer {
  attach(host: ChartHost): void;
  /** The series is still there, but goes next: nothing of the layer may be left on it or on the element. */
  detach(): void;
  /**
   * The bars from index `from` on are new or other than before, with 0 all are; at most once per frame beside new
   * histories. A bar has the same index here as on the library's logical scale.
   */
  drawBars?(bars: readonly Bar[], from: number): void;
}
