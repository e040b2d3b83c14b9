import type { Transaction } from './decide/transaction.ts';
import type { EngineOptions } from './engine.ts';
import type { AccountConfig, FeeSchedule } from './model/account.ts';
import { encodeCanonical } from './money/exact-json.ts';
import { defaultLimits } from './risk/default-limits.ts';
import type { EngineState } from './state/engine-state.ts';

interface AccountOpening extends Pick<EngineOptions, 'primary' | 'limits'> {
  readonly fees: FeeSchedule;
  begin(accountId: string): Transaction;
}

/**
 * Opens an account that history does not have, or follows what the configuration has changed of one that it has: name,
 * mode and a schedule of fees of its own. Currency, deposit and costing of an open account are history. Undefined when there is nothing to do.
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
  const opened = state.accounts.get(id)?.opened;
  const newFees =
    fees !== undefined && encodeCanonical(fees) !== encodeCanonical(opened?.fees) ? fees : undefined;
  if (opened?.account.name === name && opened.account.mode === mode && newFees === undefined)
    return undefined;
  const transaction = begin(id);
  if (opened === undefined) {
    const idPrefix = state.accounts.size === 0 ? '' : `${id}-`;
    transaction.emit({
      type: 'account-opened',
      account: { ...account, costing, mode },
      fees: fees ?? usual,
      limits,
      idPrefix,
    });
  } else {
    transaction.emit({
      type: 'account-configured',
      name,
      mode,
      ...(newFees !== undefined && { fees: newFees }),
    });
  }
  return transaction;
};
