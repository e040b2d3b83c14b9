import type { DatabaseSync } from 'node:sqlite';
import { genesis, type ChainEnd } from './chain.ts';

/** Records that are known to be missing or damaged; the snapshot where they end stands for them. */
export interface Gap {
  /** The last event before it. */
  readonly afterSeq: number;
  /** Where the chain goes on. */
  readonly end: ChainEnd;
}

/** In the order of where they begin. */
export function listGaps(database: DatabaseSync): readonly Gap[] {
  return database
    .prepare('SELECT after_seq, seq, latest, chain FROM gaps ORDER BY after_seq, seq')
    .all()
    .map((row) => ({
      afterSeq: Number(row['after_seq']),
      end: { seq: Number(row['seq']), latest: Number(row['latest']), chain: String(row['chain']) },
    }));
}

export function recordGap(database: DatabaseSync, { afterSeq, end }: Gap): void {
  database.prepare('INSERT INTO gaps VALUES (?, ?, ?, ?)').run(afterSeq, end.seq, end.latest, end.chain);
}

/** The first place from which no record is missing: no state can be made from records before it alone. */
export function baseOf(gaps: readonly Gap[]): ChainEnd {
  return gaps.reduce((base, { end }) => (end.seq > base.seq ? end : base), genesis);
}
