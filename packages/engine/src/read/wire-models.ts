import type { Execution, PlacedOrder, Position as WirePosition } from '@tickwire/contracts';
import { publishedAs } from '../lifecycle/order-lifecycle.ts';
import type { Costing } from '../model/account.ts';
import { unitPrice } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import type { OrderFilled } from '../events/engine-event.ts';
import { divide, fromMoney, fromUnits } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';

/** An order as the contract words it. Fields without a value are left out. */
export const placedOrder = (order: Order): PlacedOrder => ({
  id: order.id,
  symbol: order.symbol,
  type: order.type,
  side: order.side,
  qty: fromUnits(order.qty),
  status: publishedAs[order.state].status,
  ...(order.limitPrice !== undefined && { limitPrice: fromUnits(order.limitPrice) }),
  ...(order.stopPrice !== undefined && { stopPrice: fromUnits(order.stopPrice) }),
  filledQty: fromUnits(order.filledQty),
  ...(order.filledQty > 0n && { avgPrice: fromUnits(divide(order.filledValue, order.filledQty)) }),
  updateTime: order.updateTime,
  ...(order.message !== undefined && { message: order.message }),
});

export const execution = (fill: OrderFilled): Execution => ({
  id: fill.fillId,
  orderId: fill.orderId,
  symbol: fill.symbol,
  price: fromUnits(fill.price),
  qty: fromUnits(fill.qty),
  side: fill.side,
  time: fill.marketTime,
  commission: fromMoney(fill.commission),
});

/** `gain` is the unrealised P/L in the account's currency; undefined when the position cannot be priced. */
export const wirePosition = (
  position: Position,
  terms: InstrumentTerms,
  costing: Costing,
  gain: Money | undefined,
): WirePosition => {
  const { qty, average, fifoCost } = position;
  const unitCost =
    costing === 'fifo'
      ? unitPrice(terms, fifoCost, qty)
      : unitPrice(terms, average.basisCost, average.basisQty);
  return {
    id: position.symbol,
    symbol: position.symbol,
    qty: fromUnits(qty < 0n ? -qty : qty),
    side: position.side,
    avgPrice: fromUnits(unitCost),
    ...(gain !== undefined && { unrealizedPL: fromMoney(gain) }),
    updateTime: position.updateTime,
  };
};
