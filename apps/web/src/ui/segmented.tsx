import { Icon, type IconName } from './icon.tsx';
import { moveAmong } from './roving.ts';
import './segmented.css';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** In words, when the label is an abbreviation. */
  readonly name?: string;
  /** Stands before the label. */
  readonly icon?: IconName;
}

interface SegmentedProps<Value> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
}

/** One of a few: a radio group in one tab stop, chosen with the arrow keys. */
export function Segmented<Value>({ label, choices, value, onChoose, className = '' }: SegmentedProps<Value>) {
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <div role="radiogroup" aria-label={label} className={`segmented ${className}`}>
      {choices.map((choice, index) => (
        <button
          key={choice.label}
          type="button"
          role="radio"
          data-roving
          aria-checked={index === chosen}
          aria-label={choice.name}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          onClick={() => onChoose(choice.value)}
          onKeyDown={(event) =>
            moveAmong(event, index, (next) => {
              const target = choices[next];
              if (target) onChoose(target.value);
            })
          }
        >
          {choice.icon && <Icon name={choice.icon} />}
          {choice.label}
        </button>
      ))}
    </div>
  );
}
