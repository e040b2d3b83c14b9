import { Side } from '@tickwire/contracts';
import type { Order } from '../model/order.ts';
import type { Quantity } from '../money/fixed-point.ts';
import type { AccountState } from '../state/account-state.ts';

/** What an order still has open, or will have once what is asked for it is granted. */
export const openQuantity = ({ qty, filledQty, requested }: Order): Quantity =>
  (requested?.qty ?? qty) - filledQty;

const least = (a: Quantity, b: Quantity): Quantity => (a < b ? a : b);

/**
 * What every order that may only close the position on a symbol should have open, by id. A bracket that came with an order
 * gets what it covers, the oldest first; one set on the position gets what the others leave; all brackets together never
 * more than is held. A reduce-only order on its own keeps what it has, up to what is held.
 */
export const wantedQuantities = (account: AccountState, symbol: string): ReadonlyMap<string, Quantity> => {
  const held = account.positions.get(symbol)?.position.qty ?? 0n;
  const size = held < 0n ? -held : held;
  const wanted = new Map<string, Quantity>();
  const shares = new Map<string, Quantity>();
  const onPosition: string[] = [];
  let left = size;
  for (const id of account.indexes.closing.get(symbol) ?? []) {
    const order = account.orders.get(id);
    if (order === undefined) continue;
    const { role, parentId, covers = 0n, side } = order;
    if (size === 0n || held > 0n === (side === Side.BUY)) {
      wanted.set(id, 0n);
    } else if (role === undefined) {
      wanted.set(id, least(openQuantity(order), size));
    } else if (parentId === undefined) {
      onPosition.push(id);
    } else {
      let share = shares.get(parentId);
      if (share === undefined) {
        share = least(covers, left);
        left -= share;
        shares.set(parentId, share);
      }
      wanted.set(id, share);
    }
  }
  for (const id of onPosition) wanted.set(id, left);
  return wanted;
};
