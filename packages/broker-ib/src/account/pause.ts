import type { IbSession } from '../connection/ib-session.ts';
import type { Timers } from '../orders/timers.ts';

/** Resolves after `ms`, or when the session ends. */
export const pause = ({ signal }: IbSession, timers: Timers, ms: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = timers.after(ms, resolve);
  const over = (): void => resolve();
  if (signal.aborted) over();
  signal.addEventListener('abort', over, { once: true });
  return promise.finally(() => {
    cancel();
    signal.removeEventListener('abort', over);
  });
};
