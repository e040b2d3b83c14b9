import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { openStore, type Store } from '../store.ts';

/** A test with a folder of its own, `openStore` on it and files in it; all gone afterwards. */
export const test = base.extend<{
  folder: string;
  store: Store;
  file: (content: string | Uint8Array, name?: string) => Promise<string>;
}>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the dependencies of a fixture from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tickwire-store-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  store: async ({ folder }, use) => {
    const store = openStore({ dataDir: folder });
    await use(store);
    store.close();
  },
  file: async ({ folder }, use) => {
    await use(async (content, name = 'prices.csv') => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    });
  },
});
