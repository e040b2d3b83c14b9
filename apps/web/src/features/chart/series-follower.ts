import type { Bar } from '@tickwire/client';
import type { ISeriesApi, SeriesDataItemTypeMap, SeriesType, Time } from 'lightweight-charts';

/** Shows bars, of which those from index `from` on are new or other than before; with 0 all are. */
export type DrawBars = (bars: readonly Bar[], from: number) => void;

/** Draws bars as points of a series, one by one where that is enough. */
export function followBars<Type extends SeriesType>(
  series: ISeriesApi<Type, Time>,
  pointOf: (bar: Bar, index: number) => SeriesDataItemTypeMap<Time>[Type],
): DrawBars {
  let known = 0;
  return (bars, from) => {
    // The library takes no single point before its newest, and may have been given all since a change was told.
    if (from === 0 || from < known - 1) series.setData(bars.map(pointOf));
    else {
      for (let index = from; index < bars.length; index += 1) {
        const bar = bars[index];
        if (bar) series.update(pointOf(bar, index));
      }
    }
    known = bars.length;
  };
}
