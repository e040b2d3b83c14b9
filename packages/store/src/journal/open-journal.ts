import {
  encodeRecord,
  JournalUnavailable,
  snapshotVersion,
  type Clock,
  type Journal,
  type JournalRecord,
  type Snapshot,
} from '@tickwire/engine';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../store-error.ts';
import { BackgroundWork } from './background-work.ts';
import type { Gap } from './gaps.ts';
import type { HistoryCheck } from './history-worker.ts';
import { connectReader, recordStatements } from './journal-database.ts';
import { journalFiles } from './journal-files.ts';
import type { JournalFileOptions, NewEntry } from './journal-file.ts';
import type { JournalAnswer, JournalFailure, JournalOpening, JournalRequest } from './journal-messages.ts';
import { readRecords, recordsAfter } from './read-records.ts';
import type { RunIdentity } from './runs.ts';

export interface JournalOptions {
  /** Created when absent. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly run: RunIdentity;
}

/** The journal on disk: a batch is one commit, and `append` resolves when it would survive a loss of power. */
export interface DurableJournal extends Journal {
  /**
   * Makes a snapshot of all that is durable for the next start, from the journal itself in a thread of its own, and keeps it with
   * the one before it. A failed one harms nothing.
   */
  keepSnapshot(): Promise<void>;
  /**
   * Follows the chain from the first record to the snapshot of the opening, in a thread of its own: a start does not read those.
   * Resolves with the damage it finds, if any.
   */
  checkHistory(): Promise<HistoryDamage | undefined>;
  /** Ends the run and gives the folder free, after everything asked before. Safe to call twice. */
  close(): Promise<void>;
}

/** Old records are damaged; the snapshot that the journal was opened with stands for them. */
export interface HistoryDamage {
  readonly sentence: string;
  /** Resolves once the journal knows of it, so that `checkHistory` is silent about it from then on. */
  acknowledge(): Promise<void>;
}

/** A journal, and what it had when it was opened. */
export interface OpenedJournal {
  readonly journal: DurableJournal;
  /**
   * 10 characters of [0-9a-f]: with it an order id of this journal is unlike any of another. Kept for the journal's whole life,
   * and made anew where confirmed records were lost, as the ids in them are given a second time.
   */
  readonly id: string;
  /** Of the last event; 0 when there is none. */
  readonly seq: number;
  /** The newest good one. */
  readonly snapshot: Snapshot | undefined;
  /** The records after the snapshot, or all. */
  readonly tail: Iterable<JournalRecord>;
  /**
   * What was found lost or damaged, and where it was set aside, in sentences; undefined when all is well. Told at every
   * start until a record is appended.
   */
  readonly damage: string | undefined;
}

/**
 * Opens the journal of a data folder for this process alone and starts a run. Throws a `StoreError` when the folder cannot be
 * used or belongs to a running server.
 */
export async function openJournal({ dataDir, clock, run }: JournalOptions): Promise<OpenedJournal> {
  const { version, runtime, configHash, seed } = run;
  const workerData: JournalFileOptions = {
    dataDir,
    run: { version, runtime, configHash, seed, startedAt: clock.now() },
    stateVersion: snapshotVersion,
  };
  const worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { workerData });
  const [opening]: JournalOpening[] = await once(worker, 'message');
  if (opening?.opened !== true) throw openingError(opening);

  const { id, seq, snapshot, anchor, losses } = opening;
  const reader = connectReader(journalFiles(dataDir).database);
  const records = recordStatements(reader);
  const ask = requests(worker);
  const background = new BackgroundWork();
  let closed: Promise<void> | undefined;

  const journal: DurableJournal = {
    append: async (batch) => ask({ type: 'append', entries: batch.map(toEntry) }),
    read: (from) => readRecords(records, from),
    keepSnapshot: () => background.run('./snapshot-worker.ts', { dataDir }),
    async checkHistory() {
      if (snapshot === undefined) return undefined;
      const check: HistoryCheck = { dataDir, upTo: anchor };
      const gap = await background.run<Gap | undefined>('./history-worker.ts', check);
      return gap && { sentence: describeGap(gap), acknowledge: () => ask({ type: 'record-gap', gap }) };
    },
    close() {
      if (closed === undefined) {
        reader.close();
        closed = background.stop().then(() => ask({ type: 'close', endedAt: clock.now() }));
      }
      return closed;
    },
  };
  return {
    journal,
    id,
    seq,
    snapshot,
    tail: { [Symbol.iterator]: () => recordsAfter(records, snapshot?.seq ?? 0) },
    damage: losses.length === 0 ? undefined : losses.map(({ sentence }) => sentence).join(' '),
  };
}

function describeGap({ afterSeq, end }: Gap): string {
  return `The journal is damaged after event ${afterSeq}: the next record is missing, or is not what was written. What came of the records up to event ${end.seq} is known from a snapshot, and those after it are whole.`;
}

/** Text crosses to the worker faster than objects, and the worker needs none of the engine to store it. */
function toEntry(record: JournalRecord): NewEntry {
  return { seq: record.seq, events: record.events.length, time: record.time, line: encodeRecord(record) };
}

function requests(worker: Worker): (request: JournalRequest) => Promise<void> {
  const waiting: Record<JournalRequest['type'], PromiseWithResolvers<void>[]> = {
    append: [],
    'record-gap': [],
    close: [],
  };
  let ended: Error | undefined;

  const end = (reason: Error): void => {
    ended ??= reason;
    for (const queue of Object.values(waiting)) {
      for (const { reject } of queue.splice(0)) reject(ended);
    }
  };
  worker.on('message', ({ type, failure }: JournalAnswer) => {
    const answered = waiting[type].shift();
    if (failure === undefined) answered?.resolve();
    else answered?.reject(failureError(failure));
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('The journal is closed.')));

  return (request) => {
    if (ended !== undefined) return Promise.reject(ended);
    const answer = Promise.withResolvers<void>();
    waiting[request.type].push(answer);
    // The rule takes the thread for a window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(request);
    return answer.promise;
  };
}

function failureError({ message, passing }: JournalFailure): Error {
  return passing ? new JournalUnavailable(message) : new Error(message);
}

function openingError(opening: Extract<JournalOpening, { opened: false }> | undefined): Error {
  return opening === undefined
    ? new Error('The journal thread said nothing.')
    : new StoreError(opening.code, opening.message);
}
