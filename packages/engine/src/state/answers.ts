import { ANSWERS_KEPT, ANSWER_WINDOW_MS } from '../model/answer.ts';
import type { Answer } from '../model/answer.ts';

/** Forgotten entries in front of the queue are dropped once there are this many of them. */
const COMPACT_AT = 4096;

type Entry = readonly [key: string, answer: Answer];

/** Answers by idempotency key, for as long as they are given again. */
export class Answers {
  readonly #byKey = new Map<string, Answer>();
  /** In the order of the answers: a map finds its oldest entry only by walking over all that it has forgotten. */
  #queue: Entry[] = [];
  #head = 0;

  static of(entries: Iterable<Entry>): Answers {
    const answers = new Answers();
    for (const [key, answer] of entries) answers.remember(key, answer);
    return answers;
  }

  get(key: string): Answer | undefined {
    return this.#byKey.get(key);
  }

  /** Keeps an answer, the newest of all, and lets go of those that have left the window. */
  remember(key: string, answer: Answer): void {
    this.#byKey.set(key, answer);
    this.#queue.push([key, answer]);
    let oldest = this.#queue[this.#head];
    while (
      oldest !== undefined &&
      (this.#queue.length - this.#head > ANSWERS_KEPT || answer.time - oldest[1].time > ANSWER_WINDOW_MS)
    ) {
      if (this.#holds(oldest)) this.#byKey.delete(oldest[0]);
      this.#head += 1;
      oldest = this.#queue[this.#head];
    }
    if (this.#head >= COMPACT_AT) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
  }

  /** Oldest first. */
  toArray(): Entry[] {
    return this.#queue.slice(this.#head).filter((entry) => this.#holds(entry));
  }

  /** A key that was used again after its window stands in the queue twice. */
  #holds([key, answer]: Entry): boolean {
    return this.#byKey.get(key) === answer;
  }
}
