import { followAccount } from './account-stream.ts';
import type { EquityData } from '@tickwire/client';

/** Equity, balance and P/L of the account, in its currency. */
export const $equity = followAccount<'equity', EquityData | undefined>('equity', {
  snapshot: (values) => values.at(-1),
  update: (_before, value) => value,
});
