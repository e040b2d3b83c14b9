import { atom, onMount, type ReadableAtom } from 'nanostores';
import { $account } from './account.ts';
import { client } from './client.ts';

/**
 * A store that asks something about the chosen account at once and every `everyMs` while somebody looks at it; undefined until it is known.
 * Without an answer it keeps the last one, which the connection's state tells to be old, and asks again.
 */
export function readAccount<Value>(
  everyMs: number,
  read: (accountId: string, signal: AbortSignal) => Promise<Value>,
): ReadableAtom<Value | undefined> {
  const store = atom<Value | undefined>();
  onMount(store, () => {
    let stop = new AbortController();
    let known: string | undefined;
    const load = async (accountId: string, { signal }: AbortController) => {
      if (client.status !== 'open') return;
      try {
        const value = await read(accountId, AbortSignal.any([signal, AbortSignal.timeout(10_000)]));
        if (!signal.aborted) store.set(value);
      } catch {
        // Asked again at the next round.
      }
    };
    const again = () => {
      const account = $account.get();
      if (account) void load(account.id, stop);
    };
    const forgetAccount = $account.subscribe((account) => {
      stop.abort();
      stop = new AbortController();
      if (account?.id !== known) store.set(undefined);
      known = account?.id;
      again();
    });
    const forgetStatus = client.onStatus(again);
    const timer = setInterval(again, everyMs);
    return () => {
      clearInterval(timer);
      forgetStatus();
      forgetAccount();
      stop.abort();
    };
  });
  return store;
}
