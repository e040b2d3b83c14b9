import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { imports } from './0001-imports.ts';

/** In order, never edited once released: a database at version n has had the first n of them. */
const migrations: readonly string[] = [imports];

/**
 * Brings the schema to the newest version in one transaction, `user_version` being the count of migrations applied.
 * Throws a `StoreError` when a newer version of the product wrote the file.
 */
export function migrate(connection: DatabaseSync, file: string): void {
  if (schemaVersion(connection) === migrations.length) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have migrated while this one waited for the lock.
    const version = schemaVersion(connection);
    if (version > migrations.length) {
      throw new StoreError(
        'newer_database',
        `${file} was written by a newer version of Tickwire (schema ${version}, this one knows ${migrations.length}). Update Tickwire, or set DATA_DIR to another folder.`,
      );
    }
    for (const migration of migrations.slice(version)) connection.exec(migration);
    connection.exec(`PRAGMA user_version = ${migrations.length}`);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

function schemaVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.['user_version']);
}
