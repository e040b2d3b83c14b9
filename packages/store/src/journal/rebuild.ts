import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { endOf, genesis, type ChainedEntry, type ChainEnd } from './chain.ts';
import type { Examination } from './examine.ts';
import { recordGap } from './gaps.ts';
import { copyJournalId } from './journal-id.ts';
import { goodEntries } from './good-entries.ts';
import {
  connectReader,
  connectWriter,
  entryInsertion,
  recordStatements,
  type RecordStatements,
} from './journal-database.ts';
import { syncFolder, type JournalFiles } from './journal-files.ts';
import { copyRuns } from './runs.ts';
import { isDamage } from './sqlite-failure.ts';

/** What a rebuilt journal has of the damaged one. */
export interface Rebuilt {
  /** Where the good part ends. */
  readonly end: ChainEnd;
  /** The last good event before the history that the snapshot stands for is damaged; undefined when it is whole. */
  readonly historyUpTo: number | undefined;
}

/**
 * Makes a database of what is good in the damaged one and puts it in its place: the records up to the snapshot that stands at
 * `anchor`, whose hash vouches for what came of them, and the whole chain from there on. What else can be read, up to the event
 * `knownSeq`, goes into `folder`. `settle` is called before all of it is committed.
 */
export function rebuild(
  files: JournalFiles,
  { anchor, knownSeq }: Pick<Examination, 'anchor' | 'knownSeq'>,
  folder: string,
  settle: (target: DatabaseSync, rebuilt: Rebuilt) => void,
): Rebuilt {
  const unfinished = `${files.rebuilt}-unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  const target = connectWriter(unfinished);
  const source = existsSync(files.database)
    ? damageAsUndefined(() => connectReader(files.database))
    : undefined;
  let rebuilt: Rebuilt = { end: anchor, historyUpTo: anchor.seq > 0 ? 0 : undefined };
  try {
    target.exec('BEGIN');
    const records = source && damageAsUndefined(() => recordStatements(source));
    if (source !== undefined && records !== undefined) {
      damageAsUndefined(() => copyJournalId(source, target));
      damageAsUndefined(() => copyRuns(source, target));
      rebuilt = copyRecords(records, target, anchor);
      writeRest(records, rebuilt.end.seq, knownSeq, join(folder, 'records.jsonl'));
    }
    if (rebuilt.historyUpTo !== undefined) {
      recordGap(target, { afterSeq: rebuilt.historyUpTo, end: anchor });
    }
    settle(target, rebuilt);
    target.exec('COMMIT');
  } finally {
    source?.close();
    target.close();
  }
  renameSync(unfinished, files.rebuilt);
  syncFolder(files.folder);
  finishRebuild(files);
  return rebuilt;
}

/** Puts a rebuilt database in its place, also where a crash interrupted that. */
export function finishRebuild(files: JournalFiles): void {
  if (!existsSync(files.rebuilt)) return;
  // Left over, they would be applied to the rebuilt database.
  rmSync(files.wal, { force: true });
  rmSync(files.shm, { force: true });
  syncFolder(files.folder);
  renameSync(files.rebuilt, files.database);
  syncFolder(files.folder);
}

function copyRecords(records: RecordStatements, target: DatabaseSync, anchor: ChainEnd): Rebuilt {
  const insert = entryInsertion(target);
  const copyGood = (from: ChainEnd): ChainEnd => {
    let end = from;
    for (const entry of goodEntries(records, from)) {
      insert(entry);
      end = endOf(entry);
    }
    return end;
  };
  const end = copyGood(genesis);
  if (end.seq >= anchor.seq) return { end, historyUpTo: undefined };
  for (const entry of readableEntries(records, end.seq, anchor.seq)) {
    if (Number.isInteger(entry.events) && Number.isFinite(entry.latest)) insert(entry);
  }
  return { end: copyGood(anchor), historyUpTo: end.seq };
}

function writeRest(records: RecordStatements, after: number, to: number, file: string): void {
  const rest = openSync(file, 'w');
  try {
    for (const { line } of readableEntries(records, after, to)) writeSync(rest, `${line}\n`);
  } finally {
    closeSync(rest);
  }
}

/** Whatever can be read of the events after one and up to another, good or not. */
function* readableEntries(records: RecordStatements, after: number, to: number): Generator<ChainedEntry> {
  let seq = after;
  while (seq < to) {
    const found = damageAsUndefined(() => records.after(seq, 1));
    const entry = found?.[0];
    // Nothing further on, as opposed to something unreadable.
    if (found !== undefined && (entry === undefined || entry.seq > to)) return;
    if (entry !== undefined) yield entry;
    seq = Math.max(seq + 1, entry?.seq ?? 0);
  }
}

function damageAsUndefined<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
