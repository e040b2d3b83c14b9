import { onMount, type WritableAtom } from 'nanostores';
import { $venueAway } from './venue.ts';

const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30_000;

interface LoadOptions {
  /** Whether asking again cannot help. */
  readonly isFinal?: (error: unknown) => boolean;
}

/** Fills a store when somebody first looks at it, asking again until it works or nobody looks any more. */
export function loadOnMount<Value>(
  store: WritableAtom<Value | undefined>,
  read: (signal: AbortSignal) => Promise<Value>,
  { isFinal = () => false }: LoadOptions = {},
): void {
  onMount(store, () => {
    if (store.get() !== undefined) return;
    const stop = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_RETRY_MS;
    const load = async () => {
      retry = undefined;
      try {
        store.set(await read(stop.signal));
      } catch (error) {
        if (stop.signal.aborted || isFinal(error)) return;
        retry = setTimeout(() => void load(), wait);
        wait = Math.min(2 * wait, LAST_RETRY_MS);
      }
    };
    void load();
    // What could not be had while the venue was away can be once it is back.
    const forget = $venueAway.listen((isAway) => {
      if (isAway || retry === undefined) return;
      clearTimeout(retry);
      wait = FIRST_RETRY_MS;
      void load();
    });
    return () => {
      forget();
      stop.abort();
      clearTimeout(retry);
    };
  });
}
