import type { PreOrder } from '@tickwire/contracts';
import { asksForBracket, readBracket } from '../brackets/bracket-request.ts';
import { addMissingLegs } from '../brackets/entry-legs.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderPlaced } from '../events/engine-event.ts';
import type { OrderContext, OrderPurpose } from '../gate/order-context.ts';
import { refusalOf } from '../gate/order-gate.ts';
import { timeInForceOf } from '../gate/time-in-force.ts';
import type { Order } from '../model/order.ts';
import { DAY_MS, dayOf } from '../model/utc-day.ts';
import { OrderRisk } from '../risk/order-risk.ts';
import type { DecisionContext } from './decision-context.ts';
import type { MarketReading } from './facts.ts';
import { orderContext } from './gate-context.ts';
import { notFilled } from './not-filled.ts';
import { noteRefusal } from './note-refusal.ts';

/** Hands an order over within the decision when the venue is internal; else that waits until it is durable. */
export const handOverInternally = (
  context: DecisionContext,
  { terms, facts }: MarketReading,
  order: Order | undefined,
  action: 'place' | 'replace',
): void => {
  const { venue } = context;
  if (order === undefined || !venue.capabilities.internal) return;
  context.take(venue[action]({ order, terms }, facts));
};

/** What a request asks for beyond type and terms; undefined for an order as most are. */
const particulars = ({ request, time, facts, terms }: OrderContext): Partial<OrderPlaced> | undefined => {
  const { postOnly, reduceOnly, clientOrderId, duration } = request;
  const protectedToo = asksForBracket(request);
  if (
    duration === undefined &&
    clientOrderId === undefined &&
    postOnly === undefined &&
    reduceOnly === undefined &&
    !protectedToo
  )
    return undefined;
  const timeInForce = timeInForceOf(request) ?? 'gtc';
  const read = protectedToo ? readBracket(request, terms) : undefined;
  const bracket = read === undefined || 'code' in read ? undefined : read.bracket;
  return {
    ...(timeInForce !== 'gtc' && { timeInForce }),
    ...(timeInForce === 'day' && { expiresAt: facts.sessionEnd ?? (dayOf(time) + 1) * DAY_MS }),
    ...(postOnly === true && { postOnly }),
    ...(reduceOnly === true && { reduceOnly }),
    ...(clientOrderId !== undefined && { clientOrderId }),
    ...(bracket !== undefined && { bracket }),
  };
};

/** An order that has passed the gate. */
export interface CheckedOrder {
  readonly reading: MarketReading;
  readonly checked: OrderContext;
  readonly risk: OrderRisk;
}

/** Passes a new order through the gate. Nothing has happened yet. */
export const checkOrder = (
  context: DecisionContext,
  reading: MarketReading,
  request: PreOrder,
  purpose: OrderPurpose = 'command',
): CheckedOrder | Refusal => {
  const checked = orderContext(context, reading, request, { purpose });
  const risk = new OrderRisk(checked);
  const refusal = refusalOf(checked, risk) ?? notFilled(context, checked);
  return refusal === undefined
    ? { reading, checked, risk }
    : noteRefusal(context.transaction, reading, refusal);
};

/** Places an order that has passed the gate, and its bracket with it. */
export const placeChecked = (
  context: DecisionContext,
  { reading, checked, risk }: CheckedOrder,
): { readonly orderId: string } => {
  const { account, transaction, keyed } = context;
  const { request, draft, rate, purpose } = checked;
  transaction.list(reading.terms);
  const orderId = `${account.opened.idPrefix}ORDER-${account.orderCount + 1}`;
  const { qty, limitPrice, stopPrice, trail } = draft;
  const placed: OrderPlaced = {
    type: 'order-placed',
    orderId,
    symbol: reading.terms.spec.symbol,
    orderType: request.type,
    side: request.side,
    qty,
    limitPrice,
    stopPrice,
    trail,
    rate,
    entered: purpose === 'command' ? { value: risk.value, keyed } : undefined,
  };
  const more = particulars(checked);
  const { order } = transaction.emit(more === undefined ? placed : { ...placed, ...more });
  if (order?.bracket !== undefined) addMissingLegs(context, order);
  handOverInternally(context, reading, order, 'place');
  return { orderId };
};

/** Passes a new order through the gate and places it. Every path to a new order ends in these two steps. */
export const enterOrder = (
  context: DecisionContext,
  reading: MarketReading,
  request: PreOrder,
  purpose: OrderPurpose = 'command',
): { readonly orderId: string } | Refusal => {
  const entered = checkOrder(context, reading, request, purpose);
  return 'code' in entered ? entered : placeChecked(context, entered);
};
