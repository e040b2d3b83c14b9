import { join } from 'node:path';
import { openDisposable } from '../disposable-database.ts';
import { replayPlaces, type ReplayPlaces } from './replay-places.ts';
import { strategyRuns, type StrategyRuns } from './strategy-runs.ts';

/** What was going on beside trading, so that a start after a crash knows of it. */
export interface Activity {
  readonly replays: ReplayPlaces;
  readonly strategyRuns: StrategyRuns;
  /** Safe to call twice. */
  close(): void;
}

const tables = `
  CREATE TABLE replays (
    ticker TEXT PRIMARY KEY,
    import_id INTEGER NOT NULL,
    prints INTEGER NOT NULL,
    speed REAL NOT NULL
  ) STRICT;
  CREATE TABLE strategy_runs (
    strategy_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    interrupted_at INTEGER
  ) STRICT;
`;

/**
 * Opens `activity.db` in `dataDir`, which exists. It has a file of its own: it is written while orders are taken, and must wait
 * neither for the disk nor for an import. A damaged one is begun anew.
 */
export function openActivity(dataDir: string): Activity {
  return openDisposable(join(dataDir, 'activity.db'), [tables], (connection) => ({
    replays: replayPlaces(connection),
    strategyRuns: strategyRuns(connection),
    close() {
      if (connection.isOpen) connection.close();
    },
  }));
}
