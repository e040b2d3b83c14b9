import { DatabaseSync } from 'node:sqlite';
import { migrate, refuseNewer } from '../migrations/migrate.ts';
import type { ChainedEntry } from './chain.ts';
import { journalIdTable } from './journal-id.ts';

/** Longer than any reader's or backup's lock should last; the engine asks again after it. */
const BUSY_TIMEOUT_MS = 500;

const journalTables = `
  CREATE TABLE records (
    seq INTEGER PRIMARY KEY,
    events INTEGER NOT NULL,
    latest REAL NOT NULL,
    line TEXT NOT NULL,
    chain TEXT NOT NULL
  ) STRICT;

  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at REAL NOT NULL,
    ended_at REAL,
    status TEXT NOT NULL,
    version TEXT NOT NULL,
    runtime TEXT NOT NULL,
    config_hash TEXT NOT NULL,
    seed TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER
  ) STRICT;

  CREATE TABLE losses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    after_seq INTEGER NOT NULL,
    to_seq INTEGER NOT NULL,
    sentence TEXT NOT NULL
  ) STRICT;

  CREATE TABLE gaps (
    after_seq INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    latest REAL NOT NULL,
    chain TEXT NOT NULL
  ) STRICT;
`;

const migrations: readonly string[] = [journalTables, journalIdTable];

/** Creates the file when absent. A commit is durable when it returns. */
export function connectWriter(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(database, file, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A connection that changes nothing, not even by closing: the write-ahead log stays as it is. */
export function connectReader(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    refuseNewer(database, file, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether nothing was ever made in the database. */
export function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0;
}

/** Whether the database says which schema it has, as every one with tables does. */
export function hasVersion(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA user_version').get()?.['user_version'] !== 0;
}

/** Adds an entry; the caller has begun a transaction. */
export function entryInsertion(database: DatabaseSync): (entry: ChainedEntry) => void {
  const insert = database.prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?)');
  return ({ seq, events, latest, line, chain }) => {
    insert.run(seq, events, latest, line, chain);
  };
}

/** What reads `records`. */
export function recordStatements(database: DatabaseSync) {
  const columns = 'seq, events, latest, line, chain';
  const page = database.prepare(`SELECT ${columns} FROM records WHERE seq > ? ORDER BY seq LIMIT ?`);
  const upTo = database.prepare(`SELECT ${columns} FROM records WHERE seq <= ? ORDER BY seq DESC LIMIT 1`);
  return {
    /** Up to `count` entries that begin after the event `seq`. */
    after: (seq: number, count: number) => page.all(seq, count).map((row) => toEntry(row)),
    /** The last entry that begins at or before the event `seq`. */
    upTo(seq: number) {
      const row = upTo.get(seq);
      return row === undefined ? undefined : toEntry(row);
    },
  };
}

export type RecordStatements = ReturnType<typeof recordStatements>;

/** Values are what a damaged file makes of them; the chain tells. */
function toEntry(row: Record<string, unknown>): ChainedEntry {
  return {
    seq: Number(row['seq']),
    events: Number(row['events']),
    latest: Number(row['latest']),
    line: String(row['line']),
    chain: String(row['chain']),
  };
}
