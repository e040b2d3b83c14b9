import { hash } from 'node:crypto';

/** A record as it is stored. */
export interface Entry {
  /** Of its first event. */
  readonly seq: number;
  /** How many events it has: the next record's seq is that much higher. */
  readonly events: number;
  /** The latest time of any record up to this one, ms UTC: unlike a record's own time it never steps back. */
  readonly latest: number;
  /** The encoded record. */
  readonly line: string;
}

export interface ChainedEntry extends Entry {
  readonly chain: string;
}

/** The end of a chain: its last event, and the hash that stands for everything up to it. */
export interface ChainEnd {
  readonly seq: number;
  readonly latest: number;
  readonly chain: string;
}

/** Before the first record. */
export const genesis: ChainEnd = { seq: 0, latest: 0, chain: '0'.repeat(64) };

/** The entry with its hash, SHA-256 over the hash before it and all that is stored of it. */
export function chained(previous: string, { seq, events, latest, line }: Entry): ChainedEntry {
  const chain = hash('sha256', `${previous} ${seq} ${events} ${latest} ${line}`);
  return { seq, events, latest, line, chain };
}

export function endOf({ seq, events, latest, chain }: ChainedEntry): ChainEnd {
  return { seq: seq + events - 1, latest, chain };
}
