import { atom } from 'nanostores';
import { client } from './client.ts';

const TIMEOUT_MS = 3000;

/** What a terminal of this server opens with, the first one on its chart; empty until `readDefaults` has resolved. */
export const $defaults = atom<readonly string[]>([]);

/** Asks the server once, before anything is shown; without an answer the page does without. */
export async function readDefaults(): Promise<void> {
  try {
    const { default_symbols = [] } = await client.rest.getConfig(
      {},
      { signal: AbortSignal.timeout(TIMEOUT_MS) },
    );
    $defaults.set(default_symbols);
  } catch {
    // The page itself says that the server cannot be reached.
  }
}
