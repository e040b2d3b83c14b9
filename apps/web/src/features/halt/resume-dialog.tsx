import { useState } from 'react';
import { resumeTrading } from '../../data/halt.ts';
import { useStale } from '../../data/stale.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { ReasonField } from './reason-field.tsx';

/** Lets trading go on, for a reason. */
export function ResumeDialog({ onDone }: { readonly onDone: () => void }) {
  const stale = useStale();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();

  const resume = async () => {
    if (reason.trim() === '') {
      setProblem('Say why trading may go on.');
      return false;
    }
    setProblem(undefined);
    try {
      await resumeTrading(reason.trim());
      return true;
    } catch (error) {
      setProblem(actionProblem(error));
      return false;
    }
  };
  return (
    <Confirm title="Resume trading?" action="Resume" disabled={stale} onConfirm={resume} onDone={onDone}>
      <p>
        Orders are taken again. Working orders and strategies that were stopped do not come back by
        themselves.
      </p>
      <ReasonField
        value={reason}
        placeholder="Why may trading go on?"
        required
        invalid={problem !== undefined}
        onChange={setReason}
      />
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </Confirm>
  );
}
