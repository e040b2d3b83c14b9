import type { RiskStatus } from '@tickwire/client';
import { fieldName } from '../../format/field-names.ts';
import type { LimitField, LimitUnit, LimitValue } from './limit-fields.ts';
import { limitText, limitWords } from './limit-text.ts';
import { UsedBar } from './used-bar.tsx';
import { usedOf } from './used-of.ts';

interface LimitRowProps {
  readonly field: LimitField;
  readonly value: LimitValue;
  readonly risk: RiskStatus;
}

/** One limit, and how much of it is used where that is known. */
export function LimitRow({ field: { name, unit, hint, observed }, value, risk }: LimitRowProps) {
  const now = observed?.(risk);
  const used = typeof value === 'number' && now !== undefined ? usedOf(now, value) : undefined;
  return (
    <div title={hint}>
      <dt>{fieldName(name)}</dt>
      <dd className="limit-bar">{used !== undefined && <UsedBar used={used} />}</dd>
      <dd className={value === null ? 'limit-value muted' : 'limit-value'}>
        {used !== undefined && now !== undefined && (
          <span className="muted">{limitText(unit, shownNow(unit, now))} of </span>
        )}
        {limitWords(unit, value, risk.currency)}
      </dd>
    </div>
  );
}

/** What stands against a limit, as exactly as it helps: money in whole units, a share in hundredths of a per cent. */
const shownNow = (unit: LimitUnit, value: number): number =>
  Number(Math.abs(value).toFixed(unit === 'money' ? 0 : unit === 'percent' ? 4 : 2));
