import { guarded } from '../guarded.ts';
import type { Timers } from '../timers.ts';

/** Work that is asked for more often than it is worth doing. */
export interface Coalesced {
  /** Does it now, or once more after the pause if it is being done or has just been. */
  run(): void;
  /** It is not begun any more. */
  stop(): void;
}

/** Does `work`, which does not reject, one at a time and with `pauseMs` in between. */
export function coalesced(work: () => Promise<void>, pauseMs: number, timers: Timers): Coalesced {
  let state: 'idle' | 'busy' | 'again' | 'stopped' = 'idle';

  const rested = () => {
    const again = state === 'again';
    if (state !== 'stopped') state = 'idle';
    if (again) run();
  };
  const run = () => {
    if (state === 'busy') state = 'again';
    if (state !== 'idle') return;
    state = 'busy';
    guarded(async () => {
      await work();
      timers.after(pauseMs, rested);
    }, console.error);
  };
  return {
    run,
    stop: () => {
      state = 'stopped';
    },
  };
}
