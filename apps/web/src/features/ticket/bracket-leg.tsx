import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { $account } from '../../data/account.ts';
import { $equity } from '../../data/equity.ts';
import type { LegUnit } from '../../data/leg-units.ts';
import { formatMoney, formatSigned } from '../../format/money.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';

interface BracketLegProps {
  readonly label: string;
  /** Stands where the label would. */
  readonly head: ReactNode;
  readonly value: string;
  /** Undefined where there is no choice. */
  readonly unit: LegUnit | undefined;
  /** Money in the account's currency if it closes all of the order; negative for a loss. */
  readonly outcome: number | undefined;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onUnit: (unit: LegUnit) => void;
}

/** One leg of a bracket: what it is written as, and the money it stands for. Left empty there is none. */
export function BracketLeg({
  label,
  head,
  value,
  unit,
  outcome,
  error,
  onChange,
  onStep,
  onUnit,
}: BracketLegProps) {
  const currency = useStore($account)?.currency ?? '';
  return (
    <div className="bracket-leg">
      <NumberField
        label={label}
        head={
          <span className="bracket-head">
            {head}
            {unit === undefined ? (
              <span className="muted">ticks</span>
            ) : (
              <Select
                label={`Unit of ${label.toLowerCase()}`}
                options={[
                  { value: 'price', label: 'Price', title: 'A price' },
                  { value: 'ticks', label: 'Ticks', title: 'Ticks from the entry' },
                  { value: 'percent', label: '%', title: 'Percent from the entry' },
                  {
                    value: 'money',
                    label: currency,
                    title: `${currency} gained or lost by all of the order`,
                  },
                ]}
                value={unit}
                onChoose={onUnit}
              />
            )}
          </span>
        }
        value={value}
        placeholder="none"
        onChange={onChange}
        onStep={onStep}
        error={error}
      />
      <p className="leg-outcome">
        {outcome !== undefined && <Outcome amount={outcome} currency={currency} />}
      </p>
    </div>
  );
}

/** Money, and what share of the equity that is. */
function Outcome({ amount, currency }: { readonly amount: number; readonly currency: string }) {
  const equity = useStore($equity)?.equity;
  return (
    <span title="If it closes all of the order at its price, before commissions and slippage">
      <span className={amount < 0 ? 'down' : 'up'}>{formatSigned(amount)}</span> {currency}
      {equity !== undefined &&
        equity > 0 &&
        ` · ${formatMoney((Math.abs(amount) / equity) * 100)}% of equity`}
    </span>
  );
}
