import type { Command } from '../../data/commands.ts';
import { toggleArmed } from './arming.ts';
import { $cribSheetOpen } from './crib-sheet-store.ts';
import { armingKeys } from './run-command.ts';

const open = () => $cribSheetOpen.set(true);

export const commandsCommands: readonly Command[] = [
  { id: 'commands.keys', group: 'General', label: 'Show all keys', keys: '?', run: open },
  { id: 'commands.run', group: 'General', label: 'Find and run a command', keys: 'Ctrl+K', run: open },
  {
    id: 'commands.arm',
    group: 'General',
    label: 'Arm or disarm hotkeys',
    keys: armingKeys,
    run: toggleArmed,
  },
];
