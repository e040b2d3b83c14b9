import type { AccountMetainfo } from '@tickwire/client';
import { atom, computed } from 'nanostores';
import { client } from './client.ts';
import { loadOnMount } from './load-on-mount.ts';
import { persisted } from './persisted.ts';

/** Accounts the user may trade on, the default one first; undefined until the server has answered. */
export const $accounts = atom<readonly AccountMetainfo[] | undefined>();

loadOnMount($accounts, (signal) => client.rest.getAccounts({}, { signal }));

/** As the user last chose it; undefined is the default one. */
const $chosenId = persisted<string | undefined>('account', undefined, (stored) =>
  typeof stored === 'string' ? stored : undefined,
);

/** The account orders go to; undefined until the server has answered. */
export const $account = computed([$accounts, $chosenId], (accounts, id) => {
  return accounts?.find((account) => account.id === id) ?? accounts?.[0];
});

export function chooseAccount(id: string): void {
  $chosenId.set(id);
}

/** The query of a call that is about the account. */
export function ofAccount(): { readonly accountId?: string } {
  const account = $account.get();
  return account ? { accountId: account.id } : {};
}
