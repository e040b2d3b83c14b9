import { decodeRecord, type JournalPosition, type JournalRecord } from '@tickwire/engine';
import { setImmediate } from 'node:timers/promises';
import { endOf, type ChainedEntry } from './chain.ts';
import { PAGE } from './good-entries.ts';
import type { RecordStatements } from './journal-database.ts';
import { firstSeq } from './journal-position.ts';

/** Entries from the one that holds the position on. Other work gets its turn after every page. */
export async function* readEntries(
  records: RecordStatements,
  from: JournalPosition,
): AsyncGenerator<ChainedEntry> {
  let seq = firstSeq(records, from) - 1;
  for (;;) {
    const page = records.after(seq, PAGE);
    for (const entry of page) {
      yield entry;
      seq = endOf(entry).seq;
    }
    if (page.length < PAGE) return;
    // oxlint-disable-next-line no-await-in-loop
    await setImmediate();
  }
}

/** The records of `readEntries`. */
export async function* readRecords(
  records: RecordStatements,
  from: JournalPosition,
): AsyncGenerator<JournalRecord> {
  for await (const { line } of readEntries(records, from)) yield decodeRecord(line);
}

/** Every record after the event `seq`, without a pause. */
export function* recordsAfter(records: RecordStatements, seq: number): Generator<JournalRecord> {
  let last = seq;
  for (;;) {
    const page = records.after(last, PAGE);
    for (const entry of page) {
      yield decodeRecord(entry.line);
      last = endOf(entry).seq;
    }
    if (page.length < PAGE) return;
  }
}
