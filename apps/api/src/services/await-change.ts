import type { RemoteSource } from '@tickwire/market';

/** How long a first price is waited for, ms. */
const WITHIN_MS = 3000;

/** Resolves once a change of the source has made `isThere` true, or when that takes too long; undefined when it is true already. */
export function awaitChange(source: RemoteSource, isThere: () => boolean): Promise<void> | undefined {
  if (isThere()) return undefined;
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(end, WITHIN_MS);
    const unsubscribe = source.onChange(() => {
      if (isThere()) end();
    });
  });
}
