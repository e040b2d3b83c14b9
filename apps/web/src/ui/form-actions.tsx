import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './form-actions.css';

interface FormActionsProps {
  /** The button that does it. */
  readonly children: ReactNode;
  readonly onBack: () => void;
}

/** What a form or a question ends with, in one order everywhere: the button that does it, then the way back. */
export function FormActions({ children, onBack }: FormActionsProps) {
  return (
    <div className="form-actions">
      {children}
      <Button onClick={onBack}>Back</Button>
    </div>
  );
}
