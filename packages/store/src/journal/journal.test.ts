import { advanceSnapshot, type JournalRecord } from '@tickwire/engine';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary.ts';
import { all, record, records, temporaryJournal } from '../testing/temporary-journal.ts';

describe('openJournal', () => {
  test('keeps what was appended, and reads it back from any position', async () => {
    const dataDir = temporaryFolder();
    const written = records(200, { events: 3 });
    const first = await temporaryJournal(dataDir);
    expect(first).toMatchObject({ seq: 0, snapshot: undefined, damage: undefined });
    await first.journal.append(written.slice(0, 1));
    await first.journal.append(written.slice(1));
    expect(await all(first.journal.read({ seq: 1 }))).toEqual(written);
    await first.journal.close();

    const second = await temporaryJournal(dataDir);
    expect(second).toMatchObject({ seq: 600, damage: undefined });
    expect([...second.tail]).toEqual(written);
    expect(await all(second.journal.read({ seq: 0 }))).toEqual(written);
    expect(await all(second.journal.read({ seq: 5 }))).toEqual(written.slice(1));
    expect(await all(second.journal.read({ seq: 601 }))).toEqual([]);
    const next = record(601);
    await second.journal.append([next]);
    expect(await all(second.journal.read({ seq: 599 }))).toEqual([...written.slice(-1), next]);
  });

  test('a time stands for the first record at or after it, though times repeat and step back', async () => {
    const { journal } = await temporaryJournal();
    const times = [10, 10, 12, 11, 11, 15, 13, 20];
    const written = times.map((time, index) => ({ ...record(index + 1), time }));
    await journal.append(written);
    for (let time = 8; time <= 22; time += 1) {
      const first = written.findIndex((candidate) => candidate.time >= time);
      expect(await all(journal.read({ time }))).toEqual(first < 0 ? [] : written.slice(first));
    }
  });

  test('closes twice, answers what was asked before, and leaves no log behind', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    const appended = journal.append([record(1)]);
    await Promise.all([journal.close(), journal.close()]);
    await appended;
    await expect(journal.append([record(2)])).rejects.toThrow('The journal is closed.');
    expect(readdirSync(dataDir).sort()).toEqual(['journal.db', 'journal.head', 'journal.lock']);
  });

  test('two servers cannot have one data folder', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    await expect(temporaryJournal(dataDir)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'data_dir_in_use',
      message: expect.stringContaining('set DATA_DIR'),
    });
    await journal.append([record(1)]);
    await journal.close();
    expect((await temporaryJournal(dataDir)).seq).toBe(1);
  });

  test('a batch that is sent again is written once', async () => {
    const { journal } = await temporaryJournal();
    const batch = records(3);
    await journal.append(batch);
    await journal.append(batch);
    await journal.append([...batch, record(4)]);
    expect(await all(journal.read({ seq: 1 }))).toEqual([...batch, record(4)]);
  });

  test.for<[string, (batch: readonly JournalRecord[]) => readonly JournalRecord[], string]>([
    [
      'another record of the same seq',
      ([first]) => [{ ...first!, time: 77 }],
      'Event 1 is in the journal already',
    ],
    ['a gap', () => [record(9)], 'The journal ends at event 3'],
    ['no events', () => [{ ...record(4), events: [] }], 'with 0 events cannot follow'],
  ])('%s ends the writing for good', async ([, next, message]) => {
    const { journal } = await temporaryJournal();
    const batch = records(3);
    await journal.append(batch);
    await expect(journal.append(next(batch))).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringContaining(message),
    });
    await expect(journal.append([record(4)])).rejects.toThrow(message);
    expect(await all(journal.read({ seq: 1 }))).toEqual(batch);
  });
});

describe('snapshots', () => {
  const history = records(8).map((stop): JournalRecord => ({
    ...stop,
    accountId: '',
    events: [{ type: 'engine-shut-down', reason: 'A test.' }],
  }));
  const kept = (dataDir: string) => readdirSync(`${dataDir}/journal-snapshots`).sort();

  test('is made of what is durable, from the one before; a start gets the newest and the records after it; two are kept', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    for (const seq of [2, 5, 7]) {
      await journal.append(history.slice(0, seq));
      await journal.keepSnapshot();
    }
    await journal.keepSnapshot();
    await journal.append(history);
    await journal.close();
    expect(kept(dataDir)).toEqual(['5.snapshot', '7.snapshot']);

    const { snapshot, tail, damage } = await temporaryJournal(dataDir);
    expect(snapshot).toEqual(advanceSnapshot(undefined, history.slice(0, 7)));
    expect([...tail]).toEqual(history.slice(7));
    expect(damage).toBeUndefined();
  });

  test('is made while records are appended, and holds a whole number of them', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    await journal.append(history.slice(0, 1));
    const keeping = journal.keepSnapshot();
    for (const record of history.slice(1)) await journal.append([record]);
    await keeping;
    await journal.close();
    const { snapshot, tail } = await temporaryJournal(dataDir);
    expect(snapshot).toEqual(advanceSnapshot(undefined, history.slice(0, snapshot?.seq)));
    expect([...tail]).toEqual(history.slice(snapshot?.seq));
  });

  test('that fails harms nothing and leaves nothing; what a crash left of one goes at the next start', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    await journal.append(history.slice(0, 2));
    const path = `${dataDir}/journal-snapshots`;
    writeFileSync(path, 'in the way');
    await expect(journal.keepSnapshot()).rejects.toThrow('ENOTDIR');
    await journal.append(history);
    await journal.close();
    rmSync(path);
    mkdirSync(path);
    writeFileSync(`${path}/unfinished`, 'half of one');
    const { tail } = await temporaryJournal(dataDir);
    expect([...tail]).toEqual(history);
    expect(kept(dataDir)).toEqual([]);
  });

  test('is not begun once the journal is closed, and ended with it', async () => {
    const { journal } = await temporaryJournal();
    await journal.append(history);
    const keeping = journal.keepSnapshot();
    keeping.catch(() => undefined);
    await journal.close();
    await expect(keeping).rejects.toThrow('stopped before it was done');
    await expect(journal.keepSnapshot()).rejects.toThrow('closed');
  });
});
