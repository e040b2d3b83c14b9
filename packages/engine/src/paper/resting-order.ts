import type { OrderType, Side } from '@tickwire/contracts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { VenueOrder } from '../ports/venue.ts';

/** An order in the paper book. */
export interface RestingOrder {
  readonly id: string;
  readonly number: number;
  readonly type: OrderType;
  readonly side: Side;
  readonly limit: Price | undefined;
  readonly stop: Price | undefined;
  readonly tick: Price;
  remaining: Quantity;
  triggered: boolean;
}

/** The order with the terms it asks for, if it asks for new ones. */
export const restingOrder = ({ order, terms: { tick } }: VenueOrder): RestingOrder => {
  const { qty, limitPrice, stopPrice } = order.requested ?? order;
  return {
    id: order.id,
    number: order.number,
    type: order.type,
    side: order.side,
    limit: limitPrice,
    stop: stopPrice,
    tick,
    remaining: qty - order.filledQty,
    triggered: order.triggered,
  };
};
