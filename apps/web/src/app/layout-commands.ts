import type { Command } from '../data/commands.ts';
import { toggleDepth, toggleWatchlist } from '../data/layout.ts';

export const layoutCommands: readonly Command[] = [
  {
    id: 'layout.watchlist',
    group: 'General',
    label: 'Show or hide the watchlist',
    keys: 'Shift+W',
    run: toggleWatchlist,
  },
  {
    id: 'layout.depth',
    group: 'General',
    label: 'Show or hide the depth',
    keys: 'Shift+D',
    run: toggleDepth,
  },
];
