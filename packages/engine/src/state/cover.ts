import { Side } from '@tickwire/contracts';
import type { FillCorrected, OrderFilled } from '../events/engine-event.ts';
import type { Order } from '../model/order.ts';
import { larger } from '../money/fixed-point.ts';
import type { Quantity } from '../money/fixed-point.ts';
import type { AccountState } from './account-state.ts';

const least = (a: Quantity, b: Quantity): Quantity => (a < b ? a : b);

/** What is held on the side of an order, so that a bracket of it could protect it. */
const heldOn = ({ positions }: AccountState, symbol: string, side: Side): Quantity => {
  const held = (positions.get(symbol)?.position.qty ?? 0n) * (side === Side.BUY ? 1n : -1n);
  return held > 0n ? held : 0n;
};

/** What the brackets that came with orders cover, by those orders, the oldest first. Their legs are of `side`. */
const coveredBy = ({ indexes, orders }: AccountState, symbol: string, side: Side): Map<string, Quantity> => {
  const covered = new Map<string, Quantity>();
  for (const id of indexes.closing.get(symbol) ?? []) {
    const leg = orders.get(id);
    if (leg?.parentId !== undefined && leg.side === side) covered.set(leg.parentId, leg.covers ?? 0n);
  }
  return covered;
};

/** What a bracket covers that an order is given: what the order has filled, as far as it is held and no other bracket covers it. */
export const coversOnceSet = (
  account: AccountState,
  { id, symbol, side, covers, filledQty }: Order,
): Quantity => {
  let left = heldOn(account, symbol, side);
  for (const [entryId, qty] of coveredBy(account, symbol, side === Side.BUY ? Side.SELL : Side.BUY))
    if (entryId !== id) left -= qty;
  return left > 0n ? least(covers ?? filledQty, left) : 0n;
};

/** Gives orders and the legs that came with them what their brackets cover. */
const setCovers = (
  { indexes, orders }: AccountState,
  symbol: string,
  covers: Map<string, Quantity>,
): void => {
  for (const id of [...covers.keys(), ...(indexes.closing.get(symbol) ?? [])]) {
    const order = orders.get(id);
    const counted = covers.get(order?.parentId ?? id);
    if (order !== undefined && counted !== undefined) orders.set(id, { ...order, covers: counted });
  }
};

/**
 * Counts a fill in what brackets cover, before it is booked: an entry adds what it opens, a leg takes off what it closes.
 * Where less is held than the brackets cover then, the oldest cover less.
 */
export const coverFill = (account: AccountState, filled: Order, { qty, side }: OrderFilled): Order => {
  const { id, symbol, parentId, bracket, covers } = filled;
  const opposite = side === Side.BUY ? Side.SELL : Side.BUY;
  const held = heldOn(account, symbol, opposite);
  const closes = least(qty, held);
  const counted = new Map<string, Quantity>();
  if (parentId !== undefined) counted.set(parentId, (covers ?? 0n) - least(covers ?? 0n, qty));
  else if (bracket !== undefined || covers !== undefined) counted.set(id, (covers ?? 0n) + qty - closes);

  let left = held - closes;
  if (closes > 0n) {
    const covered = [...coveredBy(account, symbol, side)];
    for (const [entryId, before] of covered.toReversed()) {
      const most = counted.get(entryId) ?? before;
      const kept = least(most, left);
      left -= kept;
      if (kept !== before) counted.set(entryId, kept);
    }
  }
  setCovers(account, symbol, counted);
  const own = counted.get(parentId ?? id);
  return own === undefined ? filled : { ...filled, covers: own };
};

/** Counts in what brackets cover that a fill is more or less than it was. */
export const coverCorrection = (
  account: AccountState,
  { fillId, orderId, symbol, side, qty, was }: FillCorrected,
): void => {
  const opposite = side === Side.BUY ? Side.SELL : Side.BUY;
  const parentId = account.executions.ofFill(fillId)?.parentId;
  const entryId = parentId ?? orderId;
  const legs = parentId === undefined ? opposite : side;
  const covered = coveredBy(account, symbol, legs).get(entryId) ?? account.orders.get(entryId)?.covers;
  if (covered === undefined) return;
  const change = parentId === undefined ? qty - was.qty : was.qty - qty;
  setCovers(account, symbol, new Map([[entryId, larger(covered + change, 0n)]]));
};
