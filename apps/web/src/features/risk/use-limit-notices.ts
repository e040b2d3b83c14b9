import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { notify } from '../../data/notices.ts';
import { $riskHistory } from '../../data/risk-history.ts';
import { changeDetails } from './change-words.ts';

/** Keeps every change of limits among the messages, from wherever it was made; halts have notices of their own. */
export function useLimitNotices(): void {
  useEffect(
    () =>
      $riskHistory.listen((history, before) => {
        // What is known at first happened earlier.
        if (!history || before?.accountId !== history.accountId) return;
        const known = before.changes[0]?.seq ?? 0;
        const news = history.changes.filter(({ seq, kind }) => kind === 'limits' && seq > known);
        for (const change of news.toReversed()) {
          const details = changeDetails(change, $account.get()?.currency ?? '');
          const text = `${details.join('; ')}. By ${change.by}.`;
          notify({ tone: 'plain', title: 'Limits changed', text, quiet: true });
        }
      }),
    [],
  );
}
