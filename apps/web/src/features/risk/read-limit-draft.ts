import type { RiskLimitsChange } from '@tickwire/client';
import type { LimitDraft } from './limit-drafts.ts';
import type { LimitField } from './limit-fields.ts';
import { readLimit } from './limit-text.ts';
import type { LimitChange } from './loosened.ts';

export interface ReadLimits {
  /** What differs from what was in force. */
  readonly changes: readonly LimitChange[];
  /** What cannot be sent, by the name of the limit. */
  readonly errors: Readonly<Record<string, string>>;
}

export const notALimit = 'Enter a number, zero or more; leave it empty for no limit.';

/** Reads what was written into a group of limits. */
export function readLimitDraft(fields: readonly LimitField[], { base, texts }: LimitDraft): ReadLimits {
  const changes: LimitChange[] = [];
  const errors: Record<string, string> = {};
  for (const { name, unit } of fields) {
    const after = readLimit(unit, texts[name] ?? '');
    if (after === undefined) errors[name] = notALimit;
    else if (after !== base[name]) changes.push({ name, before: base[name], after });
  }
  return { changes, errors };
}

/** Changes as a request has them. */
export function changedAccount(changes: readonly LimitChange[]): NonNullable<RiskLimitsChange['account']> {
  const account: NonNullable<RiskLimitsChange['account']> = {};
  for (const { name, after } of changes) {
    if (name === 'selfTrade') {
      if (after === 'deny' || after === 'allow') account[name] = after;
    } else if (typeof after !== 'string') account[name] = after;
  }
  return account;
}
