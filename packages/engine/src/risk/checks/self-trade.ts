import { OrderType } from '@tickwire/contracts';
import type { Refusal } from '../../commands/refusal.ts';
import type { Order } from '../../model/order.ts';
import { fromUnits } from '../../money/fixed-point.ts';
import { refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** Price at which an order stands in the book; undefined while it does not. */
const standsAt = ({ type, limitPrice, triggered, state }: Order) =>
  state !== 'inactive' && (type === OrderType.LIMIT || (type === OrderType.STOP_LIMIT && triggered))
    ? limitPrice
    : undefined;

/** The newcomer is refused, the order that works stays. A stop that is not reached meets nobody yet. */
export const checkSelfTrade = (risk: OrderRisk): Refusal | undefined => {
  const { account, request, draft, modified } = risk.context;
  if (account.limits.set.account.selfTrade === 'allow') return undefined;
  const { buying, symbol, price } = risk;
  if (!account.working.has(symbol) && !account.indexes.closing.has(symbol)) return undefined;
  const waits =
    (request.type === OrderType.STOP || request.type === OrderType.STOP_LIMIT) &&
    modified?.triggered !== true;
  if (waits || price === undefined) return undefined;
  const worst = draft.limitPrice ?? price.worst;
  for (const order of account.orders.values()) {
    if (order.symbol !== symbol || order.side === request.side) continue;
    const at = standsAt(order);
    if (at === undefined || (buying ? at > worst : at < worst)) continue;
    return refuseBeyond('self_trade', {
      name: 'selfTrade',
      value: fromUnits(at),
      setting: 'deny',
      observed: fromUnits(worst),
      detail: `the order could trade at ${grouped(fromUnits(at))} with order ${order.id} of the same account.`,
    });
  }
  return undefined;
};
