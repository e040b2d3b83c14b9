import { readBracket } from '../../brackets/bracket-request.ts';
import { legsOf } from '../../brackets/legs.ts';
import type { Refusal } from '../../commands/refusal.ts';
import { refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

export const checkOpenOrders = ({ context }: OrderRisk): Refusal | undefined => {
  const { account, terms, request, modified } = context;
  const limit = account.limits.set.account.maxOpenOrders;
  const read = readBracket(request, terms);
  // The legs of its bracket are orders too.
  const legs = 'code' in read || read.bracket === undefined ? 0 : legsOf(read.bracket).length;
  const observed = account.orders.size + 1 + legs;
  if (limit === null || observed <= limit || modified !== undefined) return undefined;
  return refuseBeyond('open_orders_limit', {
    name: 'maxOpenOrders',
    value: limit,
    observed,
    detail: `with this order the account would have ${grouped(observed)} working.`,
  });
};
