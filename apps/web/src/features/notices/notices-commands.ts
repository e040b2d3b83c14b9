import type { Command } from '../../data/commands.ts';
import { $notices, dismiss } from '../../data/notices.ts';

export const noticesCommands: readonly Command[] = [
  {
    id: 'notices.dismiss',
    group: 'General',
    label: 'Dismiss all notices',
    keys: 'Shift+N',
    run: () => $notices.get().forEach(({ id }) => dismiss(id)),
  },
];
