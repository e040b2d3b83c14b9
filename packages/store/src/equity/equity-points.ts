import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDisposable } from '../disposable-database.ts';

/** What an account was worth at an instant, in its currency. */
export interface EquityPoint {
  /** ms UTC. */
  readonly time: number;
  /** Absent while a position could not be priced. */
  readonly equity?: number | undefined;
  readonly balance: number;
}

/** What accounts were worth over time, by account. */
export interface EquityPoints {
  /** Keeps a point; one of the same instant gives way. */
  add(accountId: string, point: EquityPoint): void;
  /** Points in `[from, to]` (ms), oldest first; the oldest `most` of them. */
  between(accountId: string, from: number, to: number, most?: number): readonly EquityPoint[];
  /**
   * Leaves of every hour in `[from, to)`, whole hours in ms, the lowest, the highest and the last point of an account, and the first
   * and the last of those whose equity is not known.
   */
  thin(from: number, to: number): void;
  /** Forgets what was before an instant (ms). */
  forget(before: number): void;
  close(): void;
}

const HOUR_MS = 3_600_000;

/** A row without `equity` says that it could not be known then. */
const tables = `
  CREATE TABLE equity_points (
    account_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    equity REAL,
    balance REAL NOT NULL,
    PRIMARY KEY (account_id, time)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Opens `equity.db` in `dataDir`, which exists. It has a file of its own: points are kept while orders are taken, and must wait
 * neither for the disk nor for an import. Points of a damaged file are gone.
 */
export function openEquityPoints(dataDir: string): EquityPoints {
  return openDisposable(join(dataDir, 'equity.db'), [tables], equityPoints);
}

function equityPoints(connection: DatabaseSync): EquityPoints {
  const upsert = connection.prepare('INSERT OR REPLACE INTO equity_points VALUES (?, ?, ?, ?)');
  const select = connection.prepare(
    'SELECT time, equity, balance FROM equity_points WHERE account_id = ? AND time BETWEEN ? AND ? ORDER BY time LIMIT ?',
  );
  const thin = connection.prepare(`
    DELETE FROM equity_points WHERE (account_id, time) IN (
      SELECT account_id, time FROM (
        SELECT account_id, time,
          row_number() OVER (PARTITION BY account_id, time / ${HOUR_MS}, equity IS NULL ORDER BY time DESC) AS latest,
          row_number() OVER (PARTITION BY account_id, time / ${HOUR_MS}, equity IS NULL ORDER BY equity, time) AS lowest,
          row_number() OVER (PARTITION BY account_id, time / ${HOUR_MS}, equity IS NULL ORDER BY equity DESC, time) AS highest
        FROM equity_points WHERE time >= ? AND time < ?
      ) WHERE latest > 1 AND lowest > 1 AND highest > 1
    )`);
  const forget = connection.prepare('DELETE FROM equity_points WHERE time < ?');
  return {
    add: (accountId, { time, equity, balance }) => void upsert.run(accountId, time, equity ?? null, balance),
    between: (accountId, from, to, most = -1) =>
      select.all(accountId, from, to, most).map(({ time, equity, balance }) => ({
        time: Number(time),
        ...(equity !== null && { equity: Number(equity) }),
        balance: Number(balance),
      })),
    thin: (from, to) => void thin.run(from, to),
    forget: (before) => void forget.run(before),
    close() {
      if (connection.isOpen) connection.close();
    },
  };
}
