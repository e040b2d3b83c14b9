import type { DatabaseSync } from 'node:sqlite';

/** A run of a strategy that nobody has ended. Times are ms UTC. */
export interface StrategyRun {
  readonly strategyId: string;
  readonly accountId: string;
  readonly startedAt: number;
  /** When the server was started again that had run it; absent while it runs. */
  readonly interruptedAt?: number | undefined;
}

/** The runs that were going on, and those that a restart of the server has ended. */
export interface StrategyRuns {
  list(): readonly StrategyRun[];
  /** Keeps the run of a strategy; the one before is forgotten. */
  keep(run: StrategyRun): void;
  forget(strategyId: string): void;
}

export function strategyRuns(connection: DatabaseSync): StrategyRuns {
  const select = connection.prepare(
    'SELECT strategy_id, account_id, started_at, interrupted_at FROM strategy_runs ORDER BY strategy_id',
  );
  const upsert = connection.prepare('INSERT OR REPLACE INTO strategy_runs VALUES (?, ?, ?, ?)');
  const remove = connection.prepare('DELETE FROM strategy_runs WHERE strategy_id = ?');
  return {
    list: () =>
      select.all().map(({ strategy_id, account_id, started_at, interrupted_at }) => ({
        strategyId: String(strategy_id),
        accountId: String(account_id),
        startedAt: Number(started_at),
        ...(interrupted_at !== null && { interruptedAt: Number(interrupted_at) }),
      })),
    keep: ({ strategyId, accountId, startedAt, interruptedAt }) =>
      void upsert.run(strategyId, accountId, startedAt, interruptedAt ?? null),
    forget: (strategyId) => void remove.run(strategyId),
  };
}
