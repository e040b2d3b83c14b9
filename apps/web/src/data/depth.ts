import type { Depth } from '@tickwire/client';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { $venueAway } from './venue.ts';

const EVERY_MS = 500;
/** After a refusal: what was refused once will be for a while. */
const RETRY_MS = 10_000;
const stores = new Map<string, ReadableAtom<Depth | undefined>>();

/** The book of a symbol, read twice a second while somebody looks at it. */
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
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let next = EVERY_MS;
      try {
        if (!$venueAway.get() && !document.hidden && client.status === 'open') {
          store.set(await client.rest.getDepth({ params: { symbol } }, { signal: stop.signal }));
        }
      } catch {
        next = RETRY_MS;
        // The connection banner tells of a lost server; the next round tries again.
      }
      if (!stop.signal.aborted) timer = setTimeout(() => void read(), next);
    };
    void read();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  });
  return store;
}
