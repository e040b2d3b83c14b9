import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { notify } from '../../data/notices.ts';
import { $halt } from '../../data/risk.ts';
import { nameFields } from '../../format/field-names.ts';
import { haltSentence } from '../../format/halt.ts';

/** Tells when trading is halted, limited or resumed, from wherever that was done. */
export function useHaltNotices(): void {
  useEffect(() => {
    let known: { readonly account: string; readonly level: string } | undefined;
    return $halt.subscribe((halt) => {
      const account = $account.get()?.id;
      if (!halt || account === undefined) return;
      const before = known?.account === account ? known.level : undefined;
      known = { account, level: halt.level };
      // How things stood when the account was first looked at is said by the banner.
      if (before === undefined || before === halt.level) return;
      if (halt.level === 'active') {
        notify({ tone: 'plain', title: 'Trading resumed', text: halt.reason ?? 'Orders are taken again.' });
      } else {
        const text = [haltSentence(halt.level), halt.reason && nameFields(halt.reason)];
        // The banner says so for as long as it lasts.
        notify({ tone: 'bad', title: 'Trading stopped', text: text.filter(Boolean).join(' '), quiet: true });
      }
    });
  }, []);
}
