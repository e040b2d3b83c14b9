import type { RunManifest } from '@tickwire/engine';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** What a run ran as, as far as the journal keeps it for every run. */
export interface RunIdentity extends Pick<RunManifest, 'version' | 'runtime' | 'configHash'> {
  /** Of the simulated market. */
  readonly seed: string;
}

/** `crashed` runs never said that they ended; records of a `quarantined` run are lost or set aside. */
export type RunStatus = 'running' | 'ended' | 'crashed' | 'quarantined';

/** One server's time with the journal. */
export interface Run extends RunIdentity {
  readonly id: number;
  /** ms UTC. */
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  readonly status: RunStatus;
  readonly firstSeq: number;
  /** Unknown while it runs; below `firstSeq` when it wrote nothing. */
  readonly lastSeq: number | undefined;
}

const statuses: readonly RunStatus[] = ['running', 'ended', 'crashed', 'quarantined'];

export function listRuns(database: DatabaseSync): readonly Run[] {
  return database.prepare('SELECT * FROM runs ORDER BY id').all().map(readRun);
}

/** Settles what earlier runs left open; the journal ends at `lastSeq`. */
export function sweepRuns(database: DatabaseSync, lastSeq: number): void {
  database
    .prepare(
      `UPDATE runs SET status = 'quarantined', last_seq = ?1
       WHERE last_seq > ?1 OR status = 'running' AND EXISTS (SELECT 1 FROM losses WHERE after_seq = ?1)`,
    )
    .run(lastSeq);
  database.prepare(`UPDATE runs SET status = 'crashed', last_seq = ? WHERE status = 'running'`).run(lastSeq);
}

/** Returns the id of the run. */
export function startRun(
  database: DatabaseSync,
  { version, runtime, configHash, seed }: RunIdentity,
  startedAt: number,
  firstSeq: number,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO runs (started_at, status, version, runtime, config_hash, seed, first_seq)
       VALUES (?, 'running', ?, ?, ?, ?, ?)`,
    )
    .run(startedAt, version, runtime, configHash, seed, firstSeq);
  return Number(lastInsertRowid);
}

export function endRun(database: DatabaseSync, id: number, endedAt: number, lastSeq: number): void {
  database
    .prepare(`UPDATE runs SET status = 'ended', ended_at = ?, last_seq = ? WHERE id = ?`)
    .run(endedAt, lastSeq, id);
}

function readRun(row: Record<string, SQLOutputValue>): Run {
  const known = (value: SQLOutputValue | undefined) => (value === null ? undefined : Number(value));
  return {
    id: Number(row['id']),
    startedAt: Number(row['started_at']),
    endedAt: known(row['ended_at']),
    status: statuses.find((status) => status === row['status']) ?? 'quarantined',
    version: String(row['version']),
    runtime: String(row['runtime']),
    configHash: String(row['config_hash']),
    seed: String(row['seed']),
    firstSeq: Number(row['first_seq']),
    lastSeq: known(row['last_seq']),
  };
}

/** Brings the runs of one journal database into another, but for those that damage has left without their facts. */
export function copyRuns(source: DatabaseSync, target: DatabaseSync): void {
  const insert = target.prepare('INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const run of listRuns(source)) {
    insert.run(
      run.id,
      run.startedAt,
      run.endedAt ?? null,
      run.status,
      run.version,
      run.runtime,
      run.configHash,
      run.seed,
      run.firstSeq,
      run.lastSeq ?? null,
    );
  }
}
