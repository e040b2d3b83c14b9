import type { Database } from '../database.ts';

/** Small facts by key that outlive the process. */
export interface Memory {
  get(key: string): string | undefined;
  /** On the disk when it returns. */
  set(key: string, value: string): void;
}

/** The memory kept in a database. What it keeps is nothing that readers of the database wait for: `changes` does not grow. */
export function createMemory({ connection }: Database): Memory {
  const select = connection.prepare('SELECT value FROM memory WHERE key = ?');
  const upsert = connection.prepare(
    'INSERT INTO memory VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    get(key) {
      const row = select.get(key);
      return row && String(row['value']);
    },
    set: (key, value) => void upsert.run(key, value),
  };
}
