import { $account } from '../../data/account.ts';
import type { Command } from '../../data/commands.ts';
import { notify } from '../../data/notices.ts';
import { $haltAsked } from './halt-asked.ts';

export const haltCommands: readonly Command[] = [
  {
    id: 'halt.ask',
    group: 'Account',
    label: 'Halt trading',
    keys: 'h',
    run() {
      if ($account.get()) $haltAsked.set(true);
      else notify({ tone: 'bad', title: 'Halt refused', text: 'There is no account yet.' });
    },
  },
];
