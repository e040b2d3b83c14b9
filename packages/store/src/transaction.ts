import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in one write transaction: all of it is stored, or nothing when it throws. */
export function transaction<T>(connection: DatabaseSync, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
