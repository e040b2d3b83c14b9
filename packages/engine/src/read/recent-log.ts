/** The newest entries of a growing list: bounded by age and by count. */
export class RecentLog<Entry> {
  readonly #capacity: number;
  readonly #timeOf: (entry: Entry) => number;
  #entries: Entry[] = [];
  #head = 0;

  constructor(capacity: number, timeOf: (entry: Entry) => number) {
    this.#capacity = capacity;
    this.#timeOf = timeOf;
  }

  get size(): number {
    return this.#entries.length - this.#head;
  }

  get newest(): Entry | undefined {
    return this.#entries.at(-1);
  }

  /** Entries come in the order of their times. */
  push(entry: Entry): void {
    this.#entries.push(entry);
    if (this.size > this.#capacity) this.#drop(1);
  }

  /** Lets go of entries older than `time` (ms UTC). */
  dropBefore(time: number): void {
    let count = 0;
    for (let index = this.#head; index < this.#entries.length; index += 1) {
      const entry = this.#entries[index];
      if (entry === undefined || this.#timeOf(entry) >= time) break;
      count += 1;
    }
    this.#drop(count);
  }

  /** Puts another entry, of the same time, in the place of the newest one that `is` picks. Returns it; undefined when there is none. */
  replace(is: (entry: Entry) => boolean, by: (entry: Entry) => Entry): Entry | undefined {
    const index = this.#entries.findLastIndex((entry, at) => at >= this.#head && is(entry));
    const entry = this.#entries[index];
    return entry === undefined ? undefined : (this.#entries[index] = by(entry));
  }

  toArray(): Entry[] {
    return this.#entries.slice(this.#head);
  }

  #drop(count: number): void {
    this.#head += count;
    if (this.#head > this.#capacity || this.#head === this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head);
      this.#head = 0;
    }
  }
}
