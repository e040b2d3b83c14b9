import { $account } from '../../data/account.ts';
import type { Command } from '../../data/commands.ts';
import { notify } from '../../data/notices.ts';
import { $haltAsked } from './halt-asked.ts';

function ask(): void {
  if ($account.get()) $haltAsked.set(true);
  else notify({ tone: 'bad', title: 'Halt refused', text: 'There is no account yet.' });
}

/** A halt needs no armed keys, and a second one works while something is written or asked. */
export const haltCommands: readonly Command[] = [
  { id: 'halt.ask', group: 'Account', label: 'Halt trading', keys: 'h', run: ask },
  {
    id: 'halt.ask.everywhere',
    group: 'Account',
    label: 'Halt trading, also from fields and dialogs',
    keys: 'Ctrl+Shift+H',
    everywhere: true,
    run: ask,
  },
];
