import type { Depth, Subscription } from '@tickwire/client';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { atNextFrame } from './per-frame.ts';

/** After a refusal: what was refused once will be for a while. */
const RETRY_MS = 10_000;
const stores = new Map<string, ReadableAtom<Depth | undefined>>();

/** The live book of a symbol, new at most once a frame; undefined while there is none. */
export function depthOf(symbol: string): ReadableAtom<Depth | undefined> {
  let store = stores.get(symbol);
  if (!store) {
    store = createDepthStore(symbol);
    stores.set(symbol, store);
  }
  return store;
}

function createDepthStore(symbol: string): ReadableAtom<Depth | undefined> {
  const store = atom<Depth | undefined>();
  onMount(store, () => {
    let subscription: Subscription;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const take = (book: Depth | undefined) =>
      atNextFrame(store, () => {
        if (!ended) store.set(book);
      });
    const subscribe = () => {
      subscription = client.subscribe(
        'depth',
        { symbol },
        {
          onSnapshot: (books) => take(books.at(-1)),
          onUpdate: take,
          onError(error) {
            if (error.code === 'handler_failed') return console.error(error);
            subscription.unsubscribe();
            take(undefined);
            retry = setTimeout(subscribe, RETRY_MS);
          },
        },
      );
    };
    subscribe();
    return () => {
      ended = true;
      clearTimeout(retry);
      subscription.unsubscribe();
      // Whoever looks again waits for the book of that moment.
      store.set(undefined);
    };
  });
  return store;
}
