import type { History, LogEntry } from './history.ts';

/** The last `limit` updates, each of which a reader must get. */
export class DenseHistory implements History {
  readonly #limit: number;
  readonly #entries: LogEntry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(entry: LogEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  after(seq: number): readonly LogEntry[] | undefined {
    const first = this.#entries[0];
    if (!first) return [];
    const missed = seq - first.seq + 1;
    return missed < 0 ? undefined : this.#entries.slice(missed);
  }
}
