import type { Command } from '../../data/commands.ts';

export interface CommandGroup {
  readonly group: Command['group'];
  readonly commands: readonly Command[];
}

/** Groups in the order they are shown in. */
const order: readonly Command['group'][] = ['Order', 'Positions', 'General', 'Chart', 'Replay', 'Account'];

/** Commands by group whose label, group or keys hold every word of a text. */
export function findCommands(commands: readonly Command[], text: string): readonly CommandGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, group, keys = '' }) => {
    const all = `${label} ${group} ${keys}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return order
    .map((group) => ({ group, commands: found.filter((command) => command.group === group) }))
    .filter((part) => part.commands.length > 0);
}
