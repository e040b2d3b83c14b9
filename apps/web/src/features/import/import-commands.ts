import type { Command } from '../../data/commands.ts';
import { openImport } from '../../data/imports.ts';

export const importCommands: readonly Command[] = [
  {
    id: 'replay.import',
    group: 'Replay',
    label: 'Import prices, replay the past',
    keys: 'Shift+P',
    run: () => openImport(),
  },
];
