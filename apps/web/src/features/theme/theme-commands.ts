import type { Command } from '../../data/commands.ts';
import { chooseTheme, toggleTheme } from '../../data/theme.ts';

export const themeCommands: readonly Command[] = [
  {
    id: 'theme.switch',
    group: 'General',
    label: 'Switch between dark and light',
    keys: 'Shift+T',
    run: toggleTheme,
  },
  {
    id: 'theme.system',
    group: 'General',
    label: 'Theme as the system',
    run: () => chooseTheme('system'),
  },
];
