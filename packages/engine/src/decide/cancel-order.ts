import type { CancelOrder, Decision } from '../commands/command.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import { workingOrder } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { takeReports } from './take-reports.ts';

/** Asking again while the venue has not answered changes nothing and is accepted. */
export const cancelOrder = (
  context: DecisionContext,
  { orderId, reason }: CancelOrder,
): Decision<'cancel-order'> => {
  const working = workingOrder(context.account, orderId);
  if ('code' in working) return { accepted: false, refusal: working };
  requestCancel(context, working, reason);
  return { accepted: true, result: { orderId } };
};

/** Asks the venue to cancel a working order, unless it has been asked before. An internal venue answers at once. */
export const requestCancel = (
  context: DecisionContext,
  { id: orderId, symbol, state }: Order,
  reason: string | undefined,
): void => {
  const { venue, transaction, termsOf } = context;
  if (nextState(state, 'request-cancel', false) === undefined) return;
  const { order } = transaction.emit({ type: 'cancel-requested', orderId, reason });
  const terms = termsOf(symbol);
  if (order !== undefined && terms !== undefined && venue.capabilities.internal) {
    takeReports(context, venue.cancel({ order, terms }));
  }
};
