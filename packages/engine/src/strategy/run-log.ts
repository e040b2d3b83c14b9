/** What a run said, and when (ms UTC). */
export interface RunLogEntry {
  readonly time: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

const KEPT = 100;

/** The newest entries of a run, oldest first. */
export class RunLog {
  #entries: readonly RunLogEntry[] = [];

  get entries(): readonly RunLogEntry[] {
    return this.#entries;
  }

  add(time: number, level: RunLogEntry['level'], text: string): void {
    this.#entries = [...this.#entries.slice(1 - KEPT), { time, level, text }];
  }
}
