import type { Bar } from '@tickwire/client';
import type { IChartApiBase, ISeriesApi, SeriesType, Time } from 'lightweight-charts';
import { indexOfTime } from '../../data/bars/bar-history.ts';

/** What part of the bars a chart shows. */
export interface ChartView {
  /** Moves the view by bars, back when negative. */
  scrollBy(bars: number): void;
  /** Shows more (above 1) or fewer bars. */
  zoomBy(factor: number): void;
  scrollToNewest(): void;
  /** Lets the price axis follow the bars in view again. */
  fitPrices(): void;
  /** The newest bars with their prices fitted; as many as before. */
  followNewest(): void;
  /** The newest bars at their usual width, with their prices fitted. */
  reset(): void;
  /** Time (ms) of the bar in the middle of the view; undefined while the newest is in view. */
  centreTime(bars: readonly Bar[]): number | undefined;
  /** Moves the bar of an instant (ms) to the middle. */
  centreOn(bars: readonly Bar[], time: number): void;
}

/** Usual width of a bar, CSS pixels. */
export const BAR_SPACING = 7;
/** Bars of free space right of the newest. */
export const RIGHT_OFFSET = 6;

/** `main` names the series of the prices. */
export function createChartView(
  chart: IChartApiBase<Time>,
  main: () => ISeriesApi<SeriesType, Time>,
): ChartView {
  const scale = chart.timeScale();
  /** Where a scroll leads that the library carries out with the next frame only. */
  let scrollTarget: number | undefined;

  /** At once: the library's own animation ends early when a page of history arrives meanwhile. */
  const scrollToNewest = () => scale.scrollToPosition(RIGHT_OFFSET, false);
  const fitPrices = () => main().priceScale().applyOptions({ autoScale: true });
  const followNewest = () => {
    fitPrices();
    scrollToNewest();
  };

  return {
    scrollBy(distance) {
      scrollTarget = (scrollTarget ?? scale.scrollPosition()) + distance;
      scale.scrollToPosition(scrollTarget, false);
      requestAnimationFrame(() => {
        scrollTarget = undefined;
      });
    },
    zoomBy(factor) {
      const range = scale.getVisibleLogicalRange();
      if (!range) return;
      scale.setVisibleLogicalRange({ from: range.to - (range.to - range.from) * factor, to: range.to });
    },
    scrollToNewest,
    fitPrices,
    followNewest,
    reset() {
      scale.applyOptions({ barSpacing: BAR_SPACING });
      followNewest();
    },
    centreTime(bars) {
      const range = scale.getVisibleLogicalRange();
      if (!range || range.to >= bars.length - 1) return undefined;
      return bars[Math.max(0, Math.round((range.from + range.to) / 2))]?.time;
    },
    centreOn(bars, time) {
      const range = scale.getVisibleLogicalRange();
      if (!range) return;
      const half = (range.to - range.from) / 2;
      const index = Math.max(0, indexOfTime(bars, time));
      scale.setVisibleLogicalRange({ from: index - half, to: index + half });
    },
  };
}
