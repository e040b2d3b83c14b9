import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { endOf, genesis, type ChainEnd } from './chain.ts';
import { goodEntries } from './good-entries.ts';
import { connectReader, recordStatements, type RecordStatements } from './journal-database.ts';
import type { JournalFiles } from './journal-files.ts';
import type { Head } from './journal-head.ts';
import { listLosses, type Loss } from './losses.ts';
import { listRuns } from './runs.ts';
import { listSnapshots, readSnapshot, type JournalSnapshot } from './snapshot-files.ts';
import { isDamage } from './sqlite-failure.ts';

/** A journal as it was found. */
export interface Examination {
  /** Where the good part of it ends. */
  readonly end: ChainEnd;
  /** The newest good snapshot. */
  readonly snapshot: JournalSnapshot | undefined;
  /** Where it stands in the chain; the genesis without one. */
  readonly anchor: ChainEnd;
  /** Losses that nothing was journaled after. */
  readonly losses: readonly Loss[];
  /** What is wrong, in sentences; empty when all is well. */
  readonly faults: readonly string[];
  /** The last event that was confirmed, as far as that is known. */
  readonly knownSeq: number;
  /** Whether the database itself is damaged, not only incomplete. */
  readonly broken: boolean;
  readonly badSnapshots: readonly string[];
}

/**
 * Looks at a journal without changing it. The chain is followed from the newest good snapshot on. Throws what keeps it
 * from looking, such as a file it may not read.
 */
export function examine(files: JournalFiles, head: Head | undefined): Examination {
  if (!existsSync(files.database) || statSync(files.database).size === 0) {
    return conclude({ end: genesis, head, badSnapshots: listSnapshots(files.snapshots) });
  }
  let database: DatabaseSync | undefined;
  try {
    database = connectReader(files.database);
    return examineDatabase(database, files, head);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const fault = 'The journal database is damaged and cannot be read as one.';
    return conclude({ end: genesis, head, fault, badSnapshots: listSnapshots(files.snapshots) });
  } finally {
    database?.close();
  }
}

function examineDatabase(database: DatabaseSync, files: JournalFiles, head: Head | undefined): Examination {
  if (database.prepare('PRAGMA user_version').get()?.['user_version'] === 0) {
    return conclude({ end: genesis, head, badSnapshots: listSnapshots(files.snapshots) });
  }
  const records = recordStatements(database);
  // Read to the end, so that damage there shows.
  listRuns(database);
  const losses = listLosses(database);

  const badSnapshots: string[] = [];
  let snapshot: JournalSnapshot | undefined;
  let anchor = genesis;
  for (const path of listSnapshots(files.snapshots)) {
    const read = readSnapshot(path);
    const at = read && chainEndAt(records, read.seq);
    if (read === undefined || at?.chain !== read.chain) {
      badSnapshots.push(path);
      continue;
    }
    snapshot = { seq: read.seq, text: read.text };
    anchor = at;
    break;
  }

  let end = anchor;
  const tail = goodEntries(records, anchor);
  let step = tail.next();
  for (; step.done !== true; step = tail.next()) end = endOf(step.value);
  return conclude({
    end,
    head,
    ...(step.value !== undefined && {
      fault: `The journal is damaged after event ${end.seq}: ${step.value}.`,
    }),
    badSnapshots,
    snapshot,
    anchor,
    losses: losses.filter(({ afterSeq }) => afterSeq === end.seq),
    lastSeq: lastSeqOf(records),
    headAgrees:
      head === undefined || head.seq > end.seq || chainEndAt(records, head.seq)?.chain === head.chain,
  });
}

/** The chain's end at an event that is the last of its record. */
export function chainEndAt(records: RecordStatements, seq: number): ChainEnd | undefined {
  if (seq === 0) return genesis;
  try {
    const entry = records.upTo(seq);
    const end = entry && endOf(entry);
    return end?.seq === seq ? end : undefined;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}

function lastSeqOf(records: RecordStatements): number {
  try {
    const last = records.upTo(Number.MAX_SAFE_INTEGER);
    return last === undefined ? 0 : endOf(last).seq;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return 0;
  }
}

interface Findings {
  readonly end: ChainEnd;
  readonly head: Head | undefined;
  readonly fault?: string;
  readonly badSnapshots: readonly string[];
  readonly snapshot?: JournalSnapshot | undefined;
  readonly anchor?: ChainEnd;
  readonly losses?: readonly Loss[];
  readonly lastSeq?: number;
  readonly headAgrees?: boolean;
}

function conclude(findings: Findings): Examination {
  const { end, head, fault, badSnapshots, snapshot, anchor = genesis } = findings;
  const { losses = [], lastSeq = 0, headAgrees = true } = findings;
  const faults = fault === undefined ? [] : [fault];
  const explained = losses.reduce((seq, { toSeq }) => Math.max(seq, toSeq), end.seq);
  const knownSeq = Math.max(end.seq, head?.seq ?? lastSeq);
  if (head === undefined && end.seq > 0) {
    faults.push(
      'Its head, journal.head, is missing or unreadable: whether later events were lost cannot be told.',
    );
  } else if (!headAgrees) {
    faults.push(
      'Its head, journal.head, belongs to another journal: whether later events were lost cannot be told.',
    );
  } else if (fault === undefined && knownSeq > explained) {
    faults.push(`The journal ends at event ${end.seq}, but event ${knownSeq} was confirmed.`);
  }
  if (badSnapshots.length > 0) {
    faults.push(`${badSnapshots.length} of its snapshots cannot be used.`);
  }
  return { end, snapshot, anchor, losses, faults, knownSeq, broken: fault !== undefined, badSnapshots };
}
