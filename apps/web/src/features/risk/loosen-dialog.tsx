import { useId, useRef } from 'react';
import { fieldName } from '../../format/field-names.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { limitField } from './limit-fields.ts';
import { limitWords } from './limit-text.ts';
import type { LimitChange } from './loosened.ts';

interface LoosenDialogProps {
  readonly changes: readonly LimitChange[];
  /** The symbol whose limits they are; those of the account without one. */
  readonly symbol?: string;
  /** Whether orders in the symbol are taken again. */
  readonly isFreed?: boolean;
  readonly currency: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Names what limits would let through, from what to what, before they do. Escape leaves them as they are. */
export function LoosenDialog({
  changes,
  symbol,
  isFreed = false,
  currency,
  onConfirm,
  onCancel,
}: LoosenDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const words = ({ name, before, after }: LimitChange) => {
    const unit = limitField(name)?.unit ?? 'count';
    return `${fieldName(name)}: from ${limitWords(unit, before, currency)} to ${limitWords(unit, after, currency)}`;
  };
  return (
    <Dialog ref={dialog} className="loosen-dialog" tone="warn" labelledBy={id} onClose={onCancel}>
      <h2 id={id}>Loosen the limits{symbol === undefined ? '' : ` of ${symbol}`}?</h2>
      <p>More will be let through than now:</p>
      <ul>
        {isFreed && <li>Orders in {symbol} are taken again.</li>}
        {changes.map((change) => (
          <li key={change.name}>{words(change)}</li>
        ))}
      </ul>
      <p className="limit-actions">
        <Button onClick={() => dialog.current?.close()}>Back</Button>
        <Button look="accent" onClick={onConfirm}>
          Loosen
        </Button>
      </p>
    </Dialog>
  );
}
