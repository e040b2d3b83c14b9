import type { IChartApiBase, Time } from 'lightweight-charts';
import type { ChartSubject } from './price-chart.ts';
import { chartZone, crosshairLabel } from './chart-zone.ts';
import type { ZonedTimeScale } from './zoned-time-scale.ts';

/** Lets a chart show the clock of a zone; `redraw` draws all bars anew. */
export function setChartClock(
  chart: IChartApiBase<Time>,
  timeScale: ZonedTimeScale,
  { resolution, zone: asked, isDayHidden }: Pick<ChartSubject, 'resolution' | 'zone' | 'isDayHidden'>,
  redraw: () => void,
): void {
  const zone = chartZone(resolution, asked);
  if (timeScale.setZone(zone, isDayHidden)) {
    // The library weighs only what is new to it.
    const range = chart.timeScale().getVisibleLogicalRange();
    redraw();
    if (range) chart.timeScale().setVisibleLogicalRange(range);
  }
  chart.applyOptions({
    localization: {
      timeFormatter: (time: Time) => crosshairLabel(Number(time), resolution, zone, isDayHidden),
    },
  });
}
