import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { noBracket } from '../../data/bracket-draft.ts';
import { notify } from '../../data/notices.ts';
import { changeDraft } from '../../data/order-draft.ts';
import { $venue } from '../../data/venue.ts';
import { accountKind } from './account-kind.ts';

/** Says which account orders go to after a change, and takes the prices meant for the other one out of the ticket. */
export function useAccountSwitch(): void {
  useEffect(
    () =>
      $account.listen((account, before) => {
        if (!account || !before || account.id === before.id) return;
        changeDraft({ limitPrice: '', stopPrice: '', ...noBracket });
        const { label } = accountKind(account, $venue.get());
        notify({
          tone: account.type === 'live' ? 'warn' : 'plain',
          title: 'Account changed',
          text: `Orders now go to ${account.name} · ${label}.`,
        });
      }),
    [],
  );
}
