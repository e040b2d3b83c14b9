import { OrderStatus } from '@tickwire/contracts';
import type { PlacedOrder } from '@tickwire/contracts';
import type { StrategyOrder } from './strategy-context.ts';

/** An order with the name the run has given it. */
export type NamedOrder = StrategyOrder & { readonly clientOrderId: string };

/** How an accepted order is shown until it is durable. */
export const placing = (id: string, order: NamedOrder, updateTime: number): PlacedOrder => {
  const { symbol, type, side, qty, limitPrice, stopPrice, clientOrderId } = order;
  return {
    id,
    clientOrderId,
    symbol,
    type,
    side,
    qty,
    status: OrderStatus.PLACING,
    ...(limitPrice !== undefined && { limitPrice }),
    ...(stopPrice !== undefined && { stopPrice }),
    filledQty: 0,
    updateTime,
  };
};
