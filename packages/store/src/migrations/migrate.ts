import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';

/**
 * Brings the schema to the newest version in one transaction. Migrations stand in order and are never edited once released:
 * `user_version` counts those applied. Throws a `StoreError` when a newer version of the product wrote the file.
 */
export function migrate(connection: DatabaseSync, file: string, migrations: readonly string[]): void {
  if (schemaVersion(connection) === migrations.length) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have migrated while this one waited for the lock.
    refuseNewer(connection, file, migrations);
    for (const migration of migrations.slice(schemaVersion(connection))) connection.exec(migration);
    connection.exec(`PRAGMA user_version = ${migrations.length}`);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

/** Throws a `StoreError` when a newer version of the product wrote the file. */
export function refuseNewer(connection: DatabaseSync, file: string, migrations: readonly string[]): void {
  const version = schemaVersion(connection);
  if (version > migrations.length) {
    throw new StoreError(
      'newer_database',
      `${file} was written by a newer version of Tickwire (schema ${version}, this one knows ${migrations.length}). Update Tickwire, or set DATA_DIR to another folder.`,
    );
  }
}

function schemaVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.['user_version']);
}
