import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../store.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickwire-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A store, of a folder of its own unless one is given, that is closed after the test. */
export function temporaryStore(dataDir = temporaryFolder()): Store {
  const store = openStore({ dataDir });
  onTestFinished(() => store.close());
  return store;
}

/** The path of a file that has this content until the test ends. */
export function temporaryFile(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'prices.csv');
  writeFileSync(path, content);
  return path;
}
