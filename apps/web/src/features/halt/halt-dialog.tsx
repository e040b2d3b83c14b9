import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { $account, $accounts } from '../../data/account.ts';
import { $connection } from '../../data/connection.ts';
import { haltTrading } from '../../data/halt.ts';
import { notify } from '../../data/notices.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { haltProblem } from './halt-problem.ts';
import { ReasonField } from './reason-field.tsx';

/** Asks once more before trading stops: why, and whether to close the positions too. */
export function HaltDialog({ onDone }: { readonly onDone: () => void }) {
  const several = (useStore($accounts)?.length ?? 0) > 1;
  const account = useStore($account);
  const isLive = useStore($connection).state === 'live';
  const [reason, setReason] = useState('');
  const [flatten, setFlatten] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  const [problem, setProblem] = useState<string>();

  const halt = async () => {
    try {
      const failure = await haltTrading({ reason, flatten, everywhere });
      setProblem(failure);
      if (failure !== undefined) return false;
      // The banner says so only once the connection is back.
      if (!isLive) notify({ tone: 'good', title: 'Halted', text: 'The server has taken the halt.' });
      return true;
    } catch (error) {
      setProblem(haltProblem(error));
      return false;
    }
  };

  return (
    <Confirm
      title={`Halt trading${several && account && !everywhere ? ` on ${account.name}` : ''}?`}
      danger
      action={flatten ? 'Halt and close' : 'Halt'}
      onConfirm={halt}
      onDone={onDone}
    >
      <p>No new order is taken and every working one is cancelled, until you resume.</p>
      {!flatten && (
        <p className="confirm-warning">
          Stops and take-profits of open positions are cancelled too and do not come back: the positions stay
          open without protection.
        </p>
      )}
      {!isLive && (
        <p className="confirm-warning">
          There is no live connection. The halt is sent by itself, and it is said here whether the server has
          taken it.
        </p>
      )}
      <ReasonField value={reason} placeholder="optional" onChange={setReason} />
      <Checkbox label="and close all positions" checked={flatten} onChange={setFlatten} />
      {several && <Checkbox label="on every account" checked={everywhere} onChange={setEverywhere} />}
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </Confirm>
  );
}
