import { ApiError, type Subscription } from '@tickwire/client';
import { client } from '../client.ts';
import type { BarSource } from './bar-feed.ts';

/** A daily bar is dated by its trading day, which may begin the evening before: look a week ahead to include it. */
const AHEAD_SECONDS = 7 * 86_400;
const RETRY_MS = 2000;

/** The server's bars of one symbol and resolution. */
export function barSource(symbol: string, resolution: string): BarSource {
  return {
    fetch({ before, count }, signal) {
      const to = before === undefined ? Math.floor(Date.now() / 1000) + AHEAD_SECONDS : before / 1000;
      const query = { symbol, resolution, from_time: 0, to_time: to, count_back: count };
      return client.rest.getBars({ query }, { signal });
    },
    stream({ onBars, onReset }) {
      let subscription: Subscription;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const subscribe = () => {
        subscription = client.subscribe(
          'bars',
          { symbol, resolution },
          {
            onUpdate: (bar) => onBars([bar]),
            onSnapshot: onBars,
            onReset,
            onError(error) {
              if (error.code !== 'market_data_unavailable') return console.error(error);
              subscription.unsubscribe();
              retry = setTimeout(subscribe, RETRY_MS);
            },
          },
        );
      };
      subscribe();
      return () => {
        clearTimeout(retry);
        subscription.unsubscribe();
      };
    },
    refusal: (error) =>
      error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
        ? error.detail
        : undefined,
  };
}
