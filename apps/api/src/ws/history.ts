/** One update of a stream: its position, the key it replaces and the JSON text of its frame. */
export interface LogEntry {
  readonly seq: number;
  readonly key: string | number;
  readonly text: string;
}

/** What a stream remembers for those who come back; bounded. */
export interface History {
  add(entry: LogEntry): void;
  /** Everything a reader at `seq` needs to be up to date, in order; undefined when part of it is forgotten. */
  after(seq: number): readonly LogEntry[] | undefined;
}
