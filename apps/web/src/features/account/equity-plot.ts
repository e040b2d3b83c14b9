import { BaselineSeries, createChart, CrosshairMode, LineStyle, type UTCTimestamp } from 'lightweight-charts';
import { formatMoney } from '../../format/money.ts';
import { formatInstant, formatTime, isoDate } from '../../format/time.ts';
import { readChartColors } from '../chart/chart-colors.ts';
import { chartStyle, priceMargins } from '../chart/chart-style.ts';
import type { CurveSlot } from './even-curve.ts';

export interface EquityPlot {
  /** Draws a curve against where it began. */
  setCurve(slots: readonly CurveSlot[], base: number): void;
  /** Reads the theme's colours again. */
  restyle(): void;
  remove(): void;
}

/** A curve as long as the room is wide, above and below the line it began at; `onHover` tells which time (ms) is pointed at. */
export function createEquityPlot(
  element: HTMLElement,
  onHover: (time: number | undefined) => void,
): EquityPlot {
  const chart = createChart(element, {
    autoSize: true,
    handleScroll: false,
    handleScale: false,
    crosshair: { mode: CrosshairMode.Magnet },
    layout: { attributionLogo: false },
    localization: {
      timeFormatter: (time: UTCTimestamp) => formatInstant(time * 1000),
      priceFormatter: formatMoney,
    },
    rightPriceScale: { scaleMargins: priceMargins },
    timeScale: {
      timeVisible: true,
      fixLeftEdge: true,
      fixRightEdge: true,
      minBarSpacing: 0.1,
      tickMarkFormatter: (time: UTCTimestamp) => tickMark(time * 1000),
    },
  });
  const series = chart.addSeries(BaselineSeries, {
    lineWidth: 2,
    priceLineVisible: false,
    lastValueVisible: true,
    baseLineVisible: false,
  });
  const base = series.createPriceLine({
    price: 0,
    lineStyle: LineStyle.Dashed,
    lineWidth: 1,
    axisLabelVisible: false,
  });
  let span = 0;
  let colors = readChartColors(element);
  const tickMark = (time: number) =>
    span > 2 * 86_400_000 ? isoDate(time).slice(5) : formatTime(time, 'time');

  chart.subscribeCrosshairMove(({ time }) => onHover(typeof time === 'number' ? time * 1000 : undefined));

  const paint = () => {
    colors = readChartColors(element);
    const style = chartStyle(colors, getComputedStyle(element).fontFamily);
    chart.applyOptions({ ...style, layout: { ...style.layout, attributionLogo: false } });
    series.applyOptions({
      topLineColor: colors.up,
      topFillColor1: fade(colors.up, 0.28),
      topFillColor2: fade(colors.up, 0.03),
      bottomLineColor: colors.down,
      bottomFillColor1: fade(colors.down, 0.03),
      bottomFillColor2: fade(colors.down, 0.28),
    });
    base.applyOptions({ color: colors.muted });
  };
  paint();

  return {
    setCurve(slots, from) {
      span = (slots.at(-1)?.time ?? 0) - (slots[0]?.time ?? 0);
      const clear = 'rgba(0, 0, 0, 0)';
      const broken = { topLineColor: clear, bottomLineColor: clear };
      series.applyOptions({ baseValue: { type: 'price', price: from } });
      base.applyOptions({ price: from });
      series.setData(
        slots.map(({ time, value, breaks }) => {
          // The library counts in seconds, under a type of its own.
          const at = Math.round(time / 1000) as UTCTimestamp;
          return value === undefined ? { time: at } : { time: at, value, ...(breaks && broken) };
        }),
      );
      chart.timeScale().fitContent();
    },
    restyle: paint,
    remove: () => chart.remove(),
  };
}

/** A colour as the browser computes it, `rgb(...)`, let through. */
const fade = (color: string, alpha: number) => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
};
