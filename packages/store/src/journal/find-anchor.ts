import { endOf, type ChainEnd } from './chain.ts';
import type { RecordStatements } from './journal-database.ts';
import type { Head } from './journal-head.ts';
import { listSnapshots, readSnapshot, type JournalSnapshot } from './snapshot-files.ts';
import { isDamage } from './sqlite-failure.ts';

/** Where reading a journal may begin instead of at its first record. */
export interface Anchor {
  readonly at: ChainEnd;
  /** The state there. */
  readonly snapshot: JournalSnapshot;
  /** Whether the record that ends there is in the journal, with the same hash. */
  readonly inChain: boolean;
}

export interface FoundAnchor {
  /** Of the newest snapshot that is whole and of this journal. */
  readonly anchor: Anchor | undefined;
  /** Snapshots that cannot be used. */
  readonly bad: readonly string[];
  /** Whether there are others, whole but of another version of the state: nothing is wrong with them. */
  readonly foreign: boolean;
}

export interface AnchorSource {
  readonly folder: string;
  /** Of the state that is wanted. */
  readonly version: number;
  /** Undefined where none can be read. */
  readonly records: RecordStatements | undefined;
  readonly base: ChainEnd;
  readonly head: Head | undefined;
}

/**
 * Looks for the newest usable snapshot. One whose record is gone is usable too, for it knows what no record tells any more;
 * unless it stands beyond the head, and so belongs to a history that was given up.
 */
export function findAnchor({ folder, version, records, base, head }: AnchorSource): FoundAnchor {
  const bad: string[] = [];
  let foreign = false;
  for (const path of listSnapshots(folder)) {
    const read = readSnapshot(path);
    if (read !== undefined && read.version !== version) {
      foreign = true;
      continue;
    }
    const inChain = read && compare(read.at, records, base);
    if (read === undefined || inChain === false || (inChain === undefined && beyond(head, read.at))) {
      bad.push(path);
      continue;
    }
    const { at, text } = read;
    const anchor = { at, snapshot: { seq: at.seq, text }, inChain: inChain === true };
    return { anchor, bad, foreign };
  }
  return { anchor: undefined, bad, foreign };
}

/** Whether the journal has the same hash there; undefined when it has nothing there. */
function compare(at: ChainEnd, records: RecordStatements | undefined, base: ChainEnd): boolean | undefined {
  if (at.seq === base.seq) return at.chain === base.chain;
  const end = records && chainEndUpTo(records, at.seq);
  if (end === undefined || end.seq < at.seq) return undefined;
  return end.seq === at.seq && end.chain === at.chain;
}

function beyond(head: Head | undefined, { seq }: ChainEnd): boolean {
  return head !== undefined && head.seq < seq;
}

/** The chain's end at an event that is the last of its record. */
export function chainEndAt(records: RecordStatements, seq: number, base: ChainEnd): ChainEnd | undefined {
  if (seq === base.seq) return base;
  const end = chainEndUpTo(records, seq);
  return end?.seq === seq ? end : undefined;
}

function chainEndUpTo(records: RecordStatements, seq: number): ChainEnd | undefined {
  try {
    const entry = records.upTo(seq);
    return entry && endOf(entry);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}
