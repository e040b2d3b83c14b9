import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createFolder } from './create-folder.ts';
import { imports } from './migrations/0001-imports.ts';
import { memory } from './migrations/0002-memory.ts';
import { chartStorage } from './migrations/0003-chart-storage.ts';
import { drawingTemplates } from './migrations/0004-drawing-templates.ts';
import { migrate } from './migrations/migrate.ts';
import { StoreError } from './store-error.ts';
import { transaction } from './transaction.ts';

/** Waiting time for another process's transaction, e.g. a long import, before giving up. */
const BUSY_TIMEOUT_MS = 30_000;

const migrations: readonly string[] = [imports, memory, chartStorage, drawingTemplates];

/** One open SQLite connection, migrated to the newest schema. */
export interface Database {
  readonly connection: DatabaseSync;
  /** Runs `work` in one write transaction: all of it is stored, or nothing when it throws. */
  transaction<T>(work: () => T): T;
  /** Grows after every commit to the file, whichever process made it. */
  changes(): number;
  close(): void;
}

/**
 * Opens `tickwire.db` in `dataDir`, creating both when absent.
 * Throws a `StoreError` when the folder or the file cannot be used.
 */
export function openDatabase(dataDir: string): Database {
  const file = join(resolve(dataDir), 'tickwire.db');
  const connection = connect(dataDir, file);
  const dataVersion = connection.prepare('PRAGMA data_version');
  const readDataVersion = () => Number(dataVersion.get()?.['data_version']);
  let seenVersion = readDataVersion();
  let changes = 0;

  return {
    connection,
    transaction(work) {
      const result = transaction(connection, work);
      changes += 1;
      return result;
    },
    changes() {
      // data_version differs after commits of other connections only, and promises no order.
      const version = readDataVersion();
      if (version !== seenVersion) {
        seenVersion = version;
        changes += 1;
      }
      return changes;
    },
    close() {
      if (connection.isOpen) connection.close();
    },
  };
}

function connect(dataDir: string, file: string): DatabaseSync {
  let connection: DatabaseSync;
  try {
    createFolder(resolve(dataDir));
    connection = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    throw new StoreError(
      'data_dir_unusable',
      `The database ${file} cannot be opened (${messageOf(cause)}). Set DATA_DIR to a folder that can be written.`,
      { cause },
    );
  }
  try {
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(connection, file, migrations);
    return connection;
  } catch (cause) {
    connection.close();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(
      'not_a_database',
      `${file} cannot be read as a Tickwire database (${messageOf(cause)}). Move it away, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
