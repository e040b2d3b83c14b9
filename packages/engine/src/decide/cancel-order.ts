import type { CancelOrder, Decision } from '../commands/command.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import { workingOrder } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { takeReports } from './take-reports.ts';

/** Asking again while the venue has not answered changes nothing and is accepted. */
export const cancelOrder = (
  { account, venue, transaction, termsOf }: DecisionContext,
  { orderId, reason }: CancelOrder,
): Decision<'cancel-order'> => {
  const working = workingOrder(account, orderId);
  if ('code' in working) return { accepted: false, refusal: working };
  if (nextState(working.state, 'request-cancel', false) !== undefined) {
    const { order } = transaction.emit({ type: 'cancel-requested', orderId, reason });
    const terms = termsOf(working.symbol);
    if (order !== undefined && terms !== undefined && venue.capabilities.internal) {
      takeReports(transaction, account, termsOf, venue.cancel({ order, terms }), undefined);
    }
  }
  return { accepted: true, result: { orderId } };
};
