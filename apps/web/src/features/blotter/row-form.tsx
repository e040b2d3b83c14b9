import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { actionProblem } from '../../format/action-problem.ts';
import { Button } from '../../ui/button.tsx';
import { useTradingOff } from './use-trading-off.ts';

interface RowFormProps {
  readonly label: string;
  /** What the button that sends it says, and while it is being sent. */
  readonly action: string;
  readonly busyAction: string;
  /** Sends it; answers whether it was taken, or why it cannot be sent. What it throws is told as a refusal. */
  readonly onSubmit: () => Promise<boolean | string>;
  readonly onDone: () => void;
  /** The fields, told what is wrong with them. */
  readonly children: (told: FieldState) => ReactNode;
}

/** What the fields of a form in a row say of themselves. */
export interface FieldState {
  readonly invalid: boolean;
  /** Element that says what is wrong. */
  readonly describedBy: string;
}

/** A form within a row of a table. Enter sends it, once, and it is done with what is taken; Escape leaves everything as it is. */
export function RowForm({ label, action, busyAction, onSubmit, onDone, children }: RowFormProps) {
  const id = useId();
  const off = useTradingOff();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await onSubmit().catch(actionProblem);
    if (answer === true) onDone();
    else if (answer !== false) setProblem(answer);
    setBusy(false);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  return (
    <form className="row-form" aria-label={label} onSubmit={(event) => void submit(event)} onKeyDown={escape}>
      {children({ invalid: problem !== undefined, describedBy: id })}
      <Button type="submit" look="accent" disabled={off || busy}>
        {busy ? busyAction : action}
      </Button>
      <Button onClick={onDone}>Back</Button>
      {problem !== undefined && (
        <p id={id} role="alert" className="field-error">
          {problem}
        </p>
      )}
    </form>
  );
}
