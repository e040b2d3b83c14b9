import { RecentMap } from '../recent-map.ts';
import type { Answer } from './answer.ts';

// Together they bound the memory the cache takes: 16 MB of text at the most.
const MAX_ANSWERS = 256;
const MAX_CHARACTERS = 64 * 1024;

interface Entry {
  readonly answer: Answer;
  readonly until: number;
}

/** Answers that stay right for a while, by the path and query they answer; the least recently used one goes first. */
export class AnswerCache {
  readonly #elapsed: () => number;
  readonly #entries = new RecentMap<Entry>(MAX_ANSWERS);

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  get(url: string): Answer | undefined {
    const entry = this.#entries.get(url);
    if (!entry) return undefined;
    if (entry.until > this.#elapsed()) return entry.answer;
    this.#entries.delete(url);
    return undefined;
  }

  /** Keeps an answer for so many seconds, unless it is too long to be worth the memory. */
  keep(url: string, answer: Answer, seconds: number): void {
    if (answer.length > MAX_CHARACTERS) return;
    this.#entries.set(url, { answer, until: this.#elapsed() + seconds * 1000 });
  }
}
