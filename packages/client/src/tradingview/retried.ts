import { ApiError } from '../api-error.ts';
import { backoffDelay } from '../backoff.ts';
import { NetworkError } from '../network-error.ts';
import type { Timers } from '../timers.ts';

/** Some ten to sixty seconds of trying. */
const ATTEMPTS = 10;

export interface RetryOptions {
  readonly timers: Timers;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Whether there was no answer, or one that says to come again. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof NetworkError ||
    (error instanceof ApiError && (error.status === 429 || error.status > 500))
  );
}

/**
 * The result of a call that only reads, made again after growing pauses while what it fails with may pass. A chart
 * keeps an error and shows it from then on, so none is told that another attempt would not have had.
 */
export async function retried<T>(
  call: () => Promise<T>,
  { timers, random }: RetryOptions,
  attempts = ATTEMPTS,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error) || attempt + 1 >= attempts) throw error;
      const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
      const pause = Math.max(asked, backoffDelay(attempt, random));
      await new Promise<void>((resolve) => {
        timers.after(pause, resolve);
      });
    }
  }
}
