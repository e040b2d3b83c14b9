import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { chainAt, crashCopy, entry, STATE_VERSION, temporaryJournalFile } from '../testing/journal-copies.ts';
import { record, records, temporaryJournal } from '../testing/temporary-journal.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { journalFiles } from './journal-files.ts';
import { writeSnapshot } from './snapshot-files.ts';

/** A folder whose journal has 40 records, and the id of that journal. */
function build(): { readonly dataDir: string; readonly id: string } {
  const dataDir = temporaryFolder();
  const file = temporaryJournalFile(dataDir);
  file.append(records(40).map((appended) => entry(appended)));
  file.close();
  return { dataDir, id: file.id };
}

function change(dataDir: string, sql: string): void {
  const database = new DatabaseSync(journalFiles(dataDir).database);
  database.exec(sql);
  database.close();
}

/** The id at the next start; the one after that must have the same. */
function idOf(dataDir: string): string {
  const file = temporaryJournalFile(dataDir);
  file.close();
  const again = temporaryJournalFile(dataDir);
  again.close();
  expect(again.id).toBe(file.id);
  return file.id;
}

describe('the id of a journal', () => {
  test('is short, its own, and kept over restarts and crashes', async () => {
    const dataDir = temporaryFolder();
    const { id, journal } = await temporaryJournal(dataDir);
    expect(id).toMatch(/^[\da-f]{10}$/);
    await journal.append([record(1)]);
    expect(idOf(crashCopy(dataDir))).toBe(id);
    await journal.close();
    const again = await temporaryJournal(dataDir);
    expect(again.id).toBe(id);
    expect((await temporaryJournal()).id).not.toBe(id);
  });

  test('is given to one that an older version has made', () => {
    const { dataDir } = build();
    change(dataDir, 'DROP TABLE identity; PRAGMA user_version = 1');
    expect(idOf(dataDir)).toMatch(/^[\da-f]{10}$/);
  });

  test('is kept by a repair that loses nothing that was confirmed', () => {
    const { dataDir, id } = build();
    const file = temporaryJournalFile(dataDir);
    const snapshot = { version: STATE_VERSION, at: chainAt(file, 30), text: 'state' };
    writeSnapshot(journalFiles(dataDir).snapshots, snapshot, 0);
    file.close();
    change(dataDir, 'DELETE FROM records WHERE seq = 30');
    const repaired = temporaryJournalFile(dataDir);
    repaired.close();
    expect(repaired.losses).toMatchObject([{ afterSeq: 40, toSeq: 40 }]);
    expect(idOf(dataDir)).toBe(id);
  });

  test.for([
    ['records at its end', 'DELETE FROM records WHERE seq > 35'],
    ['a record in its middle', 'DELETE FROM records WHERE seq = 20'],
    ['the id itself', `UPDATE identity SET id = 'x'`],
    ['the table of the id', 'DROP TABLE identity'],
  ] as const)('is another one after the loss of %s', ([, sql]) => {
    const { dataDir, id } = build();
    change(dataDir, sql);
    const now = idOf(dataDir);
    expect(now).toMatch(/^[\da-f]{10}$/);
    expect(now).not.toBe(id);
  });

  test('is another one where nobody can tell what was lost, and where the journal begins anew', () => {
    const { dataDir, id } = build();
    rmSync(journalFiles(dataDir).head);
    const doubted = idOf(dataDir);
    rmSync(journalFiles(dataDir).database);
    expect(new Set([id, doubted, idOf(dataDir)]).size).toBe(3);
  });
});
