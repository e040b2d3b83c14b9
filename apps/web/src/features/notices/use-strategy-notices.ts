import { useEffect } from 'react';
import { notify } from '../../data/notices.ts';
import { $strategies } from '../../data/strategies.ts';

/** Tells of every strategy that fails while the page is open, or that a restart of the server has ended. */
export function useStrategyNotices(): void {
  useEffect(
    () =>
      $strategies.listen((strategies, before) => {
        // What the first snapshot holds happened earlier.
        if (!strategies || !before) return;
        for (const { id, name, status, error, startedAt } of strategies.values()) {
          const earlier = before.get(id);
          // One that was stopped keeps when it was started; a new server knows of no run.
          if (earlier?.status === 'running' && status === 'stopped' && startedAt === undefined) {
            notify({
              tone: 'warn',
              title: `${name} no longer runs`,
              text: 'The server was restarted. Start it again under Strategies; its positions are as they were.',
              stays: true,
            });
          }
          if (status !== 'failed' || !earlier) continue;
          if (earlier.status !== 'failed' || earlier.startedAt !== startedAt) {
            notify({ tone: 'bad', title: `${name} has failed`, text: error ?? 'It gave no reason.' });
          }
        }
      }),
    [],
  );
}
