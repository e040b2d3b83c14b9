import type { DatabaseSync } from 'node:sqlite';
import { createFolder } from '../create-folder.ts';
import { StoreError } from '../store-error.ts';
import { chained, endOf, type ChainEnd, type ChainedEntry } from './chain.ts';
import { examine, type Examination } from './examine.ts';
import { recordGap, type Gap } from './gaps.ts';
import { connectWriter, entryInsertion, recordStatements } from './journal-database.ts';
import { journalFiles, syncFolder, type JournalFiles } from './journal-files.ts';
import { openHead, type HeadFile } from './journal-head.ts';
import { readJournalId } from './journal-id.ts';
import type { Loss } from './losses.ts';
import { takeOwnership } from './ownership.ts';
import { finishRebuild } from './rebuild.ts';
import { repair } from './repair.ts';
import { endRun, startRun, sweepRuns, type RunIdentity } from './runs.ts';
import { dropUnfinished, type JournalSnapshot } from './snapshot-files.ts';
import { isDamage } from './sqlite-failure.ts';

/** A record on its way into the journal. */
export interface NewEntry {
  readonly seq: number;
  readonly events: number;
  /** ms UTC. */
  readonly time: number;
  readonly line: string;
}

export interface NewRun extends RunIdentity {
  /** ms UTC. */
  readonly startedAt: number;
}

export interface JournalFileOptions {
  readonly dataDir: string;
  readonly run: NewRun;
  /** Snapshots of another version of the state are not used. */
  readonly stateVersion: number;
}

/** The journal of a data folder, open for writing by this process alone; every call blocks until it is done. */
export interface JournalFile {
  readonly database: DatabaseSync;
  /** Tells its order ids from those of any other journal. */
  readonly id: string;
  /** The last event at opening. */
  readonly openedSeq: number;
  readonly snapshot: JournalSnapshot | undefined;
  /** Where it stands in the chain; the genesis without one. */
  readonly anchor: ChainEnd;
  readonly losses: readonly Loss[];
  /**
   * Writes the entries in one commit; they are durable, and the head knows, when it returns. Entries it has already are left
   * as they are. Throws when one differs from what is there, or leaves a gap.
   */
  append(entries: readonly NewEntry[]): void;
  /** From here on the snapshot at the gap's end stands for what is in it. */
  recordGap(gap: Gap): void;
  endRun(endedAt: number): void;
  close(): void;
}

/**
 * Opens the journal, repaired if it must be, and starts a run. Throws a `StoreError` when the folder cannot be used or belongs
 * to a running server.
 */
export function openJournalFile(options: JournalFileOptions): JournalFile {
  const files = journalFiles(options.dataDir);
  const opened: { close(): void }[] = [];
  try {
    createFolder(files.folder);
    const ownership = takeOwnership(files);
    opened.push({ close: ownership.release });
    const head = openHead(files.head);
    opened.push(head);
    return openOwned(files, head, options, opened);
  } catch (cause) {
    for (const resource of opened.toReversed()) resource.close();
    if (cause instanceof StoreError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      'data_dir_unusable',
      `The journal in ${files.folder} cannot be opened (${reason}). Mend that, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

function openOwned(
  files: JournalFiles,
  head: HeadFile,
  { run, stateVersion }: JournalFileOptions,
  opened: { close(): void }[],
): JournalFile {
  finishRebuild(files);
  dropUnfinished(files.snapshots);
  let found = findGood(files, head, stateVersion);
  let started: StartedRun;
  try {
    started = start(files, run, found.end);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const fault = 'The journal database is damaged: it can be read, but not written.';
    repair(files, head, { ...found, broken: true, faults: [fault] });
    found = findGood(files, head, stateVersion);
    started = start(files, run, found.end);
  }
  const { database, id, runId } = started;
  opened.push(database);
  const { snapshot, anchor, losses } = found;
  const records = recordStatements(database);
  const insert = entryInsertion(database);
  let { end } = found;
  // A crash between a commit and its head leaves the head behind.
  if (head.current?.seq !== end.seq) head.write(end);

  const isThere = ({ seq, line }: NewEntry): boolean => {
    if (seq > end.seq) return false;
    const entry = records.upTo(seq);
    if (entry?.seq === seq && entry.line === line) return true;
    throw new Error(`Event ${seq} is in the journal already, with another content.`);
  };

  const chain = (from: ChainEnd, { seq, events, time, line }: NewEntry): ChainedEntry => {
    if (seq !== from.seq + 1 || events < 1) {
      throw new Error(
        `The journal ends at event ${from.seq}; a record at ${seq} with ${events} events cannot follow.`,
      );
    }
    return chained(from.chain, { seq, events, latest: Math.max(from.latest, time), line });
  };

  return {
    database,
    id,
    openedSeq: end.seq,
    snapshot,
    anchor,
    losses,
    append(entries) {
      const fresh = entries.filter((entry) => !isThere(entry));
      if (fresh.length > 0) {
        end = transaction(database, () => {
          let last = end;
          for (const entry of fresh) {
            const next = chain(last, entry);
            insert(next);
            last = endOf(next);
          }
          return last;
        });
      }
      if (head.current?.seq !== end.seq) head.write(end);
    },
    recordGap: (gap) => recordGap(database, gap),
    endRun(endedAt) {
      endRun(database, runId, endedAt, end.seq);
    },
    close() {
      for (const resource of opened.toReversed()) resource.close();
    },
  };
}

/** The journal once nothing is wrong with it any more. */
function findGood(files: JournalFiles, head: HeadFile, stateVersion: number): Examination {
  let found = examine(files, head.current, stateVersion);
  while (found.faults.length > 0) {
    repair(files, head, found);
    found = examine(files, head.current, stateVersion);
  }
  return found;
}

interface StartedRun {
  readonly database: DatabaseSync;
  readonly id: string;
  readonly runId: number;
}

function start(files: JournalFiles, run: NewRun, end: ChainEnd): StartedRun {
  const database = connectWriter(files.database);
  try {
    // The database may just have been created.
    syncFolder(files.folder);
    const runId = transaction(database, () => {
      sweepRuns(database, end.seq);
      return startRun(database, run, run.startedAt, end.seq + 1);
    });
    const id = readJournalId(database);
    if (id === undefined) throw new Error('The journal has no id.');
    return { database, id, runId };
  } catch (error) {
    database.close();
    throw error;
  }
}

function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
