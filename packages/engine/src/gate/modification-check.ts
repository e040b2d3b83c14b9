import { OrderType } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderContext } from './order-context.ts';
import { timeInForceOf } from './time-in-force.ts';

/** What a modification may not touch. New orders pass. */
export const checkModification = ({ modified, request, terms, draft }: OrderContext): Refusal | undefined => {
  if (modified === undefined) return undefined;
  const { id, symbol, side, type, state } = modified;
  if (terms.spec.symbol !== symbol)
    return refuse('immutable_field', `Order ${id} is for ${symbol}; that cannot be changed.`, 'symbol');
  if (request.side !== side)
    return refuse('immutable_field', `The side of order ${id} cannot be changed.`, 'side');
  if (request.type !== type)
    return refuse('immutable_field', `The type of order ${id} cannot be changed.`, 'type');
  if (modified.triggered && draft.stopPrice !== modified.stopPrice) {
    return refuse(
      'immutable_field',
      `The stop of order ${id} has been reached; it cannot be moved any more.`,
      'stopPrice',
    );
  }
  const timeInForce = timeInForceOf(request);
  if (request.duration !== undefined && timeInForce !== modified.timeInForce)
    return refuse('immutable_field', `The duration of order ${id} cannot be changed.`, 'duration');
  for (const field of ['postOnly', 'reduceOnly'] as const) {
    if ((request[field] ?? modified[field]) !== modified[field])
      return refuse('immutable_field', `${field} of order ${id} cannot be changed.`, field);
  }
  if (modified.role !== undefined && draft.qty !== modified.qty) {
    return refuse('immutable_field', `The quantity of order ${id} follows what it protects.`, 'qty');
  }
  if (state !== 'inactive' && nextState(state, 'request-replace') === undefined) {
    return refuse('order_pending', `Order ${id} awaits the venue's answer (${state}): modify it after that.`);
  }
  return type === OrderType.MARKET
    ? refuse('unsupported_order', `Order ${id} is a market order: it can only be cancelled.`, 'type')
    : undefined;
};
