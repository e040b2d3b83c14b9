import type { SocketRoutes } from '@tickwire/client';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import { $account } from './account.ts';
import { client } from './client.ts';

/** Routes whose streams belong to one account. */
type AccountRoute = {
  [Route in keyof SocketRoutes]: SocketRoutes[Route]['request'] extends { accountId: string } ? Route : never;
}[keyof SocketRoutes];

interface Reducer<Update, State> {
  /** State after a snapshot, which holds everything there is. */
  snapshot(updates: readonly Update[]): State;
  update(state: State | undefined, update: Update): State;
}

/** A store that follows a stream of the account while somebody looks at it; undefined until the first snapshot. */
export function followAccount<Route extends AccountRoute, State>(
  route: Route,
  reducer: Reducer<SocketRoutes[Route]['update'], State>,
): ReadableAtom<State | undefined> {
  const store = atom<State | undefined>();
  let followed: string | undefined;
  onMount(store, () => {
    let end: (() => void) | undefined;
    const forget = $account.subscribe((account) => {
      end?.();
      end = undefined;
      if (account?.id !== followed) store.set(undefined);
      followed = account?.id;
      if (!account) return;
      const replace = (updates: readonly SocketRoutes[Route]['update'][]) =>
        store.set(reducer.snapshot(updates));
      const subscription = client.subscribe(
        route,
        { accountId: account.id },
        {
          onSnapshot: replace,
          onReset: replace,
          onUpdate: (update) => store.set(reducer.update(store.get(), update)),
        },
      );
      end = () => subscription.unsubscribe();
    });
    return () => {
      forget();
      end?.();
    };
  });
  return store;
}
