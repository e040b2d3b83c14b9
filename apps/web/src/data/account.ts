import type { AccountMetainfo } from '@tickwire/client';
import { atom, computed, onMount } from 'nanostores';
import { client } from './client.ts';
import { persisted } from './persisted.ts';

const RETRY_MS = 2000;

/** Accounts the user may trade on, the default one first; undefined until the server has answered, empty until it knows of one. */
export const $accounts = atom<readonly AccountMetainfo[] | undefined>();

let reload = (): void => undefined;

/** Asks again which accounts there are. */
export function reloadAccounts(): void {
  reload();
}

onMount($accounts, () => {
  const stop = new AbortController();
  let retry: ReturnType<typeof setTimeout> | undefined;
  const load = async () => {
    clearTimeout(retry);
    try {
      const accounts = await client.rest.getAccounts({}, { signal: stop.signal });
      // The same accounts again must not start the streams of the chosen one over.
      const isNew = JSON.stringify(accounts) !== JSON.stringify($accounts.get());
      if (!stop.signal.aborted && isNew) $accounts.set(accounts);
    } catch {
      // Asked again below.
    }
    if (!stop.signal.aborted && ($accounts.get() ?? []).length === 0) {
      retry = setTimeout(() => void load(), RETRY_MS);
    }
  };
  reload = () => void load();
  void load();
  return () => {
    stop.abort();
    clearTimeout(retry);
    reload = () => undefined;
  };
});

/** As the user last chose it; undefined is the default one. */
const $chosenId = persisted<string | undefined>('account', undefined, (stored) =>
  typeof stored === 'string' ? stored : undefined,
);

/** The account orders go to; undefined until it is known. */
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
