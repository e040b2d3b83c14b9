import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import {
  chainAt,
  copyJournal,
  crashCopy,
  entry,
  flipByte,
  seqs,
  setAsideFolder,
  STATE_VERSION,
  temporaryJournalFile,
} from '../testing/journal-copies.ts';
import { record, records } from '../testing/temporary-journal.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { genesis, type ChainEnd } from './chain.ts';
import { findGap } from './find-gap.ts';
import { listGaps, recordGap } from './gaps.ts';
import { journalFiles } from './journal-files.ts';
import { recordStatements } from './journal-database.ts';
import type { JournalFile } from './journal-file.ts';
import { listRuns } from './runs.ts';
import { readSnapshot, writeSnapshot } from './snapshot-files.ts';

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const lastOf = (seen: readonly number[]): number => seen.at(-1) ?? 0;

/** What a start finds, after which it goes on as any other. */
function startAndGoOn(dataDir: string): {
  readonly seqs: readonly number[];
  readonly losses: JournalFile['losses'];
} {
  const file = temporaryJournalFile(dataDir);
  const found = { seqs: seqs(file), losses: file.losses };
  const next = lastOf(found.seqs) + 1;
  file.append([entry(record(next))]);
  file.close();
  const again = temporaryJournalFile(dataDir);
  expect({ seqs: seqs(again), losses: again.losses }).toEqual({ seqs: upTo(next), losses: [] });
  again.close();
  return found;
}

describe('the write-ahead log is cut', () => {
  const FRAME = 24 + 4096;
  const HEADER = 32;

  test('at every frame and inside: the prefix is kept, and confirmed records that are missing are reported', () => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    const { wal, head } = journalFiles(dataDir);
    // After the opening and after each append: what the log and the head were when it was confirmed.
    const confirmed = [{ bytes: statSync(wal).size, head: readFileSync(head) }];
    for (let seq = 1; seq <= 6; seq += 1) {
      file.append([entry(record(seq))]);
      confirmed.push({ bytes: statSync(wal).size, head: readFileSync(head) });
    }
    const full = crashCopy(dataDir);
    const size = statSync(wal).size;
    const frames = Math.floor((size - HEADER) / FRAME);
    const cuts = Array.from({ length: frames + 1 }, (_, frame) => HEADER + frame * FRAME).flatMap(
      (boundary) => [boundary, boundary + 10, boundary + 24 + 2000],
    );
    for (const cut of [0, 16, ...cuts.filter((position) => position <= size)]) {
      // Records whose last byte is before the cut.
      const kept = confirmed.filter(({ bytes }) => bytes <= cut).length - 1;
      for (const known of [Math.max(kept, 0), 6]) {
        const copy = crashCopy(full);
        truncateSync(journalFiles(copy).wal, cut);
        writeFileSync(journalFiles(copy).head, confirmed[known]!.head);
        const found = startAndGoOn(copy);
        expect(found.seqs).toEqual(upTo(Math.max(kept, 0)));
        const missing = known - found.seqs.length;
        expect(found.losses).toHaveLength(missing > 0 ? 1 : 0);
        if (missing > 0) {
          expect(found.losses[0]?.sentence).toContain(
            `Lost: events ${found.seqs.length + 1} to ${known} (${missing}).`,
          );
        }
      }
    }
  });

  test('a changed byte in it ends the prefix there, and the whole log is set aside', () => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    file.append([entry(record(1))]);
    const middle = statSync(journalFiles(dataDir).wal).size + 100;
    file.append([entry(record(2))]);
    file.append([entry(record(3))]);
    const copy = crashCopy(dataDir);
    flipByte(journalFiles(copy).wal, middle);
    const damaged = readFileSync(journalFiles(copy).wal);
    expect(startAndGoOn(copy)).toMatchObject({
      seqs: [1],
      losses: [{ afterSeq: 1, toSeq: 3, sentence: expect.stringContaining('event 3 was confirmed') }],
    });
    expect(readFileSync(join(setAsideFolder(copy, 1), 'journal.db-wal'))).toEqual(damaged);
  });
});

describe('the database is damaged', () => {
  const written = records(40);
  const build = (): string => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    file.append(written.map(entry));
    file.close();
    return dataDir;
  };

  test('a byte changed anywhere is found, or harms no record', () => {
    const whole = build();
    const { size } = statSync(journalFiles(whole).database);
    let found = 0;
    // A step that is prime to the page size meets every kind of page and place.
    for (let position = 3; position < size; position += 397) {
      const copy = crashCopy(whole);
      flipByte(journalFiles(copy).database, position);
      const file = temporaryJournalFile(copy);
      const kept = seqs(file);
      expect(kept).toEqual(upTo(kept.length));
      if (file.losses.length > 0) {
        found += 1;
        const missing = 40 - kept.length;
        expect(file.losses[0]?.sentence).toContain(missing > 0 ? `(${missing})` : 'Nothing that is known');
      } else {
        expect(kept).toHaveLength(40);
      }
      file.append([entry(record(kept.length + 1))]);
      file.close();
    }
    expect(found).toBeGreaterThan(20);
  });

  test.for([
    ['events INTEGER', 'event_ INTEGER', 0],
    ['latest REAL', 'lates_ REAL', 40],
    ['started_at', 'startedXat', 40],
  ] as const)('its schema is changed: %s', ([name, changed, kept]) => {
    const dataDir = build();
    const { database } = journalFiles(dataDir);
    writeFileSync(database, readFileSync(database, 'latin1').replace(name, changed), 'latin1');
    const found = startAndGoOn(dataDir);
    expect(found.seqs).toEqual(upTo(kept));
    expect(found.losses).toMatchObject([{ afterSeq: kept, toSeq: 40 }]);
  });

  test('what a line says is changed: the chain tells where, and the rest is set aside as lines', () => {
    const dataDir = build();
    change(dataDir, `UPDATE records SET line = replace(line, 'order 30', 'order 31') WHERE seq = 30`);
    const { seqs, losses } = startAndGoOn(dataDir);
    expect(seqs).toEqual(upTo(29));
    expect(losses).toEqual([
      {
        afterSeq: 29,
        toSeq: 40,
        sentence:
          'The journal is damaged after event 29: the next record is not what was written. Lost: events 30 to 40 (11). ' +
          `Kept: everything up to event 29. What was set aside is in ${setAsideFolder(dataDir, 29)}.`,
      },
    ]);
    const lines = readFileSync(join(setAsideFolder(dataDir, 29), 'records.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe(entry(written[39]!).line);
  });

  test.for([
    ['a record is gone', 'DELETE FROM records WHERE seq = 20', 19],
    ['a hash is changed', `UPDATE records SET chain = '${'a'.repeat(64)}' WHERE seq = 20`, 19],
    ['a column is changed', 'UPDATE records SET latest = latest + 1 WHERE seq = 20', 19],
    ['the last records are gone', 'DELETE FROM records WHERE seq > 35', 35],
    ['all are gone', 'DELETE FROM records', 0],
  ] as const)('%s', ([, sql, kept]) => {
    const dataDir = build();
    change(dataDir, sql);
    const found = startAndGoOn(dataDir);
    expect(found.seqs).toEqual(upTo(kept));
    expect(found.losses).toMatchObject([{ afterSeq: kept, toSeq: 40 }]);
  });

  test('its first page is overwritten, or the file is gone', () => {
    for (const [harm, folderSeq] of [
      [(file: string) => writeFileSync(file, 'x'.repeat(5000)), 0],
      [(file: string) => rmSync(file), 0],
      [(file: string) => truncateSync(file, 0), 0],
    ] as const) {
      const dataDir = build();
      harm(journalFiles(dataDir).database);
      const found = startAndGoOn(dataDir);
      expect(found.seqs).toEqual([]);
      expect(found.losses[0]?.sentence).toContain('Lost: events 1 to 40 (40).');
      expect(existsSync(setAsideFolder(dataDir, folderSeq))).toBe(true);
    }
  });

  test('its version reads 0: the tables are there, so it is made anew of all its records', () => {
    const dataDir = build();
    change(dataDir, 'PRAGMA user_version = 0');
    const found = startAndGoOn(dataDir);
    expect(found.seqs).toEqual(upTo(40));
    expect(found.losses).toMatchObject([
      { afterSeq: 40, toSeq: 40, sentence: expect.stringContaining('does not say which version it has') },
    ]);
  });

  test('a repair that fails again and again sets aside once', () => {
    const dataDir = build();
    change(dataDir, 'DELETE FROM records WHERE seq = 20');
    const { rebuilt } = journalFiles(dataDir);
    // In the way of the rebuilt database.
    mkdirSync(`${rebuilt}-unfinished`);
    for (let start = 0; start < 3; start += 1)
      expect(() => temporaryJournalFile(dataDir)).toThrow('cannot be opened');
    expect(readdirSync(dataDir).filter((name) => name.startsWith('journal-set-aside'))).toEqual([
      'journal-set-aside-19-1',
    ]);
    rmSync(`${rebuilt}-unfinished`, { recursive: true });
    expect(startAndGoOn(dataDir).seqs).toEqual(upTo(19));
    // The same end with another content is another folder.
    change(dataDir, `UPDATE records SET line = 'x' WHERE seq = 20`);
    expect(startAndGoOn(dataDir).seqs).toEqual(upTo(19));
    expect(readdirSync(dataDir).filter((name) => name.startsWith('journal-set-aside'))).toEqual([
      'journal-set-aside-19-1',
      'journal-set-aside-19-2',
    ]);
  });

  test('the loss is told at every start until something is appended', () => {
    const dataDir = build();
    change(dataDir, 'DELETE FROM records WHERE seq > 35');
    const first = temporaryJournalFile(dataDir);
    first.close();
    const second = temporaryJournalFile(dataDir);
    expect(second.losses).toEqual(first.losses);
    expect(second.losses).toHaveLength(1);
    second.close();
    startAndGoOn(dataDir);
  });

  test('a crash after any step of the repair leaves one that starts, keeps the prefix and tells', () => {
    const damaged = build();
    change(damaged, 'DELETE FROM records WHERE seq = 20');
    const repaired = crashCopy(damaged);
    temporaryJournalFile(repaired).close();
    const [before, after] = [journalFiles(damaged), journalFiles(repaired)];
    const states: readonly ((copy: string) => void)[] = [
      // The rebuilt database is unfinished.
      (copy) =>
        writeFileSync(
          `${journalFiles(copy).rebuilt}-unfinished`,
          readFileSync(after.database).subarray(0, 5000),
        ),
      // It waits beside the damaged one, whose log is still there.
      (copy) => {
        copyFile(after.database, journalFiles(copy).rebuilt);
        writeFileSync(journalFiles(copy).wal, 'left over');
      },
      // It is in its place; the head still says what was confirmed.
      (copy) => copyFile(after.database, journalFiles(copy).database),
    ];
    for (const leave of states) {
      const copy = temporaryFolder();
      copyJournal(before.folder, copy);
      leave(copy);
      const found = startAndGoOn(copy);
      expect(found.seqs).toEqual(upTo(19));
      expect(found.losses).toMatchObject([{ afterSeq: 19, toSeq: 40 }]);
    }
  });
});

describe('the head', () => {
  test('behind the database is a crash between commit and head, and nothing is said', () => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    file.append([entry(record(1))]);
    const head = readFileSync(journalFiles(dataDir).head);
    file.append([entry(record(2)), entry(record(3))]);
    const copy = crashCopy(dataDir);
    writeFileSync(journalFiles(copy).head, head);
    expect(startAndGoOn(copy)).toEqual({ seqs: [1, 2, 3], losses: [] });
  });

  test('torn in the middle of a write leaves the one before', () => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    for (const torn of [0, 4096]) {
      const copy = crashCopy(dataDir);
      writeFileSync(
        journalFiles(copy).head,
        readFileSync(journalFiles(copy).head).fill(0, torn + 20, torn + 60),
      );
      expect(startAndGoOn(copy)).toEqual({ seqs: [], losses: [] });
    }
    file.append([entry(record(1))]);
    file.append([entry(record(2))]);
    for (const slot of [0, 4096]) {
      const copy = crashCopy(dataDir);
      flipByte(journalFiles(copy).head, slot + 2);
      expect(startAndGoOn(copy)).toEqual({ seqs: [1, 2], losses: [] });
    }
  });

  test.for([
    ['missing', (file: string) => rmSync(file), 'missing or unreadable'],
    ['unreadable', (file: string) => writeFileSync(file, 'x'.repeat(8192)), 'missing or unreadable'],
    [
      "another journal's",
      (file: string) => {
        const other = temporaryFolder();
        const journal = temporaryJournalFile(other);
        journal.append([entry({ ...record(1), time: 5 })]);
        writeFileSync(file, readFileSync(journalFiles(other).head));
      },
      'belongs to another journal',
    ],
  ] as const)('%s is told: what came after cannot be known', ([, harm, message]) => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    file.append(records(3).map(entry));
    file.close();
    harm(journalFiles(dataDir).head);
    const found = startAndGoOn(dataDir);
    expect(found).toMatchObject({ seqs: [1, 2, 3], losses: [{ afterSeq: 3, toSeq: 3 }] });
    expect(found.losses[0]?.sentence).toContain(message);
  });
});

describe('snapshots', () => {
  const build = (at: readonly number[]): string => {
    const dataDir = temporaryFolder();
    const file = temporaryJournalFile(dataDir);
    file.append(records(40).map(entry));
    for (const seq of at) {
      keep(dataDir, chainAt(file, seq));
    }
    file.close();
    return dataDir;
  };
  const snapshotOf = (dataDir: string) => {
    const file = temporaryJournalFile(dataDir);
    const { snapshot, losses } = file;
    file.close();
    return { seq: snapshot?.seq, losses: losses.map(({ sentence }) => sentence) };
  };

  test('one beyond the last good record is gone on from: it knows what no record tells any more', () => {
    const dataDir = build([20, 30]);
    change(dataDir, 'DELETE FROM records WHERE seq > 25');
    const found = snapshotOf(dataDir);
    expect(found.seq).toBe(30);
    expect(found.losses).toEqual([
      expect.stringContaining(
        'Lost: events 31 to 40 (10). Kept: everything up to event 30. Records between event 25 and the snapshot at event 30 are missing or damaged',
      ),
    ]);
    const file = temporaryJournalFile(dataDir);
    file.append([entry(record(31)), entry(record(32))]);
    file.close();
    expect(snapshotOf(dataDir)).toEqual({ seq: 30, losses: [] });
  });

  test('one beyond what was confirmed belongs to a history that was given up', () => {
    const dataDir = build([20]);
    keep(dataDir, { seq: 50, latest: 0, chain: 'a'.repeat(64) });
    expect(snapshotOf(dataDir)).toMatchObject({
      seq: 20,
      losses: [expect.stringContaining('1 of its snapshots cannot be used.')],
    });
  });

  test.for([
    ['its first page', (dataDir: string) => writeFileSync(journalFiles(dataDir).database, 'x'.repeat(5000))],
    ['the file', (dataDir: string) => rmSync(journalFiles(dataDir).database)],
    [
      'the file and its head',
      (dataDir: string) => {
        rmSync(journalFiles(dataDir).database);
        rmSync(journalFiles(dataDir).head);
      },
    ],
    ['all of its bytes', (dataDir: string) => truncateSync(journalFiles(dataDir).database, 0)],
    ['every record', (dataDir: string) => change(dataDir, 'DELETE FROM records')],
  ] as const)(
    'with nothing left of the chain, for want of %s, the newest one is gone on from',
    ([, harm]) => {
      const dataDir = build([20, 30]);
      harm(dataDir);
      const found = snapshotOf(dataDir);
      expect(found.seq).toBe(30);
      expect(found.losses).toEqual([
        expect.stringContaining('The record that ends with event 30 is gone: what came of it'),
      ]);
      const file = temporaryJournalFile(dataDir);
      file.append([entry(record(31)), entry(record(32))]);
      for (const seq of [31, 32]) keep(dataDir, chainAt(file, seq), { baseSeq: 30 });
      file.close();
      expect(snapshotOf(dataDir)).toEqual({ seq: 32, losses: [] });
      // Later ones may fail: the one that stands for the lost records is never dropped.
      for (const seq of [31, 32]) rmSync(join(journalFiles(dataDir).snapshots, `${seq}.snapshot`));
      expect(snapshotOf(dataDir)).toEqual({ seq: 30, losses: [] });
    },
  );

  test('without one for the records that are gone, nothing after them can be used, and that is told', () => {
    const dataDir = build([30]);
    change(dataDir, 'DELETE FROM records WHERE seq > 25');
    snapshotOf(dataDir);
    const file = temporaryJournalFile(dataDir);
    file.append([entry(record(31))]);
    file.close();
    rmSync(join(journalFiles(dataDir).snapshots, '30.snapshot'));
    const found = startAndGoOn(dataDir);
    expect(found.seqs).toEqual(upTo(25));
    expect(found.losses[0]?.sentence).toContain(
      'begins after event 30, and the snapshot it begins with cannot',
    );
  });

  test('of another version of the state they are left alone and all records read; that is no damage', () => {
    const dataDir = build([20]);
    const file = temporaryJournalFile(dataDir);
    keep(dataDir, chainAt(file, 30), { version: STATE_VERSION + 1 });
    file.close();
    expect(snapshotOf(dataDir)).toEqual({ seq: 20, losses: [] });
    rmSync(join(journalFiles(dataDir).snapshots, '20.snapshot'));
    expect(snapshotOf(dataDir)).toEqual({ seq: undefined, losses: [] });
    expect(existsSync(join(journalFiles(dataDir).snapshots, '30.snapshot'))).toBe(true);
  });

  test('of another version they cannot stand for records that are gone: the start is refused, and nothing is harmed', () => {
    const dataDir = build([30]);
    rmSync(journalFiles(dataDir).database);
    snapshotOf(dataDir);
    const { snapshots } = journalFiles(dataDir);
    const read = readSnapshot(join(snapshots, '30.snapshot'))!;
    writeSnapshot(snapshots, { ...read, version: STATE_VERSION + 1 }, 0);
    expect(() => temporaryJournalFile(dataDir)).toThrow('only another version of Tickwire reads');
    writeSnapshot(snapshots, read, 0);
    expect(snapshotOf(dataDir).seq).toBe(30);
  });

  test('one of another history is not used', async () => {
    const dataDir = build([20]);
    keep(dataDir, { seq: 30, latest: 0, chain: 'a'.repeat(64) });
    const found = snapshotOf(dataDir);
    expect(found.seq).toBe(20);
    expect(found.losses).toEqual([
      expect.stringContaining('1 of its snapshots cannot be used. Nothing that is known'),
    ]);
  });

  test('one that is damaged is told, and the one before it used; without any, all records are read', async () => {
    const dataDir = build([20, 30]);
    for (const [seq, before] of [
      [30, 20],
      [20, undefined],
    ] as const) {
      flipByte(join(journalFiles(dataDir).snapshots, `${seq}.snapshot`), 140);
      const found = snapshotOf(dataDir);
      expect(found.seq).toBe(before);
      expect(found.losses.at(-1)).toContain('1 of its snapshots cannot be used.');
    }
    expect(startAndGoOn(dataDir).seqs).toEqual(upTo(40));
  });

  test('damage before it costs no record after it', async () => {
    const dataDir = build([20]);
    change(dataDir, 'DELETE FROM records WHERE seq = 10');
    expect(snapshotOf(dataDir)).toEqual({ seq: 20, losses: [] });
    change(dataDir, 'DELETE FROM records WHERE seq = 30');
    expect(snapshotOf(dataDir)).toEqual({
      seq: 20,
      losses: [
        expect.stringContaining(
          'Lost: events 30 to 40 (11). Kept: everything up to event 29. Records between event 9 and the snapshot at event 20',
        ),
      ],
    });
    const file = temporaryJournalFile(dataDir);
    expect(seqs(file)).toEqual(upTo(29).filter((seq) => seq !== 10));
  });
});

describe('the history before a snapshot', () => {
  const build = (): JournalFile => {
    const file = temporaryJournalFile();
    // More than is read at a stretch.
    file.append(records(2500).map(entry));
    return file;
  };
  const find = (file: JournalFile, seq: number) =>
    findGap(recordStatements(file.database), listGaps(file.database), chainAt(file, seq));

  test('is whole', async () => {
    const file = build();
    expect(await find(file, 2500)).toBeUndefined();
    expect(await find(file, 1)).toBeUndefined();
    expect(await findGap(recordStatements(file.database), [], genesis)).toBeUndefined();
  });

  test('has a changed or a missing record, which is told until it is known', async () => {
    const file = build();
    const end = chainAt(file, 2000);
    file.database.exec(`UPDATE records SET line = replace(line, 'order', 'Order') WHERE seq = 1500`);
    const gap = await find(file, 2000);
    expect(gap).toEqual({ afterSeq: 1499, end });
    recordGap(file.database, gap!);
    expect(await find(file, 2000)).toBeUndefined();
    // Another one, before it and after it.
    for (const [seq, upTo] of [
      [2200, 2400],
      [70, 2450],
    ] as const) {
      const end = chainAt(file, upTo);
      file.database.prepare('DELETE FROM records WHERE seq = ?').run(seq);
      const next = await find(file, upTo);
      expect(next).toEqual({ afterSeq: seq - 1, end });
      recordGap(file.database, next!);
      expect(await find(file, upTo)).toBeUndefined();
    }
  });

  test('is another one, with hashes of its own', async () => {
    const file = build();
    const end = { ...chainAt(file, 2000), chain: 'a'.repeat(64) };
    expect(await findGap(recordStatements(file.database), [], end)).toEqual({ afterSeq: 2000, end });
  });
});

describe('runs', () => {
  const statuses = (dataDir: string): readonly string[] => {
    const file = temporaryJournalFile(dataDir);
    const runs = listRuns(file.database).map(
      ({ status, firstSeq, lastSeq }) => `${status} ${firstSeq}-${lastSeq ?? ''}`,
    );
    file.close();
    return runs;
  };

  test('each start is one; what never ended is crashed, what lost records is quarantined', () => {
    const dataDir = temporaryFolder();
    const first = temporaryJournalFile(dataDir);
    first.append(records(3).map(entry));
    first.endRun(2000);
    first.close();
    const second = temporaryJournalFile(dataDir);
    second.append([entry(record(4)), entry(record(5))]);
    second.close();
    expect(statuses(dataDir)).toEqual(['ended 1-3', 'crashed 4-5', 'running 6-']);
    expect(listRuns(temporaryJournalFile(dataDir).database)[0]).toEqual({
      id: 1,
      startedAt: 1000,
      endedAt: 2000,
      status: 'ended',
      version: '1.2.3',
      runtime: 'node 24.11.0, v8 13.6',
      configHash: 'c0ffee',
      seed: 'tickwire',
      firstSeq: 1,
      lastSeq: 3,
    });
  });

  test('survive a repair, which quarantines those it took records of', () => {
    const dataDir = temporaryFolder();
    for (const seq of [1, 2, 3]) {
      const file = temporaryJournalFile(dataDir);
      file.append([entry(record(seq))]);
      file.endRun(2000);
      file.close();
    }
    change(dataDir, 'UPDATE records SET events = 7 WHERE seq = 2');
    expect(statuses(dataDir)).toEqual(['ended 1-1', 'quarantined 2-1', 'quarantined 3-1', 'running 2-']);
  });
});

function keep(dataDir: string, at: ChainEnd, { version = STATE_VERSION, baseSeq = 0 } = {}): void {
  writeSnapshot(journalFiles(dataDir).snapshots, { version, at, text: `state ${at.seq}` }, baseSeq);
}

function change(dataDir: string, sql: string): void {
  const database = new DatabaseSync(journalFiles(dataDir).database);
  database.exec(sql);
  database.close();
}

function copyFile(from: string, to: string): void {
  writeFileSync(to, readFileSync(from));
}
