import type { DatabaseSync } from 'node:sqlite';

/** 40 bits in text that any broker takes as part of an order's reference. */
const fresh = 'lower(hex(randomblob(5)))';

/** Makes the id with the table it is kept in, so that no journal is ever without one. */
export const journalIdTable = `
  CREATE TABLE identity (id TEXT NOT NULL) STRICT;
  INSERT INTO identity VALUES (${fresh});
`;

/** Undefined where damage has left none. */
export function readJournalId(database: DatabaseSync): string | undefined {
  const id = database.prepare('SELECT id FROM identity').get()?.['id'];
  return typeof id === 'string' && /^[\da-f]{10}$/.test(id) ? id : undefined;
}

/** Whether the database keeps an id; one that an older version made does not. */
export function hasIdentity(database: DatabaseSync): boolean {
  return (
    database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'identity'`).get() !==
    undefined
  );
}

/** Makes it another journal: where records are lost, the order ids in them are given a second time. */
export function renewJournalId(database: DatabaseSync): void {
  database.exec(`UPDATE identity SET id = ${fresh}`);
}

/** Makes a rebuilt journal the same as the damaged one, as far as that still says which one it is. */
export function copyJournalId(source: DatabaseSync, target: DatabaseSync): void {
  const id = hasIdentity(source) ? readJournalId(source) : undefined;
  if (id !== undefined) target.prepare('UPDATE identity SET id = ?').run(id);
}
