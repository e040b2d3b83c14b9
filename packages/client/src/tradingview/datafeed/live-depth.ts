import type { Depth } from '../../generated/socket-routes.ts';
import type { SocketClient } from '../../socket-client.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { Datafeed } from './datafeed-api.ts';

/** The book of a symbol, whole, whenever it has changed; nothing comes of a symbol that has none. */
export function createLiveDepth({
  subscribe,
}: Pick<SocketClient, 'subscribe'>): Pick<Datafeed, 'subscribeDepth' | 'unsubscribeDepth'> {
  const running = keyedEnds();
  let count = 0;

  return {
    subscribeDepth(symbol, onData) {
      count += 1;
      const id = `depth-${count}`;
      const show = (book: Depth | undefined) => {
        // The library owns what it is given.
        const level = ({ price, volume }: Depth['asks'][number]) => ({ price, volume });
        if (book) onData({ snapshot: true, asks: book.asks.map(level), bids: book.bids.map(level) });
      };
      const { unsubscribe } = subscribe(
        'depth',
        { symbol },
        {
          onSnapshot: (books) => show(books.at(-1)),
          onUpdate: show,
          onError(error) {
            if (error.code !== 'unknown_symbol') console.error(error);
          },
        },
      );
      running.set(id, unsubscribe);
      return id;
    },
    unsubscribeDepth: running.end,
  };
}
