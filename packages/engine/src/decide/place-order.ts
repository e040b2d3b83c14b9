import type { Decision, PlaceOrder } from '../commands/command.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { enterOrder } from './enter-order.ts';

export const placeOrder = (context: DecisionContext, { order }: PlaceOrder): Decision<'place-order'> => {
  const reading = context.facts.read(order.symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(order.symbol) };
  const entered = enterOrder(context, reading, order);
  return 'orderId' in entered ? { accepted: true, result: entered } : { accepted: false, refusal: entered };
};
