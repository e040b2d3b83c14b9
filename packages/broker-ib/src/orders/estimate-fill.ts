import { OrderType, Side } from '@tickwire/contracts';
import { toUnits } from '@tickwire/engine';
import type { EstimatedFill, MarketFacts, Order } from '@tickwire/engine';

/** The fill an order would likely get now: all of it at the other side's best price. Empty for one that would rest. */
export const estimateFill = (
  { type, side, qty, limitPrice }: Order,
  { quote }: MarketFacts,
): readonly EstimatedFill[] => {
  if (quote === undefined || type === OrderType.STOP || type === OrderType.STOP_LIMIT) return [];
  const price = toUnits(side === Side.BUY ? quote.ask : quote.bid);
  const isBeyond = limitPrice !== undefined && (side === Side.BUY ? price > limitPrice : price < limitPrice);
  return isBeyond ? [] : [{ qty, price }];
};
