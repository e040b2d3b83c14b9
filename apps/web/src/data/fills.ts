import type { Execution } from '@tickwire/client';
import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import { ofAccount } from './account.ts';
import { client } from './client.ts';
import { $executions, $executionsSnapshot } from './executions.ts';

const stores = new Map<string, ReadableAtom<readonly Execution[]>>();

/** Own fills of a symbol, oldest first: those of earlier days are read whenever the stream begins anew. */
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
    let stop = new AbortController();
    const forget = $executionsSnapshot.subscribe((snapshot) => {
      stop.abort();
      if (!snapshot) {
        store.set([]);
        return;
      }
      const { signal } = (stop = new AbortController());
      client.rest.getExecutions({ params: { symbol }, query: ofAccount() }, { signal }).then(
        (executions) => store.set(executions),
        () => {
          // Marks of earlier days are missing until the stream begins anew; it brings today's.
          if (!signal.aborted) store.set([]);
        },
      );
    });
    return () => {
      forget();
      stop.abort();
    };
  });
  return store;
}
