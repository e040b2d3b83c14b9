import type { Answer } from './answer.ts';

// Together they bound the memory the cache takes: 16 MB of text at the most.
const MAX_ANSWERS = 256;
const MAX_CHARACTERS = 64 * 1024;

/** Answers that stay right for a while, by the path and query they answer; the least recently used one goes first. */
export class AnswerCache {
  readonly #elapsed: () => number;
  readonly #entries = new Map<string, { readonly answer: Answer; readonly until: number }>();

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  get(url: string): Answer | undefined {
    const entry = this.#entries.get(url);
    if (!entry) return undefined;
    this.#entries.delete(url);
    if (entry.until <= this.#elapsed()) return undefined;
    this.#entries.set(url, entry);
    return entry.answer;
  }

  /** Keeps an answer for so many seconds, unless it is too long to be worth the memory. */
  keep(url: string, answer: Answer, seconds: number): void {
    if (answer.length > MAX_CHARACTERS) return;
    this.#entries.set(url, { answer, until: this.#elapsed() + seconds * 1000 });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MAX_ANSWERS && oldest !== undefined) this.#entries.delete(oldest);
  }
}
