import { OrderAction, OrderType as IbOrderType } from '@stoqey/ib';
import type { Order as IbOrder } from '@stoqey/ib';
import { OrderType, Side } from '@tickwire/contracts';
import { toUnits } from '@tickwire/engine';
import type { AdoptedOrder, Price, Quantity, TimeInForce } from '@tickwire/engine';

/** What an order that somebody else placed is called here: IB never gives a permanent id twice. */
export const adoptedId = (permId: number): string => `IB-${permId}`;

/** The permanent id in a name that `adoptedId` made; undefined for any other. */
export const permIdOf = (orderId: string): number | undefined => {
  const [, digits] = /^IB-(\d+)$/.exec(orderId) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const timesInForce: Readonly<Record<string, TimeInForce>> = { DAY: 'day', IOC: 'ioc', FOK: 'fok' };

/** Zero and the largest double are IB's ways to leave a price out. */
const price = (value: number | undefined): Price | undefined =>
  value === undefined || value === 0 || Math.abs(value) > 1e300 ? undefined : toUnits(value);

type AdoptedTerms = Pick<AdoptedOrder, 'orderType' | 'limitPrice' | 'stopPrice'>;

/** IB knows many more types: what counts is which prices the order has. */
const termsOf = ({ orderType, lmtPrice, auxPrice, trailStopPrice }: IbOrder): AdoptedTerms => {
  const limitPrice = price(lmtPrice);
  if (orderType === IbOrderType.STP || orderType === IbOrderType.STP_PRT)
    return { orderType: OrderType.STOP, limitPrice: undefined, stopPrice: price(auxPrice) };
  if (orderType === IbOrderType.STP_LMT)
    return { orderType: OrderType.STOP_LIMIT, limitPrice, stopPrice: price(auxPrice) };
  const stopPrice = price(trailStopPrice);
  if (stopPrice !== undefined) return { orderType: OrderType.STOP, limitPrice: undefined, stopPrice };
  return { orderType: limitPrice === undefined ? OrderType.MARKET : OrderType.LIMIT, limitPrice, stopPrice };
};

/** An order of somebody else as the engine has orders; `open` is what is left of it. */
export const adoptedOrder = (permId: number, order: IbOrder, open: Quantity): AdoptedOrder => ({
  orderId: adoptedId(permId),
  side: order.action === OrderAction.BUY ? Side.BUY : Side.SELL,
  qty: open,
  timeInForce: timesInForce[order.tif ?? ''] ?? 'gtc',
  ...termsOf(order),
});
