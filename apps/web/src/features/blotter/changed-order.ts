import type { PlacedOrder, PreOrder } from '@tickwire/client';
import { needsLimit, needsStop } from '../../data/order-draft.ts';

interface Change {
  readonly qty: number | undefined;
  readonly stopPrice: number | undefined;
  readonly limitPrice: number | undefined;
}

/** The order as it shall be; undefined when something it needs is missing. What cannot change goes along unchanged. */
export function changedOrder(
  order: PlacedOrder,
  { qty, stopPrice, limitPrice }: Change,
): PreOrder | undefined {
  if (qty === undefined) return undefined;
  if (needsStop(order.type) && stopPrice === undefined) return undefined;
  if (needsLimit(order.type) && limitPrice === undefined) return undefined;
  const { symbol, type, side, takeProfit, stopLoss, guaranteedStop, trailingStopPips, stopType } = order;
  return {
    symbol,
    type,
    side,
    qty,
    ...(needsStop(type) && stopPrice !== undefined && { stopPrice }),
    ...(needsLimit(type) && limitPrice !== undefined && { limitPrice }),
    ...(takeProfit !== undefined && { takeProfit }),
    ...(stopLoss !== undefined && { stopLoss }),
    ...(guaranteedStop !== undefined && { guaranteedStop }),
    ...(trailingStopPips !== undefined && { trailingStopPips }),
    ...(stopType !== undefined && { stopType }),
  };
}
