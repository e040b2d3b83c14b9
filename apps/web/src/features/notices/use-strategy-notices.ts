import type { Strategy } from '@tickwire/client';
import { useEffect } from 'react';
import { notify } from '../../data/notices.ts';
import { $strategies } from '../../data/strategies.ts';

/** When a restart of the server ended its run, ms UTC: its log then tells of that without a run. Undefined otherwise. */
const interruptedAt = ({ status, startedAt, log }: Strategy): number | undefined =>
  status === 'stopped' && startedAt === undefined ? log.at(-1)?.time : undefined;

/** Tells of every strategy that fails while the page is open, or that a restart of the server has ended, also before. */
export function useStrategyNotices(): void {
  useEffect(() => {
    const told = new Map<string, number>();
    return $strategies.listen((strategies, before) => {
      for (const strategy of strategies?.values() ?? []) {
        const { id, name, status, error, startedAt } = strategy;
        const interrupted = interruptedAt(strategy);
        if (interrupted !== undefined && told.get(id) !== interrupted) {
          told.set(id, interrupted);
          notify({
            tone: 'warn',
            title: `${name} no longer runs`,
            text: 'The server was restarted. Start it again under Strategies; its positions are as they were.',
            stays: true,
          });
        }
        // What the first snapshot holds has failed earlier.
        const earlier = before?.get(id);
        if (status !== 'failed' || !earlier) continue;
        if (earlier.status !== 'failed' || earlier.startedAt !== startedAt) {
          notify({ tone: 'bad', title: `${name} has failed`, text: error ?? 'It gave no reason.' });
        }
      }
    });
  }, []);
}
