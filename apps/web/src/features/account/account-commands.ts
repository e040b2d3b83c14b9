import { $account, $accounts, chooseAccount } from '../../data/account.ts';
import type { Command } from '../../data/commands.ts';
import { notify } from '../../data/notices.ts';

/** Chooses the account so many places further down the list, from its end back to its beginning. */
function move(places: 1 | -1): void {
  const accounts = $accounts.get() ?? [];
  const place = accounts.findIndex(({ id }) => id === $account.get()?.id);
  const next = accounts.at((place + places) % accounts.length);
  if (next && accounts.length > 1) chooseAccount(next.id);
  else notify({ tone: 'plain', title: 'Account', text: 'There is no other account.' });
}

export const accountCommands: readonly Command[] = [
  { id: 'account.next', group: 'Account', label: 'Next account', keys: 'Shift+A', run: () => move(1) },
  {
    id: 'account.previous',
    group: 'Account',
    label: 'Previous account',
    keys: 'Alt+Shift+A',
    run: () => move(-1),
  },
];
