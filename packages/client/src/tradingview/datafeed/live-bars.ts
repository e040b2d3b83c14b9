import type { Bar } from '../../generated/socket-routes.ts';
import type { SocketClient } from '../../socket-client.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { Datafeed } from './datafeed-api.ts';

export interface LiveBars extends Pick<Datafeed, 'subscribeBars' | 'unsubscribeBars'> {
  /** The chart has been given history up to this bar: its stream must go on from there. */
  served(ticker: string, resolution: string, newest: Bar, isFirstPage: boolean): void;
}

const keyOf = (ticker: string, resolution: string) => `${ticker} ${resolution}`;

/**
 * The forming bars of a chart, each told whole. They go on where the history ended; where bars in between were missed or an
 * earlier one was corrected, the chart is told to load its history again, and `onReset` that it has been.
 */
export function createLiveBars(
  { subscribe }: Pick<SocketClient, 'subscribe'>,
  onReset: () => void,
): LiveBars {
  /** Start of the newest bar a chart was given as history, ms, by ticker and resolution. */
  const served = new Map<string, number>();
  const running = keyedEnds();

  return {
    served(ticker, resolution, { time }, isFirstPage) {
      const key = keyOf(ticker, resolution);
      served.set(key, isFirstPage ? time : Math.max(time, served.get(key) ?? time));
    },

    subscribeBars({ ticker }, resolution, onTick, listenerGuid, onResetCacheNeeded) {
      const key = keyOf(ticker, resolution);
      /** Of the bar the chart shows last; undefined before it shows any. */
      let last = served.get(key);

      const startOver = (newest: Bar | undefined) => {
        last = newest?.time;
        served.delete(key);
        onResetCacheNeeded();
        onReset();
      };
      const tick = (bar: Bar) => {
        last = bar.time;
        onTick({ ...bar });
      };

      const { unsubscribe } = subscribe(
        'bars',
        { symbol: ticker, resolution },
        {
          onSnapshot(bars) {
            const [first] = bars;
            const newest = bars.at(-1);
            if (!first || !newest) return;
            if (last === undefined) tick(newest);
            else if (first.time > last && bars.length > 1) startOver(newest);
            else for (const bar of bars) if (bar.time >= last) tick(bar);
          },
          onUpdate(bar) {
            if (last === undefined || bar.time >= last) tick(bar);
            else startOver(bar);
          },
          onReset: (bars) => startOver(bars.at(-1)),
        },
      );
      running.set(listenerGuid, unsubscribe);
    },

    unsubscribeBars: running.end,
  };
}
