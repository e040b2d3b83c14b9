import { useStore } from '@nanostores/react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { $account, $accounts } from '../../data/account.ts';
import { $connection } from '../../data/connection.ts';
import { haltTrading } from '../../data/halt.ts';
import { notify } from '../../data/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { haltProblem } from './halt-problem.ts';

/** Asks once more before trading stops: why, and whether to close the positions too. Enter halts, Escape leaves. */
export function HaltDialog({ onDone }: { readonly onDone: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const several = (useStore($accounts)?.length ?? 0) > 1;
  const account = useStore($account);
  const isLive = useStore($connection).state === 'live';
  const [reason, setReason] = useState('');
  const [flatten, setFlatten] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const close = () => dialog.current?.close();

  const halt = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    try {
      const failure = await haltTrading({ reason, flatten, everywhere });
      if (failure === undefined) {
        close();
        // The banner says so only once the connection is back.
        if (!isLive) notify({ tone: 'good', title: 'Halted', text: 'The server has taken the halt.' });
      }
      setProblem(failure);
    } catch (error) {
      setProblem(haltProblem(error));
    } finally {
      setSending(false);
    }
  };

  return (
    <Dialog ref={dialog} className="halt-dialog" tone="down" labelledBy={id} onClose={onDone}>
      <form onSubmit={(event) => void halt(event)}>
        <h2 id={id}>Halt trading{several && account && !everywhere ? ` on ${account.name}` : ''}?</h2>
        <p>No new order is taken and every working one is cancelled, until you resume.</p>
        {!flatten && (
          <p className="halt-warning">
            Stops and take-profits of open positions are cancelled too and do not come back: the positions
            stay open without protection.
          </p>
        )}
        {!isLive && (
          <p className="halt-warning">
            There is no live connection. The halt is sent by itself, and it is said here whether the server
            has taken it.
          </p>
        )}
        <label className="halt-reason">
          <span>Reason</span>
          <input
            value={reason}
            maxLength={500}
            autoFocus
            autoComplete="off"
            placeholder="optional"
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <Checkbox label="and close all positions" checked={flatten} onChange={setFlatten} />
        {several && <Checkbox label="on every account" checked={everywhere} onChange={setEverywhere} />}
        {problem !== undefined && (
          <p role="alert" className="field-error">
            {problem}
          </p>
        )}
        <div className="halt-actions">
          <Button type="submit" look="sell" disabled={sending}>
            {sending ? 'Halting' : flatten ? 'Halt and close' : 'Halt'}
          </Button>
          <Button onClick={close}>Back</Button>
        </div>
      </form>
    </Dialog>
  );
}
