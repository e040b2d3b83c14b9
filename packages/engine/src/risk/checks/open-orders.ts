import type { Refusal } from '../../commands/refusal.ts';
import { refuseBeyond } from '../breach.ts';
import type { OrderRisk } from '../order-risk.ts';

export const checkOpenOrders = ({ reduces, context }: OrderRisk): Refusal | undefined => {
  const { account, modified } = context;
  const limit = account.limits.set.account.maxOpenOrders;
  const observed = account.orders.size + 1;
  if (limit === null || observed <= limit || modified !== undefined || reduces) return undefined;
  return refuseBeyond('open_orders_limit', {
    name: 'maxOpenOrders',
    value: limit,
    observed,
    detail: `this would be working order ${observed} of the account.`,
  });
};
