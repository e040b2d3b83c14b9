import { useEffect, type ReactNode, type RefObject } from 'react';
import './dialog.css';

interface DialogProps {
  /** Closes it: `ref.current.close()`. */
  readonly ref: RefObject<HTMLDialogElement | null>;
  /** Id of its heading. */
  readonly labelledBy: string;
  readonly className?: string;
  /** The colour of its upper edge. */
  readonly tone?: 'accent' | 'warn' | 'down';
  /** After it was closed, by a button or with Escape. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page that keeps the focus until it is closed; it opens when it is drawn. */
export function Dialog({ ref, labelledBy, className = '', tone, onClose, children }: DialogProps) {
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      data-tone={tone}
      aria-labelledby={labelledBy}
      onClose={onClose}
    >
      {children}
    </dialog>
  );
}
