import type { CancelOrder, Decision } from '../commands/command.ts';
import { withdrawLeg } from '../brackets/withdraw-leg.ts';
import type { Order } from '../model/order.ts';
import { workingOrder } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { sendCancel } from './send-cancel.ts';

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

/** Asks the venue to cancel an order, unless it has been asked before. An internal venue answers at once. */
export const requestCancel = (context: DecisionContext, order: Order, reason: string | undefined): void => {
  if (order.role !== undefined) withdrawLeg(context, order);
  sendCancel(context, order, reason);
};
