import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { endOf, genesis, type ChainedEntry, type ChainEnd } from './chain.ts';
import { goodEntries } from './good-entries.ts';
import {
  connectReader,
  connectWriter,
  entryInsertion,
  recordStatements,
  type RecordStatements,
} from './journal-database.ts';
import { syncFolder, type JournalFiles } from './journal-files.ts';
import { recordLoss, type Loss } from './losses.ts';
import { copyRuns } from './runs.ts';
import { isDamage } from './sqlite-failure.ts';

/**
 * Makes a database of what is good in the damaged one, from its first record on, and puts it in its place. What else can be
 * read up to the event `knownSeq` goes into `folder`. Returns where the good part ends.
 */
export function rebuild(
  files: JournalFiles,
  folder: string,
  knownSeq: number,
  lossAfter: (end: ChainEnd) => Loss,
): ChainEnd {
  const unfinished = `${files.rebuilt}-unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  const target = connectWriter(unfinished);
  const source = damageAsUndefined(() => connectReader(files.database));
  let end: ChainEnd;
  try {
    target.exec('BEGIN');
    end = source === undefined ? genesis : copyGood(source, target, join(folder, 'records.jsonl'), knownSeq);
    recordLoss(target, lossAfter(end));
    target.exec('COMMIT');
  } finally {
    source?.close();
    target.close();
  }
  renameSync(unfinished, files.rebuilt);
  syncFolder(files.folder);
  finishRebuild(files);
  return end;
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

function copyGood(source: DatabaseSync, target: DatabaseSync, restFile: string, knownSeq: number): ChainEnd {
  damageAsUndefined(() => copyRuns(source, target));
  const records = damageAsUndefined(() => recordStatements(source));
  if (records === undefined) return genesis;
  const insert = entryInsertion(target);
  let end = genesis;
  for (const entry of goodEntries(records, genesis)) {
    insert(entry);
    end = endOf(entry);
  }
  const rest = openSync(restFile, 'w');
  try {
    for (const { line } of readableEntries(records, end.seq, knownSeq)) writeSync(rest, `${line}\n`);
  } finally {
    closeSync(rest);
  }
  return end;
}

/** Whatever can be read after an event, good or not. */
function* readableEntries(records: RecordStatements, after: number, to: number): Generator<ChainedEntry> {
  let seq = after;
  while (seq < to) {
    const found = damageAsUndefined(() => records.after(seq, 1));
    const entry = found?.[0];
    // Nothing further on, as opposed to something unreadable.
    if (found !== undefined && entry === undefined) return;
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
