import type { Bar } from '@tickwire/client';
import {
  CandlestickSeries,
  createChartEx,
  createSeriesMarkers,
  CrosshairMode,
  HistogramSeries,
  LineStyle,
  type IPriceLine,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import { chartZone, crosshairLabel } from './chart-zone.ts';
import { readChartColors, type ChartColors } from './chart-colors.ts';
import type { FillMark } from './fill-marks.ts';
import type { PriceLevel } from './price-levels.ts';
import { ZonedTimeScale } from './zoned-time-scale.ts';

export interface ChartSubject {
  readonly resolution: string;
  /** IANA zone of the exchange. */
  readonly zone: string;
  readonly prices: PriceFormat;
}

interface PriceChartHandlers {
  /** The left edge comes near: older bars are wanted. */
  onNeedOlder(): void;
  /** Time (ms) of the bar under the crosshair; undefined when it left the chart. */
  onHover(time: number | undefined): void;
  /** Whether the newest bar is in view. */
  onFollow(following: boolean): void;
}

export interface PriceChart {
  setSubject(subject: ChartSubject): void;
  /** Shows these bars; `follow` scrolls to the newest. */
  setBars(bars: readonly Bar[], follow: boolean): void;
  putBar(bar: Bar, last: boolean): void;
  setLevels(levels: readonly PriceLevel[]): void;
  setMarks(marks: readonly FillMark[]): void;
  /** Moves the view by bars, back when negative. */
  scrollBy(bars: number): void;
  /** Shows more (above 1) or fewer bars. */
  zoomBy(factor: number): void;
  scrollToNewest(): void;
  /** Reads the theme's colours again. */
  restyle(): void;
  remove(): void;
}

/** Bars left of the visible ones below which older ones are asked for. */
const OLDER_WHEN_BELOW = 120;
const BAR_SPACING = 7;
/** Bars of free space right of the newest. */
const RIGHT_OFFSET = 6;

const seconds = (time: number) => Math.floor(time / 1000) as UTCTimestamp;
const candle = (bar: Bar) => ({
  time: seconds(bar.time),
  open: bar.open,
  high: bar.high,
  low: bar.low,
  close: bar.close,
});

/** Candles with a volume pane on lightweight-charts; everything that touches the library is in here. */
export function createPriceChart(element: HTMLElement, handlers: PriceChartHandlers): PriceChart {
  let colors: ChartColors = readChartColors(element);
  let levels: readonly PriceLevel[] = [];
  /** The levels that are drawn. */
  const lines = new Map<PriceLevel, IPriceLine>();
  let nextFrame: number | undefined;
  let marks: readonly FillMark[] = [];
  let shown: readonly Bar[] = [];
  /** Where a scroll leads that the library carries out with the next frame only. */
  let scrollTarget: number | undefined;

  const timeScale = new ZonedTimeScale();
  const chart = createChartEx<Time, ZonedTimeScale>(element, timeScale, {
    autoSize: true,
    localization: { dateFormat: 'yyyy-MM-dd' },
    crosshair: { mode: CrosshairMode.Normal },
    timeScale: { rightOffset: RIGHT_OFFSET, barSpacing: BAR_SPACING, minBarSpacing: 1 },
  });
  const candles = chart.addSeries(CandlestickSeries, { borderVisible: false });
  const volume = chart.addSeries(
    HistogramSeries,
    {
      priceFormat: { type: 'custom', formatter: formatVolume, minMove: 1e-8 },
      priceLineVisible: false,
      lastValueVisible: false,
    },
    1,
  );
  const fills = createSeriesMarkers(candles, []);
  chart.panes()[0]?.setStretchFactor(5);
  chart.panes()[1]?.setStretchFactor(1);

  const volumeBar = (bar: Bar) => ({
    time: seconds(bar.time),
    value: bar.volume,
    color: bar.close >= bar.open ? colors['volume-up'] : colors['volume-down'],
  });

  function paint(): void {
    chart.applyOptions({
      layout: {
        background: { color: colors.panel },
        textColor: colors.muted,
        fontFamily: getComputedStyle(element).fontFamily,
        fontSize: 11,
        panes: { separatorColor: colors.line, separatorHoverColor: colors.grid },
      },
      grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
      rightPriceScale: { borderColor: colors.line, scaleMargins: { top: 0.12, bottom: 0.08 } },
      timeScale: { borderColor: colors.line },
      crosshair: {
        vertLine: { color: colors.crosshair, labelBackgroundColor: colors['line-strong'] },
        horzLine: { color: colors.crosshair, labelBackgroundColor: colors['line-strong'] },
      },
    });
    candles.applyOptions({
      upColor: colors['candle-up'],
      downColor: colors['candle-down'],
      wickUpColor: colors['candle-up'],
      wickDownColor: colors['candle-down'],
    });
    volume.priceScale().applyOptions({ scaleMargins: { top: 0.15, bottom: 0 } });
  }

  /** At once: the library's own animation ends early when a page of history arrives meanwhile. */
  function scrollToNewest(): void {
    chart.timeScale().scrollToPosition(RIGHT_OFFSET, false);
  }

  function isInView({ price }: PriceLevel): boolean {
    const y = candles.priceToCoordinate(price);
    return y !== null && y >= 0 && y <= (chart.panes()[0]?.getHeight() ?? 0);
  }

  /** Draws the levels within the prices in view: the library would heap the labels of all others at the edge. */
  function drawLevels(): void {
    const inView = new Set(levels.filter(isInView));
    for (const [level, line] of lines) {
      if (inView.has(level)) continue;
      candles.removePriceLine(line);
      lines.delete(level);
    }
    for (const level of inView) {
      if (lines.has(level)) continue;
      const line = candles.createPriceLine({
        price: level.price,
        title: level.title,
        color: colors[level.tone],
        lineWidth: 1,
        lineStyle: level.kind === 'position' ? LineStyle.Solid : LineStyle.Dashed,
        axisLabelVisible: true,
      });
      lines.set(level, line);
    }
  }

  function drawMarks(): void {
    fills.setMarkers(
      marks.map((mark): SeriesMarker<Time> => {
        const bought = mark.side === 'buy';
        return {
          time: seconds(mark.time),
          position: bought ? 'belowBar' : 'aboveBar',
          shape: bought ? 'arrowUp' : 'arrowDown',
          color: colors[bought ? 'up' : 'down'],
          text: mark.text,
        };
      }),
    );
  }

  chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
    if (!range) return;
    if (range.from < OLDER_WHEN_BELOW) handlers.onNeedOlder();
    handlers.onFollow(range.to >= shown.length - 1);
  });
  chart.subscribeCrosshairMove((event) => {
    handlers.onHover(typeof event.time === 'number' ? event.time * 1000 : undefined);
  });
  // The library tells of no change of the price scale, but has everything attached to a series follow each.
  candles.attachPrimitive({
    updateAllViews() {
      nextFrame ??= requestAnimationFrame(() => {
        nextFrame = undefined;
        drawLevels();
      });
    },
  });
  paint();

  return {
    setSubject(next) {
      const zone = chartZone(next.resolution, next.zone);
      timeScale.setZone(zone);
      chart.applyOptions({
        localization: { timeFormatter: (time: Time) => crosshairLabel(Number(time), next.resolution, zone) },
      });
      const priceFormat = {
        type: 'custom',
        formatter: next.prices.format,
        minMove: next.prices.tick,
      } as const;
      candles.applyOptions({ priceFormat });
    },
    setBars(bars, follow) {
      shown = bars;
      candles.setData(bars.map(candle));
      volume.setData(bars.map(volumeBar));
      if (follow) {
        candles.priceScale().applyOptions({ autoScale: true });
        chart.timeScale().applyOptions({ barSpacing: BAR_SPACING });
        scrollToNewest();
      }
      drawMarks();
    },
    putBar(bar, last) {
      candles.update(candle(bar), !last);
      volume.update(volumeBar(bar), !last);
    },
    setLevels(next) {
      levels = next;
      drawLevels();
    },
    setMarks(next) {
      marks = next;
      drawMarks();
    },
    scrollBy(bars) {
      scrollTarget = (scrollTarget ?? chart.timeScale().scrollPosition()) + bars;
      chart.timeScale().scrollToPosition(scrollTarget, false);
      requestAnimationFrame(() => {
        scrollTarget = undefined;
      });
    },
    zoomBy(factor) {
      const range = chart.timeScale().getVisibleLogicalRange();
      if (range)
        chart
          .timeScale()
          .setVisibleLogicalRange({ from: range.to - (range.to - range.from) * factor, to: range.to });
    },
    scrollToNewest,
    restyle() {
      colors = readChartColors(element);
      paint();
      volume.setData(shown.map(volumeBar));
      for (const [level, line] of lines) line.applyOptions({ color: colors[level.tone] });
      drawMarks();
    },
    remove() {
      if (nextFrame !== undefined) cancelAnimationFrame(nextFrame);
      chart.remove();
    },
  };
}
