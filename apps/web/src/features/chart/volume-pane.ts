import type { Bar } from '@tickwire/client';
import { HistogramSeries, type IChartApiBase, type Time } from 'lightweight-charts';
import { formatVolume } from '../../format/quantity.ts';
import { barTime } from './bar-time.ts';
import type { ChartColors } from './chart-colors.ts';
import { paneStretch } from './pane-stretch.ts';

/** The volume of every bar, in a pane of its own below the prices. */
export interface VolumePane {
  setBars(bars: readonly Bar[]): void;
  /** `last` says whether it is the newest bar. */
  putBar(bar: Bar, last: boolean): void;
  /** Takes colours; the bars must be set again. */
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
  pane.setStretchFactor(paneStretch.volume);
  pane.moveTo(1);
  series.priceScale().applyOptions({ scaleMargins: { top: 0.15, bottom: 0 } });

  const volume = (bar: Bar) => ({
    time: barTime(bar.time),
    value: bar.volume,
    color: bar.close >= bar.open ? colors['volume-up'] : colors['volume-down'],
  });

  return {
    setBars: (bars) => series.setData(bars.map(volume)),
    putBar: (bar, last) => series.update(volume(bar), !last),
    paint(next) {
      colors = next;
    },
    remove: () => chart.removeSeries(series),
  };
}
