import { useEffect } from 'react';
import { $gaps } from '../../data/gaps.ts';
import { notify } from '../../data/notices.ts';
import { formatAge } from '../../format/time.ts';

/** Tells of every interruption of the venue that begins or ends while the page is open. */
export function useGapNotices(): void {
  useEffect(
    () =>
      $gaps.listen((gaps, before) => {
        // What the first snapshot holds happened earlier.
        if (!gaps || !before) return;
        for (const { id, symbols, from, to, cause } of gaps.values()) {
          const known = before.get(id);
          const whose = symbols.length === 0 ? '' : `${symbols.join(', ')}: `;
          if (known === undefined) notify({ tone: 'warn', title: 'Interrupted', text: `${whose}${cause}` });
          else if (known.to === undefined && to !== undefined) {
            const text = `${whose}${formatAge(to - from)}; what was missed has been asked for.`;
            notify({ tone: 'plain', title: 'Interruption over', text });
          }
        }
      }),
    [],
  );
}
