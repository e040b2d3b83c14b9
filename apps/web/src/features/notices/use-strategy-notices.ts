import { useEffect } from 'react';
import { notify } from '../../data/notices.ts';
import { $strategies } from '../../data/strategies.ts';

/** Tells of every strategy that fails while the page is open. */
export function useStrategyNotices(): void {
  useEffect(
    () =>
      $strategies.listen((strategies, before) => {
        // What the first snapshot holds happened earlier.
        if (!strategies || !before) return;
        for (const { id, name, status, error, startedAt } of strategies.values()) {
          const earlier = before.get(id);
          if (status !== 'failed' || !earlier) continue;
          if (earlier.status !== 'failed' || earlier.startedAt !== startedAt) {
            notify({ tone: 'bad', title: `${name} has failed`, text: error ?? 'It gave no reason.' });
          }
        }
      }),
    [],
  );
}
