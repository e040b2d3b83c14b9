import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './popover.css';

interface PopoverProps {
  /** Names the button and what it opens. */
  readonly label: string;
  /** What the button shows. */
  readonly button: ReactNode;
  readonly className?: string;
  /** What is shown while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

const GAP = 4;

/** A button that opens a small panel below itself; Escape and a press elsewhere close it. */
export function Popover({ label, button, className = '', children }: PopoverProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open || panel.current?.contains(document.activeElement)) return;
    const first = panel.current?.querySelector<HTMLElement>('[aria-checked="true"], button, input');
    (first ?? panel.current)?.focus();
  }, [open]);

  const place = () => {
    const box = trigger.current?.getBoundingClientRect();
    const { style } = panel.current ?? {};
    if (!box || !style) return;
    style.top = `${box.bottom + GAP}px`;
    style.right = `${Math.max(GAP, document.documentElement.clientWidth - box.right)}px`;
  };

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`button button-quiet ${className}`}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={label}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover"
        role="dialog"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={place}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
