import type { Client } from '../../client.ts';
import { guarded } from '../../guarded.ts';
import type { Timers } from '../../timers.ts';
import { coalesced } from '../coalesced.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { Datafeed } from './datafeed-api.ts';

/** A book is asked for at most this often, ms. */
const PAUSE_MS = 500;

/** The book of a symbol, whole, whenever its quote has moved; nothing comes of a symbol that has none. */
export function createLiveDepth(
  { rest, subscribe }: Client,
  timers: Timers,
): Pick<Datafeed, 'subscribeDepth' | 'unsubscribeDepth'> {
  const running = keyedEnds();
  let count = 0;

  return {
    subscribeDepth(symbol, onData) {
      count += 1;
      const id = `depth-${count}`;
      const book = coalesced(
        async () => {
          // One that fails is made up for by the next move of the price.
          const depth = await rest.getDepth({ params: { symbol } }).catch(() => undefined);
          if (!depth || !running.has(id)) return;
          const { asks, bids } = depth;
          guarded(() => onData({ snapshot: true, asks, bids }), console.error);
        },
        PAUSE_MS,
        timers,
      );
      const { unsubscribe } = subscribe(
        'quotes',
        { fast_symbols: [symbol] },
        { onSnapshot: book.run, onUpdate: book.run },
      );
      running.set(id, () => {
        book.stop();
        unsubscribe();
      });
      return id;
    },
    unsubscribeDepth: running.end,
  };
}
