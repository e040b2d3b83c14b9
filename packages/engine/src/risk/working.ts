import { OrderType, Side } from '@tickwire/contracts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import { mostQuantity } from '../model/order.ts';
import type { Order, OrderTerms } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { larger, magnitude } from '../money/fixed-point.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';

/** What the working orders of one side of a symbol could still fill. */
export interface WorkingSide {
  /** What they could add to a position. */
  readonly qty: Quantity;
  /** The same at the prices they name: price x quantity. Market orders name none. */
  readonly named: Money;
  /** What of `qty` is of market orders: it is on its way. */
  readonly coming: Quantity;
  /** What market orders that may only close, which add to no position, are on their way to fill. */
  readonly closing: Quantity;
}

export interface Working {
  readonly buys: WorkingSide;
  readonly sells: WorkingSide;
}

const none: WorkingSide = { qty: 0n, named: 0n, coming: 0n, closing: 0n };

export const noneWorking: Working = { buys: none, sells: none };

/** What an order could still fill; what has been asked of the venue counts as granted. */
const open = (order: Order): Quantity => {
  if (isFinal(order.state)) return 0n;
  const most = mostQuantity(order);
  return most > order.filledQty ? most - order.filledQty : 0n;
};

/** What an order could still add to a position. One that may only close adds nothing. */
export const outstanding = (order: Order | undefined): Quantity =>
  order === undefined || order.reduceOnly ? 0n : open(order);

/** The dearest price that terms name; 0 when they name none. */
export const namedPrice = ({
  limitPrice = 0n,
  stopPrice = 0n,
}: Pick<OrderTerms, 'limitPrice' | 'stopPrice'>): Price =>
  larger(magnitude(limitPrice), magnitude(stopPrice));

/** The dearest price an order names, before or once what has been asked of the venue is granted. */
export const dearestOf = (order: Order): Price =>
  order.requested === undefined ? namedPrice(order) : larger(namedPrice(order), namedPrice(order.requested));

const sideOf = (order: Order | undefined): WorkingSide => {
  if (order === undefined || isFinal(order.state)) return none;
  const qty = outstanding(order);
  const market = order.type === OrderType.MARKET;
  return {
    qty,
    named: qty * dearestOf(order),
    coming: market ? qty : 0n,
    closing: market && order.reduceOnly ? open(order) : 0n,
  };
};

const isNone = ({ qty, closing }: WorkingSide): boolean => qty === 0n && closing === 0n;

/** Whether nothing has changed of an order that its sums are made of. */
const isUnchanged = (was: Order, is: Order): boolean =>
  was.qty === is.qty &&
  was.filledQty === is.filledQty &&
  was.requested === is.requested &&
  was.limitPrice === is.limitPrice &&
  was.stopPrice === is.stopPrice &&
  isFinal(was.state) === isFinal(is.state);

/** Keeps the sums of a symbol up to date with one of its orders. */
export const noteWorking = (sums: Map<string, Working>, before: Order | undefined, order: Order): void => {
  if (before !== undefined && isUnchanged(before, order)) return;
  const was = sideOf(before);
  const is = sideOf(order);
  const { symbol } = order;
  const { buys, sells } = sums.get(symbol) ?? noneWorking;
  const buying = order.side === Side.BUY;
  const sum = buying ? buys : sells;
  const side: WorkingSide = {
    qty: sum.qty + is.qty - was.qty,
    named: sum.named + is.named - was.named,
    coming: sum.coming + is.coming - was.coming,
    closing: sum.closing + is.closing - was.closing,
  };
  if (isNone(side) && isNone(buying ? sells : buys)) sums.delete(symbol);
  else sums.set(symbol, buying ? { buys: side, sells } : { buys, sells: side });
};

/** How much of a position no market order is on its way to close; below zero when more is on its way than is held. */
export const leftToClose = (
  { working }: { readonly working: ReadonlyMap<string, Working> },
  { symbol, qty }: Pick<Position, 'symbol' | 'qty'>,
): Quantity => {
  const { buys, sells } = working.get(symbol) ?? noneWorking;
  const { coming, closing } = qty > 0n ? sells : buys;
  return magnitude(qty) - coming - closing;
};
