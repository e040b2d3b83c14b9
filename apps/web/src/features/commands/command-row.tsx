import type { Command } from '../../data/commands.ts';
import { keyCaps } from './keys.ts';

interface CommandRowProps {
  readonly id: string;
  readonly command: Command;
  readonly active: boolean;
  /** It would not run now, because hotkeys are not armed. */
  readonly off: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

/** A command and its keys, one cap each. */
export function CommandRow({ id, command, active, off, onPoint, onRun }: CommandRowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={`crib-row ${off ? 'crib-off' : ''}`}
      onMouseMove={onPoint}
      onClick={onRun}
    >
      <span>{command.label}</span>
      {off && <span className="visually-hidden">, not armed</span>}
      {command.keys !== undefined && (
        <span className="crib-keys">
          {keyCaps(command.keys).map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      )}
    </div>
  );
}
