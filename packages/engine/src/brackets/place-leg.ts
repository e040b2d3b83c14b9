import { Side } from '@tickwire/contracts';
import type { DecisionContext } from '../decide/decision-context.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { Leg } from './legs.ts';

/** Where a stop of `side` starts to trail a market at `price`: on the tick, rather farther away. */
export const trailStart = (side: Side, price: Price, trail: Price, { tick }: InstrumentTerms): Price => {
  const start = side === Side.SELL ? price - trail : price + trail;
  const over = ((start % tick) + tick) % tick;
  if (over === 0n) return start;
  return side === Side.SELL ? start - over : start + (tick - over);
};

/** What a leg belongs to: the order it came with, or the position it is set on. */
export type LegOwner = Pick<Order, 'symbol' | 'covers' | 'parentId' | 'group'> & {
  /** Of the leg: it closes. */
  readonly side: Side;
  readonly qty: Quantity;
  /** What a trailing stop starts from. */
  readonly price: Price | undefined;
};

/** Adds a leg. With a parent it is inactive; else it goes to the venue, by whoever called. */
export const placeLeg = (
  { account, transaction, termsOf }: DecisionContext,
  { role, type, limitPrice, stopPrice, trail, guaranteed }: Leg,
  { symbol, side, qty, price, covers, parentId, group }: LegOwner,
): Order | undefined => {
  const orderId = `${account.opened.idPrefix}ORDER-${account.orderCount + 1}`;
  const terms = termsOf(symbol);
  const start =
    trail !== undefined && price !== undefined && terms !== undefined
      ? trailStart(side, price, trail, terms)
      : stopPrice;
  return transaction.emit({
    type: 'order-placed',
    orderId,
    symbol,
    orderType: type,
    side,
    qty,
    limitPrice,
    stopPrice: start,
    trail,
    reduceOnly: true,
    ...(guaranteed && { guaranteed }),
    role,
    parentId,
    group: group ?? orderId,
    covers,
    rate: undefined,
  }).order;
};

/** The owner of the legs that come with an order. */
export const entryOwner = (parent: Order): LegOwner => ({
  symbol: parent.symbol,
  side: parent.side === Side.BUY ? Side.SELL : Side.BUY,
  qty: parent.qty,
  price: parent.limitPrice ?? parent.stopPrice,
  covers: parent.covers,
  parentId: parent.id,
  group: parent.id,
});
