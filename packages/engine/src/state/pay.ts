import type { Money } from '../money/fixed-point.ts';
import type { AccountState } from './account-state.ts';

/** Puts an amount into the account's cash of a currency, or takes it out when it is negative. */
export const pay = (account: AccountState, currency: string, amount: Money): void => {
  account.cash.set(currency, (account.cash.get(currency) ?? 0n) + amount);
};
