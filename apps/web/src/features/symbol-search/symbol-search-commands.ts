import type { Command } from '../../data/commands.ts';
import { focusPlace } from '../../data/focus-place.ts';

export const symbolSearchCommands: readonly Command[] = [
  {
    id: 'search.open',
    group: 'General',
    label: 'Search symbols',
    keys: '/',
    run: () => focusPlace('search'),
  },
];
