import type { Command } from '../../data/commands.ts';
import { focusPlace } from '../../data/focus-place.ts';
import { $depthFolded } from '../../data/layout.ts';
import { notify } from '../../data/notices.ts';

export const depthCommands: readonly Command[] = [
  {
    id: 'depth.focus',
    group: 'General',
    label: 'Go to the depth',
    keys: 'd',
    run() {
      if ($depthFolded.get()) notify({ tone: 'plain', title: 'Depth is hidden', text: 'Shift+D shows it.' });
      else focusPlace('depth');
    },
  },
];
