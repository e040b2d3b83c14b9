import type { ImportedPrices, ImportPrices } from '@tickwire/client';
import { atom } from 'nanostores';
import { client } from './client.ts';

/** Whether the import is open, and with which file; undefined when it is not. */
export const $importing = atom<{ readonly file?: File } | undefined>();

/** Opens the import, with a file when there is one already. */
export function openImport(file?: File): void {
  $importing.set(file ? { file } : {});
}

export function closeImport(): void {
  $importing.set(undefined);
}

/** Stores a price file as a symbol; throws an ApiError that says what of the file is wrong. */
export function importPrices(prices: ImportPrices, signal: AbortSignal): Promise<ImportedPrices> {
  return client.rest.importPrices({ body: prices }, { signal });
}
