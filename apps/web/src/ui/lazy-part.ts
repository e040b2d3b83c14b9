import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const RETRY_MS = 2000;
const loads = new Set<() => Promise<unknown>>();

/**
 * A component whose code comes when it is first shown or the page has nothing else to do, whichever is earlier. While the
 * server is away it is asked for again, and what stands in its place stays.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  loads.add(load);
  return lazy(async () => {
    for (;;) {
      try {
        return { default: await load() };
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  });
}

/** Loads the code of all of them, so that they are there when the server no longer is. */
export async function preloadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
