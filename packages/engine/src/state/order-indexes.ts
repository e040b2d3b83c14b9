import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';

/** Which of an account's orders need looking after, so that no decision has to search for them. Made from the orders. */
export interface OrderIndexes {
  /** Ids of those that may only close a position, legs of brackets among them, by symbol and in the order they were placed. */
  readonly closing: Map<string, Set<string>>;
  /** Ids of those that end by the clock. */
  readonly expiring: Set<string>;
}

export const emptyIndexes = (): OrderIndexes => ({ closing: new Map(), expiring: new Set() });

const noteClosing = ({ closing }: OrderIndexes, { id, symbol, state }: Order): void => {
  const ids = closing.get(symbol);
  if (!isFinal(state)) {
    if (ids === undefined) closing.set(symbol, new Set([id]));
    else ids.add(id);
  } else if (ids?.delete(id) === true && ids.size === 0) {
    closing.delete(symbol);
  }
};

/** Follows one order. */
export const indexOrder = (indexes: OrderIndexes, order: Order): void => {
  if (order.reduceOnly) noteClosing(indexes, order);
  if (order.timeInForce !== 'day') return;
  if (order.expiresAt === undefined || isFinal(order.state)) indexes.expiring.delete(order.id);
  else indexes.expiring.add(order.id);
};
