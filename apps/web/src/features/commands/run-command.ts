import { $armed } from '../../data/armed.ts';
import type { Command } from '../../data/commands.ts';
import { notify } from '../../data/notices.ts';

/** Turns trading by key on and off. */
export const armingKeys = 'Ctrl+Alt+A';

/** Runs a command, unless it trades and hotkeys are not armed, which a notice says. */
export function runCommand(command: Command): void {
  if (command.trades && !$armed.get()) {
    notify({
      tone: 'bad',
      title: 'Hotkeys are not armed',
      text: `${command.label} was not carried out: ${armingKeys} arms them.`,
    });
    return;
  }
  command.run();
}
