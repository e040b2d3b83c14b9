import type { Execution } from '@tickwire/client';
import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { $executions } from './executions.ts';

const stores = new Map<string, ReadableAtom<readonly Execution[]>>();

/** Own fills of a symbol, oldest first: those of earlier days are read once, new ones come by stream. */
export function fillsOf(symbol: string): ReadableAtom<readonly Execution[]> {
  let store = stores.get(symbol);
  if (!store) {
    store = computed([createPastFills(symbol), $executions], (past, streamed) => {
      const today = [...(streamed?.values() ?? [])].filter((execution) => execution.symbol === symbol);
      return [...new Map([...past, ...today].map((execution) => [execution.id, execution])).values()];
    });
    stores.set(symbol, store);
  }
  return store;
}

function createPastFills(symbol: string): ReadableAtom<readonly Execution[]> {
  const store = atom<readonly Execution[]>([]);
  onMount(store, () => {
    const stop = new AbortController();
    client.rest.getExecutions({ params: { symbol } }, { signal: stop.signal }).then(
      (executions) => store.set(executions),
      () => {
        // Marks of earlier days are missing until the symbol is chosen again; the stream brings today's.
      },
    );
    return () => stop.abort();
  });
  return store;
}
