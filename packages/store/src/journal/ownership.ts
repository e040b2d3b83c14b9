import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import type { JournalFiles } from './journal-files.ts';
import { isBusy } from './sqlite-failure.ts';

/** A server that is just stopping gets this long. */
const WAIT_MS = 500;

/** The right to write a journal. It ends with `release`, or with the process however that ends. */
export interface Ownership {
  release(): void;
}

/**
 * Takes the journal of a data folder for this process: a lock of the operating system on an empty file.
 * Throws a `StoreError` while another has it.
 */
export function takeOwnership({ folder, lock }: JournalFiles): Ownership {
  const connection = new DatabaseSync(lock, { timeout: WAIT_MS });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    connection.close();
    if (!isBusy(cause)) throw cause;
    throw new StoreError(
      'data_dir_in_use',
      `Another server is running on ${folder}, and two would overwrite each other's orders. Stop it, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  return { release: () => connection.close() };
}
