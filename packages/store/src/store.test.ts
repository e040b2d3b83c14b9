import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openStore } from './store.ts';
import { sampleBars, sampleSymbol } from './testing/sample-symbol.ts';
import { temporaryFolder, temporaryStore } from './testing/temporary.ts';

describe('openStore', () => {
  test('creates the data folder and keeps what is stored', () => {
    const folder = temporaryFolder();
    const dataDir = join(folder, 'deep', 'data');
    const first = openStore({ dataDir });
    first.imports.replace(sampleSymbol('SPX'), sampleBars(3, 10));
    first.imports.replace(sampleSymbol('GOOG'), sampleBars(2, 10));
    first.close();

    const second = openStore({ dataDir });
    expect(second.imports.list().map(({ ticker }) => ticker)).toEqual(['GOOG', 'SPX']);
    expect(second.barsCount()).toBe(5);
    second.close();
  });

  test('closes cleanly, twice if need be, and leaves one file', async () => {
    const folder = temporaryFolder();
    const store = openStore({ dataDir: folder });
    store.imports.replace(sampleSymbol('SPX'), sampleBars(3, 10));
    store.close();
    store.close();
    expect(await readdir(folder)).toEqual(['tickwire.db']);
  });

  test('refuses a file that is no database', async () => {
    const folder = temporaryFolder();
    await writeFile(
      join(folder, 'tickwire.db'),
      'nothing like a database, and long enough to be looked at'.repeat(20),
    );
    expect(() => openStore({ dataDir: folder })).toThrow(
      expect.objectContaining({ code: 'not_a_database', message: expect.stringContaining('Move it away') }),
    );
  });

  test('refuses a folder that cannot be one', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'taken'), '');
    expect(() => openStore({ dataDir: join(folder, 'taken') })).toThrow(
      expect.objectContaining({
        code: 'data_dir_unusable',
        message: expect.stringContaining('Set DATA_DIR'),
      }),
    );
  });

  test('refuses a database of a newer version and leaves it as it is', () => {
    const folder = temporaryFolder();
    openStore({ dataDir: folder }).close();
    const database = new DatabaseSync(join(folder, 'tickwire.db'));
    database.exec('PRAGMA user_version = 99');
    expect(() => openStore({ dataDir: folder })).toThrow(
      expect.objectContaining({
        code: 'newer_database',
        message: expect.stringContaining('Update Tickwire'),
      }),
    );
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    database.close();
  });
});

describe('changes', () => {
  test('grows with commits of this and of other connections, and with nothing else', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const other = temporaryStore(folder);
    const start = store.changes();
    expect(store.changes()).toBe(start);

    other.imports.replace(sampleSymbol('SPX'), sampleBars(3, 10));
    const afterOther = store.changes();
    expect(afterOther).toBeGreaterThan(start);
    expect(store.imports.get('SPX')?.barCount).toBe(3);
    expect(store.changes()).toBe(afterOther);

    store.imports.remove('SPX');
    expect(store.changes()).toBeGreaterThan(afterOther);
  });

  test('does not grow for what is rolled back', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const other = temporaryStore(folder);
    const start = store.changes();
    expect(() => other.imports.replace(sampleSymbol('SPX'), [])).toThrow(RangeError);
    expect(store.changes()).toBe(start);
  });
});
