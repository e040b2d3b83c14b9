import type { Refusal } from '../../commands/refusal.ts';
import { ORDER_WINDOW_MS } from '../activity.ts';
import { refuseBeyond } from '../breach.ts';
import { hasToken, tokensWith } from '../meter.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** A token bucket over orders and modifications, refused by risk or not. A cancel is neither. */
export const checkOrderRate = ({ context: { account, time } }: OrderRisk): Refusal | undefined => {
  const limit = account.limits.set.account.maxOrdersPerSecond;
  const { orders } = account.activity;
  if (limit === null || hasToken(orders, time, limit, ORDER_WINDOW_MS)) return undefined;
  const observed = tokensWith(orders, time, limit, ORDER_WINDOW_MS);
  return refuseBeyond('order_rate_limit', {
    name: 'maxOrdersPerSecond',
    value: limit,
    observed,
    detail: `this would be order ${grouped(observed)} of the account within a second; cancels are always taken.`,
  });
};
