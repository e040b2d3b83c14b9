import type { Bar } from '@tickwire/client';
import { createChartEx, CrosshairMode, PriceScaleMode, type Time } from 'lightweight-charts';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import type { PriceFormat } from '../../format/price.ts';
import { readChartColors, type ChartColors } from './chart-colors.ts';
import type { ChartLayer } from './chart-layer.ts';
import { chartStyle } from './chart-style.ts';
import type { ChartType } from './chart-type.ts';
import { BAR_SPACING, createChartView, RIGHT_OFFSET, type ChartView } from './chart-view.ts';
import { chartZone, crosshairLabel } from './chart-zone.ts';
import { addMainSeries } from './main-series.ts';
import { paneStretch } from './pane-stretch.ts';
import { watchPaneTops } from './pane-tops.ts';
import type { ScaleMode } from './scale-mode.ts';
import { addVolumePane, type VolumePane } from './volume-pane.ts';
import { ZonedTimeScale } from './zoned-time-scale.ts';

export interface ChartSubject {
  readonly resolution: string;
  /** IANA zone whose clock the chart shows. */
  readonly zone: string;
  readonly prices: PriceFormat;
}

interface PriceChartHandlers {
  /** The left edge comes near: older bars are wanted. */
  onNeedOlder(): void;
  /** Time (ms) of the bar under the crosshair; undefined when it left the chart. */
  onHover(time: number | undefined): void;
  /** Whether the newest bar is in view, and whether the view reaches before the first. */
  onView(view: { readonly newest: boolean; readonly start: boolean }): void;
  /** Where the panes begin, px from the top. */
  onPanes(tops: readonly number[]): void;
  /** Bars that were put are drawn now; at most once per frame. */
  onDraw(): void;
}

export interface PriceChart extends Pick<ChartView, 'scrollBy' | 'zoomBy' | 'scrollToNewest' | 'fitPrices'> {
  setSubject(subject: ChartSubject): void;
  /** Shows these bars, which may change in place when `barChanged` tells so; `follow` scrolls to the newest and fits the prices. */
  setBars(bars: readonly Bar[], follow: boolean): void;
  /** The bar that starts at `time` (ms) is new or another; it is drawn with the next frame. */
  barChanged(time: number): void;
  /** Draws the prices in another way; the view stays. */
  setType(type: ChartType): void;
  setVolume(shown: boolean): void;
  setScaleMode(mode: ScaleMode): void;
  /** Draws a layer over the prices from now on. Returns how to take it away. */
  addLayer(layer: ChartLayer): () => void;
  /** Newest bars, usual width, prices and panes fitted: as at first. */
  resetView(): void;
  /** Time (ms) of the bar in the middle of the view; undefined while the newest is in view. */
  centreTime(): number | undefined;
  /** Moves the bar of an instant (ms) to the middle. */
  centreOn(time: number): void;
  /** Reads the theme's colours again. */
  restyle(): void;
  remove(): void;
}

/** Bars left of the visible ones below which older ones are asked for. */
const OLDER_WHEN_BELOW = 120;

const libraryModes: Readonly<Record<ScaleMode, PriceScaleMode>> = {
  linear: PriceScaleMode.Normal,
  log: PriceScaleMode.Logarithmic,
  percent: PriceScaleMode.Percentage,
};

/** Prices with a volume pane on lightweight-charts, and layers over them. */
export function createPriceChart(element: HTMLElement, handlers: PriceChartHandlers): PriceChart {
  let colors: ChartColors = readChartColors(element);
  let prices: PriceFormat | undefined;
  let bars: readonly Bar[] = [];
  /** Index of the first bar that changed since it was drawn. */
  let changedFrom = Number.POSITIVE_INFINITY;
  let nextFrame: number | undefined;
  const layers = new Set<ChartLayer>();

  const timeScale = new ZonedTimeScale();
  const chart = createChartEx<Time, ZonedTimeScale>(element, timeScale, {
    autoSize: true,
    localization: { dateFormat: 'yyyy-MM-dd' },
    crosshair: { mode: CrosshairMode.Normal },
    timeScale: { rightOffset: RIGHT_OFFSET, barSpacing: BAR_SPACING, minBarSpacing: 1 },
  });
  let type: ChartType = 'candles';
  let main = addMainSeries(chart, type);
  chart.panes()[0]?.setStretchFactor(paneStretch.prices);
  let volume: VolumePane | undefined = addVolumePane(chart, colors);

  const view = createChartView(chart, () => main.api);
  const attach = (layer: ChartLayer) => layer.attach({ chart, series: main.api, element, colors });

  function paint(): void {
    chart.applyOptions(chartStyle(colors, getComputedStyle(element).fontFamily));
    main.paint(colors);
    volume?.paint(colors);
  }

  function applyPrices(): void {
    if (!prices) return;
    main.api.applyOptions({
      priceFormat: { type: 'custom', formatter: prices.format, minMove: prices.tick },
    });
  }

  function drawChanged(): void {
    nextFrame = undefined;
    const from = changedFrom;
    changedFrom = Number.POSITIVE_INFINITY;
    draw(bars, from);
    handlers.onDraw();
  }

  function draw(all: readonly Bar[], from: number): void {
    main.draw(all, from);
    volume?.draw(all, from);
    for (const layer of layers) layer.drawBars?.(all, from);
  }

  chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
    if (!range) return;
    if (range.from < OLDER_WHEN_BELOW) handlers.onNeedOlder();
    handlers.onView({ newest: range.to >= bars.length - 1, start: range.from < 0 });
  });
  chart.subscribeCrosshairMove((event) => {
    handlers.onHover(typeof event.time === 'number' ? event.time * 1000 : undefined);
  });
  paint();
  const stopPanes = watchPaneTops(chart, handlers.onPanes);

  return {
    setSubject(next) {
      const zone = chartZone(next.resolution, next.zone);
      if (timeScale.setZone(zone) && bars.length > 0) {
        // The library weighs only what is new to it.
        const range = chart.timeScale().getVisibleLogicalRange();
        draw([], 0);
        draw(bars, 0);
        if (range) chart.timeScale().setVisibleLogicalRange(range);
      }
      chart.applyOptions({
        localization: { timeFormatter: (time: Time) => crosshairLabel(Number(time), next.resolution, zone) },
      });
      prices = next.prices;
      applyPrices();
    },
    setBars(next, follow) {
      bars = next;
      changedFrom = Number.POSITIVE_INFINITY;
      draw(next, 0);
      if (follow) view.followNewest();
    },
    barChanged(time) {
      changedFrom = Math.min(changedFrom, Math.max(0, indexOfTime(bars, time)));
      nextFrame ??= requestAnimationFrame(drawChanged);
    },
    setType(next) {
      if (next === type) return;
      type = next;
      for (const layer of layers) layer.detach();
      const before = main;
      // The new one stands before the old one goes, so that the pane and the time scale remain.
      main = addMainSeries(chart, type);
      main.paint(colors);
      applyPrices();
      main.draw(bars, 0);
      chart.removeSeries(before.api);
      for (const layer of layers) attach(layer);
    },
    setVolume(wanted) {
      if (wanted === (volume !== undefined)) return;
      volume?.remove();
      volume = wanted ? addVolumePane(chart, colors) : undefined;
      volume?.draw(bars, 0);
    },
    setScaleMode: (mode) => main.api.priceScale().applyOptions({ mode: libraryModes[mode] }),
    addLayer(layer) {
      layers.add(layer);
      attach(layer);
      layer.drawBars?.(bars, 0);
      return () => {
        if (layers.delete(layer)) layer.detach();
      };
    },
    scrollBy: view.scrollBy,
    zoomBy: view.zoomBy,
    scrollToNewest: view.scrollToNewest,
    fitPrices: view.fitPrices,
    resetView() {
      const { prices: first, volume: second, indicator } = paneStretch;
      for (const [index, pane] of chart.panes().entries()) {
        pane.setStretchFactor(index === 0 ? first : volume && index === 1 ? second : indicator);
      }
      view.reset();
    },
    centreTime: () => view.centreTime(bars),
    centreOn: (time) => view.centreOn(bars, time),
    restyle() {
      for (const layer of layers) layer.detach();
      colors = readChartColors(element);
      paint();
      volume?.draw(bars, 0);
      for (const layer of layers) attach(layer);
    },
    remove() {
      if (nextFrame !== undefined) cancelAnimationFrame(nextFrame);
      stopPanes();
      for (const layer of layers) layer.detach();
      layers.clear();
      chart.remove();
    },
  };
}
