import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from './journal/sqlite-failure.ts';
import { migrate } from './migrations/migrate.ts';

/**
 * Opens a database that holds nothing of its own, in a folder that exists: when it is damaged it is made anew, empty.
 * `read` prepares what it is used for. Throws a `StoreError` when a newer version wrote it.
 */
export function openDisposable<T>(
  file: string,
  migrations: readonly string[],
  read: (connection: DatabaseSync) => T,
): T {
  const open = (): T => {
    const connection = new DatabaseSync(file);
    try {
      // A commit does not wait for the disk: what a crash takes can be had again.
      connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      migrate(connection, file, migrations);
      return read(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  };
  try {
    return open();
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return open();
  }
}
