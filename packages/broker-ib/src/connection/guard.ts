import type { IbLog } from '../ib-log.ts';
import type { IbStats } from './ib-stats.ts';

/** Runs a task; what it throws is counted and logged under the name, and goes no further. */
export type Guard = (name: string, task: () => void) => void;

/** For code of others that is called where an exception would end the process or keep the next listener from hearing. */
export function createGuard({ log, stats }: { readonly log: IbLog; readonly stats: IbStats }): Guard {
  return (name, task) => {
    try {
      task();
    } catch (error) {
      stats.counters.listenerErrors += 1;
      log.error({ err: error, event: name }, 'A listener of the connection to TWS threw.');
    }
  };
}
