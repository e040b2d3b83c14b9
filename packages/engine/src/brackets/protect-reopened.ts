import type { DecisionContext } from '../decide/decision-context.ts';
import type { Quantity } from '../money/fixed-point.ts';
import type { AccountState } from '../state/account-state.ts';
import type { BookedExecution } from '../state/executions.ts';
import { addMissingLegs } from './entry-legs.ts';
import { protect } from './protect.ts';
import { wantedQuantities } from './wanted-quantities.ts';

/** What of a position no bracket covers; a leg that is on its way out covers nothing. */
const unprotectedOf = (account: AccountState, symbol: string): Quantity => {
  const held = account.positions.get(symbol)?.position.qty ?? 0n;
  const covered = new Map<string | undefined, Quantity>();
  for (const [id, wanted] of wantedQuantities(account, symbol)) {
    const order = account.orders.get(id);
    if (order?.role !== undefined && order.state !== 'pending-cancel') covered.set(order.parentId, wanted);
  }
  let left = held < 0n ? -held : held;
  for (const qty of covered.values()) left -= qty;
  return left;
};

/**
 * Brings brackets to what they protect once less was filled than had been told. What had been closed and is open again gets the legs of
 * the order it came from, while that works; what nothing protects is told.
 */
export const protectReopened = (
  context: DecisionContext,
  { orderId, symbol, side, parentId }: BookedExecution,
): void => {
  const { account, transaction } = context;
  const parent = parentId === undefined ? undefined : account.orders.get(parentId);
  if (parent !== undefined) addMissingLegs(context, parent);
  if (account.indexes.closing.has(symbol)) protect(context, symbol);
  const qty = account.positions.get(symbol)?.position.qty ?? 0n;
  const unprotected = unprotectedOf(account, symbol);
  if (qty * BigInt(side) < 0n && unprotected > 0n)
    transaction.emit({ type: 'position-reopened', symbol, orderId, qty, unprotected });
};
