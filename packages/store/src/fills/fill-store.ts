import type { Execution } from '@tickwire/contracts';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDisposable } from '../disposable-database.ts';
import { transaction } from '../transaction.ts';

/** A fill with its place in the journal. */
export interface StoredFill {
  /** Of its event. */
  readonly seq: number;
  readonly accountId: string;
  readonly execution: Execution;
}

/** The fills of a journal by account and symbol. It holds nothing of its own: a file that is gone is filled again. */
export interface FillStore {
  /** The last event of the journal that has been taken in. */
  readonly seq: number;
  /** Takes in what the journal has up to the event `upTo`; all of it, or nothing when it throws. */
  add(fills: readonly StoredFill[], upTo: number): void;
  /** The newest `limit` fills of an account in a symbol, oldest first. */
  newest(accountId: string, symbol: string, limit: number): readonly Execution[];
  close(): void;
}

const tables = `
  CREATE TABLE fills (
    seq INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL,
    symbol TEXT NOT NULL,
    line TEXT NOT NULL
  ) STRICT;
  CREATE INDEX fills_by_symbol ON fills (account_id, symbol, seq);
  CREATE TABLE progress (seq INTEGER NOT NULL) STRICT;
  INSERT INTO progress VALUES (0);
`;

/** Opens `fills.db` in `dataDir`, which exists. Fills beyond `journalSeq`, the end of the journal, are forgotten. */
export function openFillStore(dataDir: string, journalSeq: number): FillStore {
  return openDisposable(join(dataDir, 'fills.db'), [tables], (connection) =>
    fillStore(connection, journalSeq),
  );
}

function fillStore(connection: DatabaseSync, journalSeq: number): FillStore {
  const insert = connection.prepare('INSERT INTO fills VALUES (?, ?, ?, ?)');
  const progress = connection.prepare('UPDATE progress SET seq = ?');
  const select = connection.prepare(
    'SELECT line FROM fills WHERE account_id = ? AND symbol = ? ORDER BY seq DESC LIMIT ?',
  );
  connection.prepare('DELETE FROM fills WHERE seq > ?').run(journalSeq);
  connection.prepare('UPDATE progress SET seq = min(seq, ?)').run(journalSeq);
  let seq = Number(connection.prepare('SELECT seq FROM progress').get()?.['seq'] ?? 0);

  return {
    get seq() {
      return seq;
    },
    add(fills, upTo) {
      transaction(connection, () => {
        for (const fill of fills) {
          insert.run(fill.seq, fill.accountId, fill.execution.symbol, JSON.stringify(fill.execution));
        }
        progress.run(upTo);
      });
      seq = upTo;
    },
    newest: (accountId, symbol, limit) =>
      select
        .all(accountId, symbol, limit)
        .map(({ line }): Execution => JSON.parse(String(line)))
        .toReversed(),
    close() {
      if (connection.isOpen) connection.close();
    },
  };
}
