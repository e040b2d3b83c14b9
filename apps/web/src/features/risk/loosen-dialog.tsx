import { fieldName } from '../../format/field-names.ts';
import { Confirm } from '../../ui/confirm.tsx';
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
  readonly onDone: () => void;
}

/** Names what limits would let through, from what to what, before they do. */
export function LoosenDialog({
  changes,
  symbol,
  isFreed = false,
  currency,
  onConfirm,
  onDone,
}: LoosenDialogProps) {
  const words = ({ name, before, after }: LimitChange) => {
    const unit = limitField(name)?.unit ?? 'count';
    return `${fieldName(name)}: from ${limitWords(unit, before, currency)} to ${limitWords(unit, after, currency)}`;
  };
  return (
    <Confirm
      title={`Loosen the limits${symbol === undefined ? '' : ` of ${symbol}`}?`}
      danger
      action="Loosen"
      onConfirm={onConfirm}
      onDone={onDone}
    >
      <p>More will be let through than now:</p>
      <ul className="loosened">
        {isFreed && <li>Orders in {symbol} are taken again.</li>}
        {changes.map((change) => (
          <li key={change.name}>{words(change)}</li>
        ))}
      </ul>
    </Confirm>
  );
}
