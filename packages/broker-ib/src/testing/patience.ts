import { setTimeout as sleep } from 'node:timers/promises';
import type { VirtualScheduler } from './virtual-scheduler.ts';

/** How whoever tries something waits for it: by the machine's time, or by a time of its own. */
export interface Patience {
  /** Rejects with `what` in its message when the condition does not hold within `ms`. */
  until(condition: () => boolean, ms: number, what: string): Promise<void>;
  pass(ms: number): Promise<void>;
}

const POLL_MS = 5;

const tooLong = (ms: number, what: string): Error => new Error(`Not within ${ms / 1000} s: ${what}.`);

export const realPatience: Patience = {
  async until(condition, ms, what) {
    for (const end = performance.now() + ms; !condition();) {
      if (performance.now() > end) throw tooLong(ms, what);
      await sleep(POLL_MS);
    }
  },
  pass: async (ms) => void (await sleep(ms)),
};

export const virtualPatience = (scheduler: VirtualScheduler): Patience => ({
  async until(condition, ms, what) {
    await scheduler.advanceUntil(condition, ms).catch(() => undefined);
    if (!condition()) throw tooLong(ms, what);
  },
  pass: (ms) => scheduler.advance(ms),
});

/** What a promise resolves with, when it does so within `ms`. */
export async function outcomeOf<Value>(
  patience: Patience,
  promise: Promise<Value>,
  ms: number,
  what: string,
): Promise<Value> {
  let over = false;
  const end = (): void => void (over = true);
  promise.then(end, end);
  await patience.until(() => over, ms, what);
  return promise;
}
