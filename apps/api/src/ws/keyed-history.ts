import type { History, LogEntry } from './history.ts';

/** The last update per key, for at most `limit` keys: a reader however far behind needs no more than that. */
export class KeyedHistory implements History {
  readonly #limit: number;
  /** In order of `seq`, as an update moves its key to the end. */
  readonly #entries = new Map<string | number, LogEntry>();
  /** The newest position that was forgotten without a later value of its key. */
  #forgotten = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(entry: LogEntry): void {
    this.#entries.delete(entry.key);
    this.#entries.set(entry.key, entry);
    if (this.#entries.size > this.#limit) this.#forgetOldest();
  }

  after(seq: number): readonly LogEntry[] | undefined {
    if (seq < this.#forgotten) return undefined;
    return [...this.#entries.values()].filter((entry) => entry.seq > seq);
  }

  #forgetOldest(): void {
    for (const oldest of this.#entries.values()) {
      this.#entries.delete(oldest.key);
      this.#forgotten = oldest.seq;
      return;
    }
  }
}
