import { useEffect } from 'react';
import type { Command } from '../../data/commands.ts';
import { isOwned, isWritingIn } from './key-owner.ts';
import { canonicalKeys, keysOf } from './keys.ts';
import { runCommand } from './run-command.ts';

/** Binds the keys of commands, with one listener for all of them. */
export function useHotkeys(commands: readonly Command[]): void {
  useEffect(() => {
    const byKeys = new Map(
      commands.flatMap((command) =>
        command.keys === undefined ? [] : [[canonicalKeys(command.keys), command]],
      ),
    );
    const press = (event: KeyboardEvent) => {
      // A held Enter would press a button, send a form or confirm a question again and again.
      if (event.key === 'Enter' && event.repeat) event.preventDefault();
      leaveField(event);
      const command = byKeys.get(keysOf(event));
      if (!command || (!command.everywhere && isOwned(event))) return;
      event.preventDefault();
      // Keys that are held must not trade twice.
      if (!event.repeat || (command.repeats && !command.trades)) runCommand(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [commands]);
}

/** Escape leaves a field, so that keys mean commands again. */
function leaveField({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || !(target instanceof HTMLElement)) return;
  if (isWritingIn(target) && target.closest('dialog') === null) target.blur();
}
