import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';

/** Which of an account's orders need looking after, so that no decision has to search for them. Made from the orders. */
export interface OrderIndexes {
  /** Ids of those that may only close a position, legs of brackets among them, by symbol and in the order they were placed. */
  readonly closing: Map<string, Set<string>>;
  /** Ids of those that end by the clock and are not being cancelled, by the time they end, ms UTC. */
  readonly expiring: Map<number, Set<string>>;
}

export const emptyIndexes = (): OrderIndexes => ({ closing: new Map(), expiring: new Map() });

const note = <Key>(index: Map<Key, Set<string>>, key: Key, id: string, belongs: boolean): void => {
  const ids = index.get(key);
  if (belongs) {
    if (ids === undefined) index.set(key, new Set([id]));
    else ids.add(id);
  } else if (ids?.delete(id) === true && ids.size === 0) {
    index.delete(key);
  }
};

/** Follows one order. */
export const indexOrder = ({ closing, expiring }: OrderIndexes, order: Order): void => {
  const { id, symbol, state, expiresAt, timeInForce } = order;
  if (order.reduceOnly) note(closing, symbol, id, !isFinal(state));
  if (timeInForce !== 'day') return;
  const at = isFinal(state) || state === 'pending-cancel' ? undefined : expiresAt;
  // Many orders share few times.
  for (const time of expiring.keys()) if (time !== at) note(expiring, time, id, false);
  if (at !== undefined) note(expiring, at, id, true);
};
