import type { JournalRecord } from '../events/journal-record.ts';
import { JournalUnavailable } from '../ports/journal.ts';
import type { Journal } from '../ports/journal.ts';
import type { Effect } from '../state/effect.ts';
import { journalFailed, publishingFailed } from './engine-stopped.ts';
import type { EngineStopped } from './engine-stopped.ts';

/** A record and what its events left behind. */
export interface Committed {
  readonly record: JournalRecord;
  readonly effects: readonly Effect[];
  /** Whether it had to wait for a journal that was unavailable. */
  readonly late: boolean;
}

interface Batch {
  readonly records: JournalRecord[];
  readonly effects: (readonly Effect[])[];
  done: PromiseWithResolvers<void>;
  late: boolean;
}

const nothing = (): void => undefined;

const deferred = (): PromiseWithResolvers<void> => {
  const done = Promise.withResolvers<void>();
  // Not everyone waits for durability; nobody waiting must not end the process.
  done.promise.catch(nothing);
  return done;
};

/**
 * Makes records durable, many at a time: what comes in one turn, or while an append is under way, goes
 * into one append. Each record is published once its append has resolved, in order. A journal that is unavailable
 * suspends: whoever waits is told, and the batch stays in front until a retry succeeds. Any other failure, of an append
 * or of publishing, is the last: what failed, and all that waited behind it, is never published.
 */
export class GroupCommit {
  readonly #journal: Journal;
  readonly #publish: (committed: Committed) => void;
  #waiting: Batch | undefined;
  #blocked: Batch | undefined;
  #writing = false;
  #latest: Promise<void> = Promise.resolve();
  #suspended: JournalUnavailable | undefined;
  #stopped: EngineStopped | undefined;

  constructor(journal: Journal, publish: (committed: Committed) => void) {
    this.#journal = journal;
    this.#publish = publish;
  }

  get stopped(): EngineStopped | undefined {
    return this.#stopped;
  }

  /** Why nothing becomes durable now; undefined while it does. */
  get suspended(): JournalUnavailable | undefined {
    return this.#suspended;
  }

  /** Resolves with the last record added so far. */
  get settled(): Promise<void> {
    return this.#latest;
  }

  add(record: JournalRecord, effects: readonly Effect[]): Promise<void> {
    this.#waiting ??= this.#open();
    this.#waiting.records.push(record);
    this.#waiting.effects.push(effects);
    return this.#latest;
  }

  /** Sends the batch that an unavailable journal has not taken again; settles with what becomes of it. */
  retry(): Promise<void> {
    if (this.#blocked === undefined) return this.#latest;
    const { promise } = this.#blocked.done;
    this.#start();
    return promise;
  }

  /** Takes and writes nothing more. An append that is under way may still become durable, and is published then. */
  stop(reason: EngineStopped): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = reason;
    this.#blocked?.done.reject(reason);
    this.#blocked = undefined;
    const { done } = this.#waiting ?? this.#open();
    this.#waiting = undefined;
    done.reject(reason);
  }

  #open(): Batch {
    const done = deferred();
    this.#latest = done.promise;
    if (this.#blocked === undefined) this.#start();
    return { records: [], effects: [], done, late: this.#suspended !== undefined };
  }

  #start(): void {
    if (this.#writing) return;
    this.#writing = true;
    void Promise.resolve().then(() => this.#write());
  }

  async #write(): Promise<void> {
    for (let batch = this.#next(); batch !== undefined; batch = this.#next()) {
      try {
        // One append at a time: the journal's order is the order of the records.
        // oxlint-disable-next-line no-await-in-loop
        await this.#journal.append(batch.records);
      } catch (cause) {
        if (cause instanceof JournalUnavailable && this.#stopped === undefined) this.#suspend(batch, cause);
        else this.#fail(batch, journalFailed(cause));
        return;
      }
      this.#suspended = undefined;
      try {
        const { records, effects, late } = batch;
        records.forEach((record, index) => this.#publish({ record, effects: effects[index] ?? [], late }));
      } catch (cause) {
        this.#fail(batch, publishingFailed(cause));
        return;
      }
      batch.done.resolve();
    }
    this.#writing = false;
  }

  #next(): Batch | undefined {
    const batch = this.#blocked ?? this.#waiting;
    if (batch === this.#blocked) this.#blocked = undefined;
    else this.#waiting = undefined;
    return batch;
  }

  #suspend(batch: Batch, reason: JournalUnavailable): void {
    this.#writing = false;
    this.#suspended = reason;
    this.#blocked = batch;
    for (const held of [batch, this.#waiting]) {
      if (held === undefined) continue;
      held.late = true;
      held.done.reject(reason);
      held.done = deferred();
      this.#latest = held.done.promise;
    }
  }

  #fail(batch: Batch, reason: EngineStopped): void {
    this.#writing = false;
    batch.done.reject(reason);
    this.stop(reason);
  }
}
