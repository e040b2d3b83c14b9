import { OrderAction, OrderType as IbOrderType, TimeInForce as IbTimeInForce } from '@stoqey/ib';
import type { Order as IbOrder } from '@stoqey/ib';
import { OrderType, Side } from '@tickwire/contracts';
import { fromUnits } from '@tickwire/engine';
import type { Order, OrderTerms, Quantity, TimeInForce } from '@tickwire/engine';

const timeInForce: Readonly<Record<TimeInForce, IbTimeInForce>> = {
  gtc: IbTimeInForce.GTC,
  day: IbTimeInForce.DAY,
  ioc: IbTimeInForce.IOC,
  fok: IbTimeInForce.FOK,
};

/** Orders of a group reduce one another, and only one of them is at an exchange at a time: never more than one is filled. */
const REDUCE_WITH_BLOCK = 2;
/** What TWS itself sets on orders without a group. */
const REDUCE_WITHOUT_BLOCK = 3;

const typeOf = ({ type }: Order, { trail }: OrderTerms): IbOrderType => {
  if (trail !== undefined) return IbOrderType.TRAIL;
  switch (type) {
    case OrderType.LIMIT:
      return IbOrderType.LMT;
    case OrderType.MARKET:
      return IbOrderType.MKT;
    case OrderType.STOP:
      return IbOrderType.STP;
    case OrderType.STOP_LIMIT:
      return IbOrderType.STP_LMT;
  }
};

/** The stop goes where IB has it: `auxPrice` is the stop price, or the distance of one that trails. */
const pricesOf = ({ limitPrice, stopPrice, trail }: OrderTerms): Partial<IbOrder> => ({
  ...(limitPrice !== undefined && { lmtPrice: fromUnits(limitPrice) }),
  ...(trail === undefined
    ? stopPrice !== undefined && { auxPrice: fromUnits(stopPrice) }
    : {
        auxPrice: fromUnits(trail),
        ...(stopPrice !== undefined && { trailStopPrice: fromUnits(stopPrice) }),
      }),
});

/** How an order goes over the wire, beside what the engine says of it. */
export interface WireFrame {
  readonly orderRef: string;
  /** IB's id of the order it is attached to; 0 for one on its own. */
  readonly parentId: number;
  /** False holds it at TWS until the last one attached is there. */
  readonly transmit: boolean;
  readonly ocaGroup: string | undefined;
  /** Filled of the engine's order by other orders of IB. */
  readonly filledBefore: Quantity;
}

/**
 * The order as IB gets it. What IB or TWS would else fill in by presets is said: account, time in force, transmission,
 * kind of group, and that it trades in regular hours alone.
 */
export const wireOrder = (
  order: Order,
  terms: OrderTerms,
  { orderRef, parentId, transmit, ocaGroup, filledBefore }: WireFrame,
): IbOrder => ({
  action: order.side === Side.BUY ? OrderAction.BUY : OrderAction.SELL,
  totalQuantity: fromUnits(terms.qty - filledBefore),
  orderType: typeOf(order, terms),
  ...pricesOf(terms),
  tif: timeInForce[order.timeInForce],
  account: order.accountId,
  orderRef,
  parentId,
  transmit,
  outsideRth: false,
  ocaType: ocaGroup === undefined ? REDUCE_WITHOUT_BLOCK : REDUCE_WITH_BLOCK,
  ...(ocaGroup !== undefined && { ocaGroup }),
});
