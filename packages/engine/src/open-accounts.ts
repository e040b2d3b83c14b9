import type { Transaction } from './decide/transaction.ts';
import type { EngineOptions } from './engine.ts';
import type { FeeSchedule } from './model/account.ts';
import { defaultLimits } from './risk/default-limits.ts';
import type { EngineState } from './state/engine-state.ts';

/**
 * Opens the accounts that history does not have, and follows what the configuration has changed of the others: name
 * and mode. Currency, deposit and costing of an open account are history.
 */
export const openAccounts = (
  state: EngineState,
  { accounts, primary, limits = defaultLimits }: Pick<EngineOptions, 'accounts' | 'primary' | 'limits'>,
  fees: FeeSchedule,
  begin: (accountId: string) => Transaction,
): Transaction[] => {
  const transactions: Transaction[] = [];
  for (const { mode = 'paper', costing = 'average', ...account } of accounts) {
    if (mode === 'live' && primary === undefined) {
      throw new RangeError(
        `Account ${account.id} is in live mode and no live venue is configured: connect one, or set its mode to paper.`,
      );
    }
    const open = state.accounts.get(account.id)?.opened.account;
    const { name } = account;
    if (open !== undefined && open.name === name && open.mode === mode) continue;
    const transaction = begin(account.id);
    if (open === undefined) {
      const idPrefix = state.accounts.size === 0 ? '' : `${account.id}-`;
      transaction.emit({
        type: 'account-opened',
        account: { ...account, costing, mode },
        fees,
        limits,
        idPrefix,
      });
    } else {
      transaction.emit({ type: 'account-configured', name, mode });
    }
    transactions.push(transaction);
  }
  return transactions;
};
