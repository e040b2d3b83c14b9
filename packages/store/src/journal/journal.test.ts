import { advanceSnapshot, type JournalRecord } from '@tickwire/engine';
import { readdirSync } from 'node:fs';
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
  test('a start gets the newest and the records after it; two are kept', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    await journal.append(records(10));
    for (const seq of [2, 5, 8]) await journal.saveSnapshot({ seq, text: `state ${seq} ö` });
    await journal.close();
    expect(readdirSync(`${dataDir}/journal-snapshots`).sort()).toEqual(['5.snapshot', '8.snapshot']);

    const opened = await temporaryJournal(dataDir);
    expect(opened.snapshot).toEqual({ seq: 8, text: 'state 8 ö' });
    expect([...opened.tail].map(({ seq }) => seq)).toEqual([9, 10]);
  });

  test('one of a large state goes through while records are appended', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    await journal.append(records(1));
    const text = 'x'.repeat(3_000_000);
    const saved = journal.saveSnapshot({ seq: 1, text });
    for (let seq = 2; seq < 20; seq += 1) await journal.append([record(seq)]);
    await saved;
    await journal.close();
    expect((await temporaryJournal(dataDir)).snapshot).toEqual({ seq: 1, text });
  });

  test('one is made in a thread of its own of what is durable, from the one before', async () => {
    const dataDir = temporaryFolder();
    const { journal } = await temporaryJournal(dataDir);
    const history = records(6).map((stop): JournalRecord => ({
      ...stop,
      accountId: '',
      events: [{ type: 'engine-shut-down', reason: 'A test.' }],
    }));
    await journal.append(history.slice(0, 3));
    await journal.advanceSnapshot();
    await journal.append(history.slice(3));
    await journal.advanceSnapshot();
    await journal.close();
    expect(readdirSync(`${dataDir}/journal-snapshots`).sort()).toEqual(['3.snapshot', '6.snapshot']);
    const { snapshot, tail } = await temporaryJournal(dataDir);
    expect([...tail]).toEqual([]);
    expect(snapshot).toEqual(advanceSnapshot(undefined, history));
  });

  test('one that stands inside a record or beyond the last is refused and harms nothing', async () => {
    const { journal } = await temporaryJournal();
    await journal.append(records(2, { events: 3 }));
    for (const seq of [2, 7]) {
      await expect(journal.saveSnapshot({ seq, text: '' })).rejects.toThrow(
        `No record ends with event ${seq}`,
      );
    }
    await journal.append([record(7)]);
  });
});
