import type { UdfHistory } from '../../generated/models.ts';
import type { Bar } from '../../generated/socket-routes.ts';
import type { HistoryMetadata } from './datafeed-api.ts';

export interface History {
  readonly bars: Bar[];
  readonly metadata: HistoryMetadata;
}

/** A page of history as the chart reads it: times in ms, but `nextTime` in seconds. */
export function readHistory(page: UdfHistory): History {
  if (page.s === 'error') throw new Error(page.errmsg);
  if (page.s === 'no_data') {
    const { nextTime } = page;
    return { bars: [], metadata: { noData: true, ...(nextTime !== undefined && { nextTime }) } };
  }
  const { t, o, h, l, c, v } = page;
  const bars = t.map((time, index) => ({
    time: time * 1000,
    open: o[index] ?? NaN,
    high: h[index] ?? NaN,
    low: l[index] ?? NaN,
    close: c[index] ?? NaN,
    volume: v[index] ?? NaN,
  }));
  return { bars, metadata: { noData: false } };
}
