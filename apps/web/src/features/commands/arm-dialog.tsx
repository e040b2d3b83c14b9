import { useStore } from '@nanostores/react';
import { useId, useRef, type FormEvent } from 'react';
import { $account } from '../../data/account.ts';
import { $armingAsked, arm } from '../../data/armed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks before keys trade real money. Enter arms them, Escape leaves them off. */
export function ArmDialog() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const account = useStore($account);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    arm();
  };
  return (
    <Dialog
      ref={dialog}
      className="arm-dialog"
      tone="warn"
      labelledBy={id}
      onClose={() => $armingAsked.set(false)}
    >
      <form onSubmit={confirm}>
        <h2 id={id}>Arm hotkeys on {account?.name}?</h2>
        <p>
          This account holds real money. While hotkeys are armed, one key press sends an order without asking
          again.
        </p>
        <div className="arm-dialog-actions">
          <Button type="submit" look="accent" autoFocus>
            Arm
          </Button>
          <Button onClick={() => dialog.current?.close()}>Back</Button>
        </div>
      </form>
    </Dialog>
  );
}
