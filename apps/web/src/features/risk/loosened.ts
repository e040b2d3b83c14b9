import type { AccountLimits, SymbolLimits } from '@tickwire/client';
import type { LimitName, LimitValue } from './limit-fields.ts';
import { symbolFields } from './limit-fields.ts';

/** One limit before and after. */
export interface LimitChange {
  readonly name: LimitName;
  readonly before: LimitValue;
  readonly after: LimitValue;
}

/** Whether the second value lets more through. */
export function isLooser({ name, before, after }: LimitChange): boolean {
  if (before === after) return false;
  if (typeof before === 'string' || typeof after === 'string') return after === 'allow';
  if (after === null) return true;
  if (before === null) return false;
  // The longer repeated orders are held back, the tighter.
  return name === 'duplicateWindowMs' ? after < before : after > before;
}

/** What holds for a symbol: its own limits before those of the account. */
const holding = (
  account: AccountLimits,
  own: SymbolLimits | undefined,
  name: (typeof symbolFields)[number],
) => (own?.[name] === undefined ? account[name] : own[name]);

/** Limits that let more through once a symbol's own become others; undefined where it has none. */
export function loosenedOfSymbol(
  account: AccountLimits,
  before: SymbolLimits | undefined,
  after: SymbolLimits | undefined,
): readonly LimitChange[] {
  return symbolFields
    .map((name) => ({
      name,
      before: holding(account, before, name),
      after: holding(account, after, name),
    }))
    .filter(isLooser);
}
