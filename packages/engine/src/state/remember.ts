import type { CommandAnswered } from '../events/engine-event.ts';
import { ANSWERS_KEPT, ANSWER_WINDOW_MS } from '../model/answer.ts';
import type { AccountState } from './account-state.ts';

/** Keeps an answer, and lets go of those that have left the window. */
export const remember = (
  { answers }: AccountState,
  { key, command, content, result }: CommandAnswered,
  time: number,
): void => {
  // Deleted first: a key that is used again after its window stands at its new place in time.
  answers.delete(key);
  answers.set(key, { command, content, result, time });
  for (const [oldest, answer] of answers) {
    if (answers.size <= ANSWERS_KEPT && time - answer.time <= ANSWER_WINDOW_MS) break;
    answers.delete(oldest);
  }
};
