import { useStore } from '@nanostores/react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { $armed } from '../../data/armed.ts';
import type { Command } from '../../data/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CommandRow } from './command-row.tsx';
import { $cribSheetOpen } from './crib-sheet-store.ts';
import './crib-sheet.css';
import { findCommands } from './find-commands.ts';
import { armingKeys, runCommand } from './run-command.ts';

/** Every command with its keys, to read, to search and to run: arrows choose, Enter runs, Escape leaves. */
export function CribSheet({ commands }: { readonly commands: readonly Command[] }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const armed = useStore($armed);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const groups = findCommands(commands, text);
  const listed = groups.flatMap((group) => group.commands);
  const optionId = (command: Command) => `${id}-${command.id}`;
  const chosen = listed[active];

  useEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (command: Command) => {
    // Closing gives the focus back first, so that a command can move it.
    dialog.current?.close();
    runCommand(command);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && listed.length > 0) setActive((active + step + listed.length) % listed.length);
    else if (event.key === 'Enter' && !event.repeat && chosen) run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      ref={dialog}
      className="crib-sheet"
      labelledBy={`${id}-title`}
      onClose={() => $cribSheetOpen.set(false)}
    >
      <header>
        <h2 id={`${id}-title`}>Commands and keys</h2>
        <p className={armed ? 'crib-armed' : 'muted'}>
          {armed ? 'Hotkeys armed: keys trade.' : `Hotkeys are off. ${armingKeys} arms those that trade.`}
        </p>
      </header>
      <input
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder="Find a command"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Commands" className="crib-list" tabIndex={-1}>
        {groups.map(({ group, commands: members }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="crib-group">
            <h3 id={`${id}-${group}`} role="presentation">
              {group}
            </h3>
            {members.map((command) => (
              <CommandRow
                key={command.id}
                id={optionId(command)}
                command={command}
                active={command === chosen}
                off={command.trades === true && !armed}
                onPoint={() => setActive(listed.indexOf(command))}
                onRun={() => run(command)}
              />
            ))}
          </div>
        ))}
      </div>
      {listed.length === 0 && <p className="crib-none">No command matches “{text}”.</p>}
    </Dialog>
  );
}
