import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { resumeTrading } from '../../data/halt.ts';
import { notify } from '../../data/notices.ts';
import { useStale } from '../../data/stale.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { Button } from '../../ui/button.tsx';

/** Lets trading go on, for a reason. */
export function ResumeForm() {
  const stale = useStale();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!asking) {
    return (
      <Button disabled={stale} onClick={() => ask(true)}>
        Resume
      </Button>
    );
  }

  const resume = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setProblem('Say why trading may go on.');
      return;
    }
    if (sending) return;
    setSending(true);
    setProblem(undefined);
    try {
      await resumeTrading(reason.trim());
      notify({
        tone: 'plain',
        title: 'Trading goes on',
        text: 'Working orders and strategies that were stopped do not come back by themselves.',
      });
    } catch (error) {
      setProblem(actionProblem(error));
    } finally {
      setSending(false);
    }
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ask(false);
  };
  return (
    <form
      className="resume-form"
      aria-label="Resume trading"
      onSubmit={(event) => void resume(event)}
      onKeyDown={escape}
    >
      <input
        value={reason}
        maxLength={500}
        autoFocus
        autoComplete="off"
        placeholder="Why may trading go on?"
        aria-label="Reason"
        aria-required="true"
        aria-invalid={problem !== undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="accent" disabled={stale || sending}>
        {sending ? 'Resuming' : 'Resume'}
      </Button>
      <Button onClick={() => ask(false)}>Back</Button>
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </form>
  );
}
