import type { Command } from '../../data/commands.ts';
import { focusTab } from '../../data/focus-place.ts';

export const strategiesCommands: readonly Command[] = [
  {
    id: 'strategies.open',
    group: 'General',
    label: 'Go to strategies',
    keys: 's',
    run: () => focusTab('strategies'),
  },
];
