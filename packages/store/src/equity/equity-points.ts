import type { Database } from '../database.ts';

/** What an account was worth at an instant, in its currency. */
export interface EquityPoint {
  /** ms UTC. */
  readonly time: number;
  /** Absent while a position could not be priced. */
  readonly equity?: number | undefined;
  readonly balance: number;
}

/** What accounts were worth over time, by account. What it keeps, no reader of the database waits for: `changes` does not grow. */
export interface EquityPoints {
  /** Keeps a point; one of the same instant gives way. */
  add(accountId: string, point: EquityPoint): void;
  /** Points in `[from, to]` (ms), oldest first. */
  between(accountId: string, from: number, to: number): readonly EquityPoint[];
  /** Leaves of every hour in `[from, to)`, whole hours in ms, the lowest, the highest and the last point of an account, and every one that is not known. */
  thin(from: number, to: number): void;
  /** Forgets what was before an instant (ms). */
  forget(before: number): void;
}

const HOUR_MS = 3_600_000;

export function createEquityPoints({ connection }: Database): EquityPoints {
  const upsert = connection.prepare('INSERT OR REPLACE INTO equity_points VALUES (?, ?, ?, ?)');
  const select = connection.prepare(
    'SELECT time, equity, balance FROM equity_points WHERE account_id = ? AND time BETWEEN ? AND ? ORDER BY time',
  );
  const thin = connection.prepare(`
    DELETE FROM equity_points WHERE (account_id, time) IN (
      SELECT account_id, time FROM (
        SELECT account_id, time,
          row_number() OVER (PARTITION BY account_id, time / ${HOUR_MS} ORDER BY time DESC) AS latest,
          row_number() OVER (PARTITION BY account_id, time / ${HOUR_MS} ORDER BY equity, time) AS lowest,
          row_number() OVER (PARTITION BY account_id, time / ${HOUR_MS} ORDER BY equity DESC, time) AS highest
        FROM equity_points WHERE time >= ? AND time < ? AND equity IS NOT NULL
      ) WHERE latest > 1 AND lowest > 1 AND highest > 1
    )`);
  const forget = connection.prepare('DELETE FROM equity_points WHERE time < ?');
  return {
    add: (accountId, { time, equity, balance }) => void upsert.run(accountId, time, equity ?? null, balance),
    between: (accountId, from, to) =>
      select.all(accountId, from, to).map(({ time, equity, balance }) => ({
        time: Number(time),
        ...(equity !== null && { equity: Number(equity) }),
        balance: Number(balance),
      })),
    thin: (from, to) => void thin.run(from, to),
    forget: (before) => void forget.run(before),
  };
}
