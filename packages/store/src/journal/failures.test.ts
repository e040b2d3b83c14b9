import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chainAt, entry, seqs, temporaryJournalFile } from '../testing/journal-copies.ts';
import { all, record, records, temporaryJournal } from '../testing/temporary-journal.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { journalFiles } from './journal-files.ts';
import { openHead, readHead } from './journal-head.ts';
import { passingFailure } from './sqlite-failure.ts';

const failureOf = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('a commit is synced: write-ahead log, synchronous full', () => {
  const { database } = temporaryJournalFile();
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
});

test('the head is written after the commit and before append returns', () => {
  const dataDir = temporaryFolder();
  const file = temporaryJournalFile(dataDir);
  const { head } = journalFiles(dataDir);
  expect(readHead(head)).toMatchObject({ seq: 0 });
  file.append([entry(record(1, { events: 3 }))]);
  expect(readHead(head)).toMatchObject({ seq: 3, chain: chainAt(file, 3).chain });
});

describe('while the journal cannot be written, and after', () => {
  test.for([
    ['the disk is full', 'PRAGMA max_page_count = 1', 'PRAGMA max_page_count = 1000000', 'make room'],
    [
      'it is read-only',
      'PRAGMA query_only = ON',
      'PRAGMA query_only = OFF',
      'make it and its folder writable',
    ],
  ] as const)('%s', ([, begin, end, advice]) => {
    const file = temporaryJournalFile();
    const batch = records(50).map(entry);
    file.append(batch.slice(0, 1));
    file.database.exec(begin);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(passingFailure(failureOf(() => file.append(batch)))).toContain(advice);
      expect(seqs(file)).toEqual([1]);
    }
    file.database.exec(end);
    file.append(batch);
    expect(seqs(file)).toHaveLength(50);
  });

  test('another program holds a lock', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    const other = new DatabaseSync(journalFiles(dataDir).database);
    onTestFinished(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    await expect(journal.append(records(2))).rejects.toMatchObject({
      name: 'JournalUnavailable',
      code: 'journal_unavailable',
      message: expect.stringContaining('another program holds a lock on it; end that program.'),
    });
    other.exec('ROLLBACK');
    await journal.append(records(2));
    expect(await all(journal.read({ seq: 1 }))).toEqual(records(2));
  });

  test('a real disk is full', async ({ skip }) => {
    const dataDir = smallDisk();
    if (dataDir === undefined) return skip('Mounting a file system is not allowed here.');
    const { journal } = await temporaryJournal(dataDir);
    const filler = join(dataDir, 'filler');
    const batch = records(1000);
    await journal.append(batch.slice(0, 1));
    expect(failureOf(() => writeFileSync(filler, Buffer.alloc(8_000_000)))).toMatchObject({ code: 'ENOSPC' });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(journal.append(batch)).rejects.toMatchObject({
        name: 'JournalUnavailable',
        message: expect.stringContaining('the disk is full; make room'),
      });
    }
    expect(await all(journal.read({ seq: 1 }))).toEqual(batch.slice(0, 1));
    rmSync(filler);
    await journal.append(batch);
    expect(await all(journal.read({ seq: 1 }))).toEqual(batch);
  });
});

test.for([
  ['write', 778, true],
  ['truncate', 1546, true],
  ['sync', 1034, false],
  ['sync of the folder', 1290, false],
  ['read', 266, false],
] as const)('an I/O error of a %s: may it pass?', ([, errcode, passes]) => {
  const failure = Object.assign(new Error('disk I/O error'), { errcode });
  expect(passingFailure(failure) !== undefined).toBe(passes);
});

test('a disk that fails to write the head is no passing failure', () => {
  const file = join(temporaryFolder(), 'head');
  const head = openHead(file);
  head.close();
  const failure = failureOf(() => head.write({ seq: 1, chain: '0'.repeat(64) }));
  expect(failure).toMatchObject({ code: 'EBADF' });
  expect(passingFailure(failure)).toBeUndefined();
});

/** A file system of four megabytes, gone after the test; undefined where none can be mounted. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}
