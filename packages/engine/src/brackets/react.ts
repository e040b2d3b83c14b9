import type { DecisionContext } from '../decide/decision-context.ts';
import type { EngineEvent } from '../events/engine-event.ts';
import type { Order } from '../model/order.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import { addMissingLegs, legsWith } from './entry-legs.ts';
import { followLeg } from './follow-leg.ts';
import { protect } from './protect.ts';
import { mirrorLeg, withdrawLeg } from './withdraw-leg.ts';

/** The legs of an order that has changed its size, for as long as no venue has them. */
const amendLegs = ({ account, transaction }: DecisionContext, { id, symbol, qty }: Order): void => {
  for (const leg of legsWith(account, symbol, id)) {
    const { id: orderId, state, limitPrice, stopPrice, trail } = leg;
    if (state === 'inactive' && leg.qty !== qty)
      transaction.emit({ type: 'order-amended', orderId, qty, limitPrice, stopPrice, trail });
  }
};

/** Whether a change of the order may ask something of others. */
export const concernsOthers = ({ account }: DecisionContext, order: Order): boolean =>
  order.bracket !== undefined || order.role !== undefined || account.indexes.closing.has(order.symbol);

/** Does what a change of an order, which was `before`, asks of those that depend on it: called between two reports. */
export const react = (context: DecisionContext, { type }: EngineEvent, before: Order, order: Order): void => {
  const leg = order.role !== undefined;
  if (type !== 'order-filled' && !order.reduceOnly && order.bracket === undefined) return;
  switch (type) {
    case 'order-filled':
      addMissingLegs(context, order);
      break;
    case 'order-replaced':
      if (leg) mirrorLeg(context, order);
      else amendLegs(context, order);
      break;
    case 'replace-refused':
      if (leg) mirrorLeg(context, order);
      // Not asked again at once: a venue that refuses would be asked forever.
      if (!isFinal(order.state)) return;
      if (before.state === 'pending-replace') followLeg(context, order);
      break;
    case 'order-rejected':
      if (leg) withdrawLeg(context, order);
      break;
    case 'order-cancelled':
    case 'order-expired':
      // Taken away by the venue, and not because another leg has closed.
      if (leg && before.state !== 'pending-cancel' && (before.state === 'inactive' || order.covers !== 0n))
        withdrawLeg(context, order);
      break;
    case 'order-triggered':
    case 'order-trailed':
      return;
    default:
  }
  protect(context, order.symbol, type === 'order-filled' ? order : undefined);
};
