import { onMount, type WritableAtom } from 'nanostores';

const RETRY_MS = 2000;

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
    const load = async () => {
      try {
        store.set(await read(stop.signal));
      } catch (error) {
        if (!stop.signal.aborted && !isFinal(error)) retry = setTimeout(() => void load(), RETRY_MS);
      }
    };
    void load();
    return () => {
      stop.abort();
      clearTimeout(retry);
    };
  });
}
