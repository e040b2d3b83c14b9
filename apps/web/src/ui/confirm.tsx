import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import './confirm.css';
import { Dialog } from './dialog.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly action: string;
  /** There is nothing to be done as it stands. */
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onDone: () => void;
}

/** Asks once more before something is done: Enter does it, Escape leaves. */
export function Confirm({ title, children, action, disabled = false, onConfirm, onDone }: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    confirm.current?.focus();
  }, []);
  return (
    <Dialog ref={dialog} className="confirm" labelledBy={id} onClose={onDone}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
          dialog.current?.close();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div className="confirm-actions">
          <Button onClick={() => dialog.current?.close()}>Back</Button>
          <Button ref={confirm} type="submit" look="accent" disabled={disabled}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
