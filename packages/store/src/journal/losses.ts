import type { DatabaseSync } from 'node:sqlite';

/** What was found damaged and set aside. Says so until a record follows it: whoever appends has read it. */
export interface Loss {
  /** The last event that was kept. */
  readonly afterSeq: number;
  /** The last event that was confirmed; `afterSeq` when none is missing. */
  readonly toSeq: number;
  /** What was lost, where the rest is, and what to do, for people. */
  readonly sentence: string;
}

export function recordLoss(database: DatabaseSync, { afterSeq, toSeq, sentence }: Loss): void {
  database
    .prepare('INSERT INTO losses (after_seq, to_seq, sentence) VALUES (?, ?, ?)')
    .run(afterSeq, toSeq, sentence);
}

export function listLosses(database: DatabaseSync): readonly Loss[] {
  return database
    .prepare('SELECT after_seq, to_seq, sentence FROM losses ORDER BY id')
    .all()
    .map((row) => ({
      afterSeq: Number(row['after_seq']),
      toSeq: Number(row['to_seq']),
      sentence: String(row['sentence']),
    }));
}
