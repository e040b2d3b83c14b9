import type { CommandResults, CommandType } from '../commands/command.ts';

/** The answer to an accepted command that carried an idempotency key. */
export interface Answer {
  readonly command: CommandType;
  /** Fingerprint of what was asked for. */
  readonly content: string;
  readonly result: CommandResults[CommandType];
  /** Engine time, ms UTC. */
  readonly time: number;
}

/** How long an answer is remembered, ms. */
export const ANSWER_WINDOW_MS = 86_400_000;

/** Answers remembered per account at most: the newest. */
export const ANSWERS_KEPT = 100_000;

/** Whether the answer is still given at `time`, ms UTC. */
export const isCurrent = (answer: Answer, time: number): boolean => time - answer.time <= ANSWER_WINDOW_MS;
