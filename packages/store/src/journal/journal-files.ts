import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the journal keeps in a data folder. */
export interface JournalFiles {
  readonly folder: string;
  readonly database: string;
  /** SQLite's write-ahead log: the newest records are only there. */
  readonly wal: string;
  /** SQLite's index of it, made anew when missing. */
  readonly shm: string;
  /** A repaired database that is to take the place of the damaged one. */
  readonly rebuilt: string;
  readonly head: string;
  readonly lock: string;
  readonly snapshots: string;
}

export function journalFiles(dataDir: string): JournalFiles {
  const folder = resolve(dataDir);
  const database = join(folder, 'journal.db');
  return {
    folder,
    database,
    wal: `${database}-wal`,
    shm: `${database}-shm`,
    rebuilt: join(folder, 'journal-rebuilt.db'),
    head: join(folder, 'journal.head'),
    lock: join(folder, 'journal.lock'),
    snapshots: join(folder, 'journal-snapshots'),
  };
}

/** Makes files created, renamed or removed in `folder` durable as such. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
