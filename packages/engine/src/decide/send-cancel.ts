import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import type { DecisionContext } from './decision-context.ts';

/** Cancels what no venue knows of; asks the venue for the rest, unless it has been asked. */
export const sendCancel = (
  context: DecisionContext,
  { id: orderId, symbol, state }: Order,
  reason: string | undefined,
): void => {
  const { venue, transaction, termsOf } = context;
  if (state === 'inactive') {
    transaction.emit({ type: 'order-cancelled', orderId, reason });
    return;
  }
  if (nextState(state, 'request-cancel') === undefined) return;
  const { order } = transaction.emit({ type: 'cancel-requested', orderId, reason });
  const terms = termsOf(symbol);
  if (order !== undefined && terms !== undefined && venue.capabilities.internal) {
    context.take(venue.cancel({ order, terms }));
  }
};
