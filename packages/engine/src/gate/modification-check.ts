import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderContext } from './order-context.ts';

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
  if (nextState(state, 'request-replace', false) === undefined) {
    return refuse(
      'unsupported_order',
      `Order ${id} awaits the venue's answer (${state}): modify it after that.`,
    );
  }
  return undefined;
};
