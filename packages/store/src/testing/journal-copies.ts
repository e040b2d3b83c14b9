import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeRecord, type JournalRecord } from '@tickwire/engine';
import { onTestFinished } from 'vitest';
import { genesis, type ChainEnd } from '../journal/chain.ts';
import { chainEndAt } from '../journal/find-anchor.ts';
import { openJournalFile, type JournalFile, type NewEntry } from '../journal/journal-file.ts';
import { journalFiles } from '../journal/journal-files.ts';
import { recordStatements } from '../journal/journal-database.ts';
import { sampleRun } from './temporary-journal.ts';
import { temporaryFolder } from './temporary.ts';

/** Of the snapshots a test keeps, unless it says otherwise. */
export const STATE_VERSION = 3;

/** The journal of a folder without its thread: what a test does between two calls is between two steps of the disk. */
export function temporaryJournalFile(dataDir = temporaryFolder()): JournalFile {
  const file = openJournalFile({ dataDir, run: sampleRun, stateVersion: STATE_VERSION });
  let open = true;
  const close = file.close.bind(file);
  onTestFinished(() => {
    if (open) close();
  });
  return {
    ...file,
    close() {
      open = false;
      close();
    },
  };
}

export function entry(record: JournalRecord): NewEntry {
  return { seq: record.seq, events: record.events.length, time: record.time, line: encodeRecord(record) };
}

/** The seqs that a journal holds. */
export function seqs({ database }: JournalFile): readonly number[] {
  return recordStatements(database)
    .after(0, 1_000_000)
    .map(({ seq }) => seq);
}

/** The chain at an event that is the last of its record. */
export function chainAt({ database }: JournalFile, seq: number): ChainEnd {
  const end = chainEndAt(recordStatements(database), seq, genesis);
  if (end === undefined) throw new Error(`No record ends with event ${seq}.`);
  return end;
}

/** The journal's files as they are on disk now, which is what a loss of power leaves; in a folder of their own. */
export function crashCopy(dataDir: string): string {
  const copy = temporaryFolder();
  copyJournal(dataDir, copy);
  return copy;
}

export function copyJournal(from: string, to: string): void {
  const source = journalFiles(from);
  const target = journalFiles(to);
  mkdirSync(to, { recursive: true });
  for (const part of ['database', 'wal', 'head', 'snapshots', 'rebuilt'] as const) {
    if (existsSync(source[part])) cpSync(source[part], target[part], { recursive: true });
  }
}

/** Changes one byte of a file. */
export function flipByte(file: string, position: number): void {
  const content = readFileSync(file);
  content.writeUInt8((content.readUInt8(position) ^ 0x5a) & 0xff, position);
  writeFileSync(file, content);
}

export function setAsideFolder(dataDir: string, seq: number, attempt = 1): string {
  return join(dataDir, `journal-set-aside-${seq}-${attempt}`);
}
