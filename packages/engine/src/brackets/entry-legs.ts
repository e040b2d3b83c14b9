import type { DecisionContext } from '../decide/decision-context.ts';
import type { BracketRole } from '../model/bracket.ts';
import type { Order } from '../model/order.ts';
import type { AccountState } from '../state/account-state.ts';
import { legsOf } from './legs.ts';
import { entryOwner, placeLeg } from './place-leg.ts';
import { protect } from './protect.ts';

/** The legs that came with an order and are not on their way out, in the order they were placed. */
export const legsWith = (account: AccountState, symbol: string, parentId: string): Order[] => {
  const legs: Order[] = [];
  for (const id of account.indexes.closing.get(symbol) ?? []) {
    const order = account.orders.get(id);
    if (order?.parentId === parentId && order.state !== 'pending-cancel') legs.push(order);
  }
  return legs;
};

/** Adds the legs that the bracket of an order asks for and that are not there, inactive until there is something to protect. */
export const addMissingLegs = (context: DecisionContext, parent: Order): void => {
  const { bracket, symbol, id } = parent;
  if (bracket === undefined || context.account.halt.level === 'halted') return;
  const there = new Set(
    legsWith(context.account, symbol, id).map(({ role }): BracketRole | undefined => role),
  );
  for (const leg of legsOf(bracket)) {
    if (!there.has(leg.role)) placeLeg(context, leg, entryOwner(parent));
  }
};

/** Adds the legs that a halt has taken from orders that work on. */
export const bringLegsBack = (context: DecisionContext): void => {
  const { account, transaction } = context;
  for (const { id, bracket, symbol } of account.orders.values()) {
    if (bracket === undefined || legsWith(account, symbol, id).length === legsOf(bracket).length) continue;
    // Counts anew what it covers: without legs it has not followed what was closed.
    const { order } = transaction.emit({ type: 'bracket-set', orderId: id, bracket });
    if (order !== undefined) addMissingLegs(context, order);
    protect(context, symbol);
  }
};
