import { useLayoutEffect, type ReactNode, type RefObject } from 'react';
import './dialog.css';

interface DialogProps {
  /** Closes it: `ref.current.close()`. */
  readonly ref: RefObject<HTMLDialogElement | null>;
  /** Id of its heading. */
  readonly labelledBy: string;
  readonly className?: string;
  /** The colour of its upper edge: `danger` where what is asked cannot be taken back. */
  readonly tone?: 'accent' | 'danger';
  /** After it was closed, by a button or with Escape. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page that keeps the focus until it is closed, and then gives it back; it opens when it is drawn, with the
 * focus on what carries `data-focus`, if anything does.
 */
export function Dialog({ ref, labelledBy, className = '', tone, onClose, children }: DialogProps) {
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
    // Taken away without having been closed, it would take the focus along.
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      data-tone={tone}
      aria-labelledby={labelledBy}
      onClose={() => {
        if (!ref.current?.open) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
