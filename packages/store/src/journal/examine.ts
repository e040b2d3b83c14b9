import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { endOf, genesis, type ChainEnd } from './chain.ts';
import { chainEndAt, findAnchor } from './find-anchor.ts';
import { baseOf, listGaps } from './gaps.ts';
import { goodEntries } from './good-entries.ts';
import {
  connectReader,
  hasVersion,
  isEmpty,
  recordStatements,
  type RecordStatements,
} from './journal-database.ts';
import type { JournalFiles } from './journal-files.ts';
import type { Head } from './journal-head.ts';
import { hasIdentity, readJournalId } from './journal-id.ts';
import { listLosses, type Loss } from './losses.ts';
import { listRuns } from './runs.ts';
import type { JournalSnapshot } from './snapshot-files.ts';
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
  /** Whether more may have been confirmed than is known. */
  readonly inDoubt: boolean;
  /** Whether the database itself has to be made anew, not only to be told what it lacks. */
  readonly broken: boolean;
  readonly badSnapshots: readonly string[];
}

/** What can be read of a journal. */
interface Readable {
  readonly records: RecordStatements | undefined;
  readonly base: ChainEnd;
  readonly losses: readonly Loss[];
  /** What is wrong with the database as such. */
  readonly fault?: string | undefined;
}

const nothing: Readable = { records: undefined, base: genesis, losses: [] };
const unreadable: Readable = {
  ...nothing,
  fault: 'The journal database is damaged and cannot be read as one.',
};

/**
 * Looks at a journal without changing it, for a server whose state has the given version. The chain is followed from the newest
 * good snapshot on. Throws what keeps it from looking, such as a file it may not read.
 */
export function examine(files: JournalFiles, head: Head | undefined, stateVersion: number): Examination {
  const conclude = (readable: Readable): Examination => judge(files, head, stateVersion, readable);
  if (!existsSync(files.database) || statSync(files.database).size === 0) return conclude(nothing);
  let database: DatabaseSync | undefined;
  try {
    database = connectReader(files.database);
    return conclude(readableOf(database));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return conclude(unreadable);
  } finally {
    database?.close();
  }
}

function readableOf(database: DatabaseSync): Readable {
  if (isEmpty(database)) return nothing;
  // Read to the end, so that damage there shows.
  listRuns(database);
  return {
    records: recordStatements(database),
    base: baseOf(listGaps(database)),
    losses: listLosses(database),
    fault: namelessness(database),
  };
}

/** What the database does not say of itself, in a sentence, though every one does. */
function namelessness(database: DatabaseSync): string | undefined {
  if (!hasVersion(database)) return 'The journal database does not say which version it has.';
  return hasIdentity(database) && readJournalId(database) === undefined
    ? 'The journal database does not say which journal it is.'
    : undefined;
}

function judge(
  files: JournalFiles,
  head: Head | undefined,
  version: number,
  readable: Readable,
): Examination {
  const { records, base } = readable;
  const { anchor, bad, foreign } = findAnchor({ folder: files.snapshots, version, records, base, head });
  if (anchor === undefined && base.seq > 0 && foreign) throw foreignBase(files, base);
  const from = anchor?.at ?? genesis;
  const { end, fault } = followChain(records, from);
  const lastSeq = records === undefined ? 0 : lastSeqOf(records);
  const knownSeq = Math.max(end.seq, head?.seq ?? lastSeq);
  const losses = readable.losses.filter(({ afterSeq }) => afterSeq === end.seq);

  const breaks = [
    readable.fault,
    anchor?.inChain === false
      ? `The record that ends with event ${from.seq} is gone: what came of it and of all before it is known from the snapshot there.`
      : undefined,
    anchor === undefined && base.seq > 0
      ? `The journal begins after event ${base.seq}, and the snapshot it begins with cannot be used.`
      : undefined,
    fault === undefined ? undefined : `The journal is damaged after event ${end.seq}: ${fault}.`,
  ].filter((sentence) => sentence !== undefined);
  const broken = breaks.length > 0;

  const faults = [...breaks];
  const doubt = doubtOf(head, end, records, base);
  const explained = losses.reduce((seq, { toSeq }) => Math.max(seq, toSeq), end.seq);
  if (doubt !== undefined) faults.push(doubt);
  else if (!broken && knownSeq > explained) {
    faults.push(`The journal ends at event ${end.seq}, but event ${knownSeq} was confirmed.`);
  }
  if (bad.length > 0) faults.push(`${bad.length} of its snapshots cannot be used.`);
  return {
    end,
    snapshot: anchor?.snapshot,
    anchor: from,
    losses,
    faults,
    knownSeq,
    inDoubt: doubt !== undefined,
    broken,
    badSnapshots: bad,
  };
}

function followChain(
  records: RecordStatements | undefined,
  from: ChainEnd,
): { readonly end: ChainEnd; readonly fault: string | undefined } {
  let end = from;
  if (records === undefined) return { end, fault: undefined };
  const entries = goodEntries(records, from);
  let step = entries.next();
  for (; step.done !== true; step = entries.next()) end = endOf(step.value);
  return { end, fault: step.value };
}

/** Why the head does not tell whether the journal's end is whole. */
function doubtOf(
  head: Head | undefined,
  end: ChainEnd,
  records: RecordStatements | undefined,
  base: ChainEnd,
): string | undefined {
  if (head === undefined) {
    return end.seq === 0
      ? undefined
      : 'Its head, journal.head, is missing or unreadable: whether later events were lost cannot be told.';
  }
  if (head.seq > end.seq || records === undefined) return undefined;
  return chainEndAt(records, head.seq, base)?.chain === head.chain
    ? undefined
    : 'Its head, journal.head, belongs to another journal: whether later events were lost cannot be told.';
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

function foreignBase({ folder }: JournalFiles, { seq }: ChainEnd): StoreError {
  return new StoreError(
    'newer_database',
    `The journal in ${folder} begins after event ${seq} with a snapshot that only another version of Tickwire reads. Start that version, or set DATA_DIR to another folder.`,
  );
}
