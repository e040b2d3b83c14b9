import type { JournalRecord } from '../events/journal-record.ts';
import type { Journal } from '../ports/journal.ts';
import type { Effect } from '../state/effect.ts';
import { journalFailed, publishingFailed } from './engine-stopped.ts';
import type { EngineStopped } from './engine-stopped.ts';

/** A record and what its events left behind. */
export interface Committed {
  readonly record: JournalRecord;
  readonly effects: readonly Effect[];
}

interface Batch {
  readonly records: JournalRecord[];
  readonly effects: (readonly Effect[])[];
  readonly done: PromiseWithResolvers<void>;
}

const nothing = (): void => undefined;

/**
 * Makes records durable, many at a time: what comes in one turn, or while an append is under way, goes
 * into one append. Each record is published once its append has resolved, in order. The first failure, of an append or
 * of publishing, is the last: what failed, and all that waited behind it, is never published.
 */
export class GroupCommit {
  readonly #journal: Journal;
  readonly #publish: (committed: Committed) => void;
  #waiting: Batch | undefined;
  #writing = false;
  #latest: Promise<void> = Promise.resolve();
  #stopped: EngineStopped | undefined;

  constructor(journal: Journal, publish: (committed: Committed) => void) {
    this.#journal = journal;
    this.#publish = publish;
  }

  get stopped(): EngineStopped | undefined {
    return this.#stopped;
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

  /** Takes and writes nothing more. An append that is under way may still become durable, and is published then. */
  stop(reason: EngineStopped): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = reason;
    const { done } = this.#waiting ?? this.#open();
    this.#waiting = undefined;
    done.reject(reason);
  }

  #open(): Batch {
    const done = Promise.withResolvers<void>();
    // Not everyone waits for durability; nobody waiting must not end the process.
    done.promise.catch(nothing);
    this.#latest = done.promise;
    if (!this.#writing) {
      this.#writing = true;
      void Promise.resolve().then(() => this.#write());
    }
    return { records: [], effects: [], done };
  }

  async #write(): Promise<void> {
    for (let batch = this.#next(); batch !== undefined; batch = this.#next()) {
      try {
        // One append at a time: the journal's order is the order of the records.
        // oxlint-disable-next-line no-await-in-loop
        await this.#journal.append(batch.records);
      } catch (cause) {
        this.#fail(batch, journalFailed(cause));
        return;
      }
      try {
        for (const [index, record] of batch.records.entries())
          this.#publish({ record, effects: batch.effects[index] ?? [] });
      } catch (cause) {
        this.#fail(batch, publishingFailed(cause));
        return;
      }
      batch.done.resolve();
    }
    this.#writing = false;
  }

  #next(): Batch | undefined {
    const batch = this.#waiting;
    this.#waiting = undefined;
    return batch;
  }

  #fail(batch: Batch, reason: EngineStopped): void {
    batch.done.reject(reason);
    this.stop(reason);
  }
}
