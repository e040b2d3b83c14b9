import type { Command } from '../../data/commands.ts';
import { toggleTheme } from '../../data/theme.ts';

export const themeCommands: readonly Command[] = [
  {
    id: 'theme.switch',
    group: 'General',
    label: 'Switch between dark and light',
    keys: 'Shift+T',
    run: toggleTheme,
  },
];
