import type { Bar } from '@tickwire/client';
import { createChartEx, CrosshairMode, type Time } from 'lightweight-charts';
import type { PriceFormat } from '../../format/price.ts';
import { createBarDrawing } from './bar-drawing.ts';
import { setChartClock } from './chart-clock.ts';
import { readChartColors, type ChartColors } from './chart-colors.ts';
import type { ChartLayer } from './chart-layer.ts';
import { createChartLayers } from './chart-layers.ts';
import { addChartPrices } from './chart-prices.ts';
import { chartStyle, priceMargins } from './chart-style.ts';
import type { ChartType } from './chart-type.ts';
import { BAR_SPACING, createChartView, RIGHT_OFFSET, type ChartView } from './chart-view.ts';
import { resetPaneSizes, stretchOf, type PlacedPane } from './pane-sizes.ts';
import type { ScaleMode } from './scale-mode.ts';
import { addVolumePane, type VolumePane } from './volume-pane.ts';
import { watchPanes } from './watch-panes.ts';
import { ZonedTimeScale } from './zoned-time-scale.ts';

export interface ChartSubject {
  readonly resolution: string;
  /** IANA zone whose clock the chart shows. */
  readonly zone: string;
  /** No date is shown: the user practises on a day that is not told. */
  readonly isDayHidden: boolean;
  readonly prices: PriceFormat;
}

interface PriceChartHandlers {
  /** The left edge comes near: older bars are wanted. */
  onNeedOlder(): void;
  /** Time (ms) of the bar under the crosshair; undefined when it left the chart. */
  onHover(time: number | undefined): void;
  /** Whether the newest bar is in view, and whether the view reaches before the first. */
  onView(view: { readonly newest: boolean; readonly start: boolean }): void;
  /** Where the panes are, from the top down. */
  onPanes(panes: readonly Omit<PlacedPane, 'key'>[]): void;
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
  /** Gives each pane a height in relation to those of the others, by its index from the top. */
  sizePanes(stretch: (index: number) => number): void;
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

/** Prices with a volume pane on lightweight-charts, and layers over them. */
export function createPriceChart(element: HTMLElement, handlers: PriceChartHandlers): PriceChart {
  let colors: ChartColors = readChartColors(element);
  const timeScale = new ZonedTimeScale();
  const chart = createChartEx<Time, ZonedTimeScale>(element, timeScale, {
    autoSize: true,
    localization: { dateFormat: 'yyyy-MM-dd' },
    crosshair: { mode: CrosshairMode.Normal },
    rightPriceScale: { scaleMargins: priceMargins },
    timeScale: { rightOffset: RIGHT_OFFSET, barSpacing: BAR_SPACING, minBarSpacing: 1 },
  });
  const prices = addChartPrices(chart);
  chart.panes()[0]?.setStretchFactor(stretchOf('prices'));
  let volume: VolumePane | undefined = addVolumePane(chart, colors);
  const layers = createChartLayers(() => ({ chart, series: prices.api, element, colors }));
  const view = createChartView(chart, () => prices.api);
  const drawing = createBarDrawing((bars, from) => {
    prices.draw(bars, from);
    volume?.draw(bars, from);
    layers.draw(bars, from);
  }, handlers.onDraw);

  function paint(): void {
    chart.applyOptions(chartStyle(colors, getComputedStyle(element).fontFamily));
    prices.paint(colors);
    volume?.paint(colors);
  }

  chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
    if (!range) return;
    if (range.from < OLDER_WHEN_BELOW) handlers.onNeedOlder();
    handlers.onView({ newest: range.to >= drawing.bars().length - 1, start: range.from < 0 });
  });
  chart.subscribeCrosshairMove((event) => {
    handlers.onHover(typeof event.time === 'number' ? event.time * 1000 : undefined);
  });
  paint();
  const stopPanes = watchPanes(chart, handlers.onPanes);

  return {
    setSubject(subject) {
      setChartClock(chart, timeScale, subject, drawing.redraw);
      prices.setFormat(subject.prices);
    },
    setBars(bars, follow) {
      drawing.put(bars);
      if (follow) view.followNewest();
    },
    barChanged: drawing.changed,
    setType(type) {
      if (type !== prices.type) layers.rebase(() => prices.setType(type, drawing.bars(), colors));
    },
    setVolume(wanted) {
      if (wanted === (volume !== undefined)) return;
      volume?.remove();
      volume = wanted ? addVolumePane(chart, colors) : undefined;
      volume?.draw(drawing.bars(), 0);
    },
    setScaleMode: prices.setScaleMode,
    sizePanes(stretch) {
      for (const [index, pane] of chart.panes().entries()) pane.setStretchFactor(stretch(index));
    },
    addLayer(layer) {
      const remove = layers.add(layer);
      layer.drawBars?.(drawing.bars(), 0);
      return remove;
    },
    scrollBy: view.scrollBy,
    zoomBy: view.zoomBy,
    scrollToNewest: view.scrollToNewest,
    fitPrices: view.fitPrices,
    resetView() {
      resetPaneSizes();
      view.reset();
    },
    centreTime: () => view.centreTime(drawing.bars()),
    centreOn: (time) => view.centreOn(drawing.bars(), time),
    restyle() {
      layers.rebase(() => {
        colors = readChartColors(element);
        paint();
        prices.draw(drawing.bars(), 0);
        volume?.draw(drawing.bars(), 0);
      });
    },
    remove() {
      drawing.close();
      stopPanes();
      layers.clear();
      chart.remove();
    },
  };
}
