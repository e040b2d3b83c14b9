import type { Transaction } from './decide/transaction.ts';
import type { EngineOptions } from './engine.ts';
import type { AccountConfig, FeeSchedule } from './model/account.ts';
import { defaultLimits } from './risk/default-limits.ts';
import type { EngineState } from './state/engine-state.ts';

interface AccountOpening extends Pick<EngineOptions, 'primary' | 'limits'> {
  readonly fees: FeeSchedule;
  begin(accountId: string): Transaction;
}

/**
 * Opens an account that history does not have, or follows what the configuration has changed of one that it has: name and
 * mode. Currency, deposit, costing and fees of an open account are history. Undefined when there is nothing to do.
 */
export const configureAccount = (
  state: EngineState,
  { mode = 'paper', costing = 'average', fees, ...account }: AccountConfig,
  { primary, limits = defaultLimits, fees: usual, begin }: AccountOpening,
): Transaction | undefined => {
  const { id, name } = account;
  if (mode === 'live' && primary === undefined) {
    throw new RangeError(
      `Account ${id} is in live mode and no live venue is configured: connect one, or set its mode to paper.`,
    );
  }
  const open = state.accounts.get(id)?.opened.account;
  if (open !== undefined && open.name === name && open.mode === mode) return undefined;
  const transaction = begin(id);
  if (open === undefined) {
    const idPrefix = state.accounts.size === 0 ? '' : `${id}-`;
    transaction.emit({
      type: 'account-opened',
      account: { ...account, costing, mode },
      fees: fees ?? usual,
      limits,
      idPrefix,
    });
  } else {
    transaction.emit({ type: 'account-configured', name, mode });
  }
  return transaction;
};
