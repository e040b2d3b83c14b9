import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './menu.css';
import { moveAmong } from './roving.ts';

interface MenuProps<Value extends string> {
  /** Name of the button. */
  readonly label: string;
  /** What the button shows. */
  readonly face: ReactNode;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A button that opens a list of choices: arrow keys walk it, Enter chooses, Escape and a press elsewhere close it. */
export function Menu<Value extends string>({ label, face, choices, value, onChoose }: MenuProps<Value>) {
  const id = useId();
  const [isOpen, open] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    around.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) open(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isOpen]);

  const close = () => {
    open(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') open(false);
  };

  return (
    <div ref={around} className="menu" onKeyDown={press}>
      <button
        ref={button}
        type="button"
        className="button button-quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => open(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        <div role="menu" id={id} aria-label={label} className="menu-list">
          {choices.map((choice, index) => (
            <button
              key={choice.value}
              type="button"
              role="menuitemradio"
              data-roving
              aria-checked={choice.value === value}
              tabIndex={choice.value === value ? 0 : -1}
              onKeyDown={(event) => moveAmong(event, index, () => undefined)}
              onClick={() => {
                onChoose(choice.value);
                close();
              }}
            >
              <span className="menu-check">{choice.value === value && <Icon name="check" size={12} />}</span>
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
