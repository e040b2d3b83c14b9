import type { Bar } from '@tickwire/client';
import { HistogramSeries, type IChartApiBase, type Time } from 'lightweight-charts';
import { formatVolume } from '../../format/quantity.ts';
import { barTime } from './bar-time.ts';
import type { ChartColors } from './chart-colors.ts';
import { setPaneScale } from './pane-scale.ts';
import { stretchOf } from './pane-sizes.ts';
import { followBars, type DrawBars } from './series-follower.ts';

/** The volume of every bar, in a pane of its own below the prices. */
export interface VolumePane {
  readonly draw: DrawBars;
  /** Takes colours; all bars must be drawn again. */
  paint(colors: ChartColors): void;
  remove(): void;
}

/** Adds the pane directly below the prices. */
export function addVolumePane(chart: IChartApiBase<Time>, colors: ChartColors): VolumePane {
  const series = chart.addSeries(
    HistogramSeries,
    {
      priceFormat: { type: 'custom', formatter: formatVolume, minMove: 1e-8 },
      priceLineVisible: false,
      lastValueVisible: false,
    },
    chart.panes().length,
  );
  const pane = series.getPane();
  pane.setStretchFactor(stretchOf('volume'));
  pane.moveTo(1);
  setPaneScale(series, { top: 0.15, bottom: 0 });

  const volume = (bar: Bar) => ({
    time: barTime(bar.time),
    value: bar.volume,
    color: bar.close >= bar.open ? colors['volume-up'] : colors['volume-down'],
  });

  return {
    draw: followBars(series, volume),
    paint(next) {
      colors = next;
    },
    remove: () => chart.removeSeries(series),
  };
}
