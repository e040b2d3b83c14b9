import type { RiskStatus } from '@tickwire/client';
import { computed } from 'nanostores';
import { followAccount } from './account-stream.ts';

/** Where the account stands against its limits, and whether it may trade. */
export const $risk = followAccount<'risk', RiskStatus | undefined>('risk', {
  snapshot: (values) => values.at(-1),
  update: (_before, value) => value,
});

/** Whether the account may trade; undefined until it is known. */
export const $halt = computed($risk, (risk) => risk?.halt);

/** While halted nothing is taken that would trade, not even what closes a position. */
export const $halted = computed($halt, (halt) => halt?.level === 'halted');

/** The newest change of halt or limits, by its place in the journal; it belongs to one account. Undefined while it is not known. */
export const $newestChange = computed($risk, (risk) => risk && `${risk.lastChange ?? 0} ${risk.accountId}`);

/** How many limits the account is beyond. */
export const $breachCount = computed($risk, (risk) => risk?.breaches.length);
