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

/** How many limits the account is beyond. */
export const $breachCount = computed($risk, (risk) => risk?.breaches.length);
