import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import './confirm.css';
import { Dialog } from './dialog.tsx';
import { FormActions } from './form-actions.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly action: string;
  /** Of an order: its side. */
  readonly look?: 'buy' | 'sell';
  /** What is asked cannot be taken back, or lets through what was held back. */
  readonly danger?: boolean;
  /** There is nothing to be done as it stands. */
  readonly disabled?: boolean;
  /** Closes the question, unless it answers false: then it says why. */
  readonly onConfirm: () => void | Promise<boolean>;
  readonly onDone: () => void;
}

/** Asks once more before something is done: Enter does it, once, and Escape leaves. The focus goes to a child with `data-focus`. */
export function Confirm({
  title,
  children,
  action,
  look,
  danger = false,
  disabled = false,
  onConfirm,
  onDone,
}: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const close = () => dialog.current?.close();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || disabled) return;
    setBusy(true);
    const isDone = await onConfirm();
    setBusy(false);
    if (isDone !== false) close();
  };
  return (
    <Dialog
      ref={dialog}
      className="confirm"
      tone={danger ? 'danger' : 'accent'}
      labelledBy={id}
      onClose={onDone}
    >
      <form onSubmit={(event) => void confirm(event)}>
        <h2 id={id}>{title}</h2>
        {children}
        <FormActions onBack={close}>
          <Button
            type="submit"
            look={look ?? (danger ? 'danger' : 'accent')}
            disabled={disabled}
            aria-disabled={busy}
            data-focus
          >
            {action}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
