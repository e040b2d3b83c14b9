import { OrderType, Side } from '@tickwire/contracts';
import type { TimeInForce } from '../model/order.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { VenueOrder } from '../ports/venue.ts';

/** An order in the paper book. A replacement changes it in place: it may be in the middle of being filled. */
export interface RestingOrder {
  readonly id: string;
  readonly number: number;
  readonly type: OrderType;
  readonly side: Side;
  readonly tick: Price;
  readonly timeInForce: TimeInForce;
  readonly postOnly: boolean;
  /** A stop that fills at its price: one the market has gone through since it rests. */
  guaranteed: boolean;
  limit: Price | undefined;
  stop: Price | undefined;
  /** Distance at which the stop follows the market. */
  trail: Price | undefined;
  qty: Quantity;
  remaining: Quantity;
  triggered: boolean;
}

/** The order with the terms it asks for, if it asks for new ones. */
export const restingOrder = ({ order, terms: { tick } }: VenueOrder): RestingOrder => {
  const { qty, limitPrice, stopPrice, trail } = order.requested ?? order;
  return {
    id: order.id,
    number: order.number,
    type: order.type,
    side: order.side,
    tick,
    timeInForce: order.timeInForce,
    postOnly: order.postOnly,
    guaranteed: order.guaranteed,
    limit: limitPrice,
    stop: stopPrice,
    trail,
    qty,
    remaining: qty - order.filledQty,
    triggered: order.triggered,
  };
};

export const isStop = ({ type }: RestingOrder): boolean =>
  type === OrderType.STOP || type === OrderType.STOP_LIMIT;

/** Whether a trade at `last` reaches a stop: at or beyond it. Only trades trigger, never a quote. */
export const reaches = ({ side, stop }: RestingOrder, last: Price): boolean =>
  stop !== undefined && (side === Side.BUY ? last >= stop : last <= stop);

/** Where a trade at `last` takes a trailing stop: on the tick, never back; undefined when it stays. */
export const trailedTo = ({ side, stop, trail, tick }: RestingOrder, last: Price): Price | undefined => {
  if (stop === undefined || trail === undefined) return undefined;
  const distance = side === Side.BUY ? last + trail - stop : stop - (last - trail);
  if (distance >= 0n) return undefined;
  const steps = -distance / tick;
  if (steps === 0n) return undefined;
  return side === Side.BUY ? stop - steps * tick : stop + steps * tick;
};
