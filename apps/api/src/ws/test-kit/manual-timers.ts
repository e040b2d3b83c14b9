import type { Timers } from '../timers.ts';

/** Timers that run when the test says so. */
export class ManualTimers implements Timers {
  #now = 0;
  readonly #tasks = new Set<{ readonly due: number; readonly task: () => void }>();

  readonly elapsed = (): number => this.#now;

  after(ms: number, task: () => void): () => void {
    const entry = { due: this.#now + ms, task };
    this.#tasks.add(entry);
    return () => this.#tasks.delete(entry);
  }

  get pending(): number {
    return this.#tasks.size;
  }

  /** Lets `ms` pass; tasks run in the order in which they are due. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#tasks].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#tasks.delete(next);
      this.#now = next.due;
      next.task();
    }
    this.#now = end;
  }
}
