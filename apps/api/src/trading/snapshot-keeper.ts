import type { Engine } from '@tickwire/engine';
import type { DurableJournal } from '@tickwire/store';
import type { Log } from '../log.ts';

/** Few enough that a start reads its tail in a moment, many enough that the state is rarely written. */
const EVENTS_BETWEEN = 20_000;

/** Keeps a snapshot of the engine beside its journal, so that a start has only the newest records to read. */
export class SnapshotKeeper {
  readonly #journal: DurableJournal;
  readonly #log: Log;
  #savedSeq: number;
  #seq: number;
  #saving = Promise.resolve();

  /** `savedSeq` is that of the newest snapshot, 0 without one. */
  constructor(engine: Engine, journal: DurableJournal, log: Log, savedSeq: number) {
    this.#journal = journal;
    this.#log = log;
    this.#savedSeq = savedSeq;
    this.#seq = savedSeq;
    engine.onRecord(({ seq, events }) => {
      this.#seq = seq + events.length - 1;
      if (this.#seq - this.#savedSeq >= EVENTS_BETWEEN) void this.save();
    });
  }

  /** Of the last durable event. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * Resolves once a snapshot of all that is durable by then is kept, or logged as failed: a start then reads a longer tail. One is
   * made after the other.
   */
  save(): Promise<void> {
    // Counted from here, also when it fails: the next try comes as late as the next success would.
    this.#savedSeq = this.#seq;
    this.#saving = this.#saving
      .then(() => this.#journal.keepSnapshot())
      .catch((error: unknown) => {
        this.#log.warn({ err: error }, 'a snapshot could not be kept');
      });
    return this.#saving;
  }
}
