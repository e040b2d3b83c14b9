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

/** Updates closer together than this (ms) are shown as one: a burst of hundreds costs one drawing of the page. */
const TOGETHER_MS = 16;

/** A store that follows a stream of the account while somebody looks at it; undefined until the first snapshot. */
export function followAccount<Route extends AccountRoute, State>(
  route: Route,
  reducer: Reducer<SocketRoutes[Route]['update'], State>,
): ReadableAtom<State | undefined> {
  const store = atom<State | undefined>();
  let followed: string | undefined;
  onMount(store, () => {
    let end: (() => void) | undefined;
    let latest = store.get();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      timer = undefined;
      store.set(latest);
    };
    const forget = $account.subscribe((account) => {
      end?.();
      end = undefined;
      if (account?.id !== followed) latest = undefined;
      show();
      followed = account?.id;
      if (!account) return;
      const replace = (updates: readonly SocketRoutes[Route]['update'][]) => {
        latest = reducer.snapshot(updates);
        show();
      };
      const subscription = client.subscribe(
        route,
        { accountId: account.id },
        {
          onSnapshot: replace,
          onReset: replace,
          onUpdate(update) {
            latest = reducer.update(latest, update);
            timer ??= setTimeout(show, TOGETHER_MS);
          },
        },
      );
      end = () => subscription.unsubscribe();
    });
    return () => {
      forget();
      end?.();
      show();
    };
  });
  return store;
}
