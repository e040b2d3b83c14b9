import type {
  FillCorrected,
  OrderAdopted,
  OrderEvent,
  OrderFilled,
  OrderPlaced,
} from '../events/engine-event.ts';
import { isFinal, nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderState, OrderStep, WorkingState } from '../lifecycle/order-lifecycle.ts';
import { mostQuantity } from '../model/order.ts';
import type { Order } from '../model/order.ts';
import { larger } from '../money/fixed-point.ts';
import { noteWorking } from '../risk/working.ts';
import type { AccountState } from './account-state.ts';
import { coverCorrection, coverFill, coversOnceSet } from './cover.ts';
import { indexOrder } from './order-indexes.ts';

const place = (account: AccountState, event: OrderPlaced, time: number): Order => {
  account.orderCount += 1;
  return {
    id: event.orderId,
    accountId: account.opened.account.id,
    number: account.orderCount,
    symbol: event.symbol,
    type: event.orderType,
    side: event.side,
    qty: event.qty,
    limitPrice: event.limitPrice,
    stopPrice: event.stopPrice,
    trail: event.trail,
    timeInForce: event.timeInForce ?? 'gtc',
    expiresAt: event.expiresAt,
    postOnly: event.postOnly ?? false,
    reduceOnly: event.reduceOnly ?? false,
    guaranteed: event.guaranteed ?? false,
    clientOrderId: event.clientOrderId,
    bracket: event.bracket,
    role: event.role,
    parentId: event.parentId,
    group: event.group,
    covers: event.covers,
    state: event.parentId === undefined ? 'pending-new' : 'inactive',
    activated: event.parentId === undefined,
    triggered: false,
    filledQty: 0n,
    filledValue: 0n,
    fee: 0n,
    requested: undefined,
    cancelReason: undefined,
    updateTime: time,
    message: undefined,
  };
};

/** An order that somebody has placed elsewhere, as its venue tells of it; its terms alone, once it is known. */
const adopt = (account: AccountState, event: OrderAdopted, time: number): Order => {
  const { orderId, orderType: type, qty, limitPrice, stopPrice, trail } = event;
  const known = account.orders.get(orderId);
  if (known !== undefined) return { ...known, type, qty, limitPrice, stopPrice, trail, updateTime: time };
  return {
    ...place(account, { ...event, type: 'order-placed' }, time),
    state: 'new',
    message: event.message,
    external: true,
  };
};

const workingState = ({ requested, filledQty }: Order): WorkingState => {
  if (requested !== undefined) return 'pending-replace';
  return filledQty > 0n ? 'partially-filled' : 'new';
};

/** The state after a step, which decisions have made sure is possible. */
const step = (order: Order, taken: OrderStep): OrderState => {
  const state = nextState(order.state, taken, workingState(order));
  if (state === undefined) {
    throw new Error(
      `Order ${order.id} is ${order.state}: "${taken}" cannot happen to it. The journal is damaged.`,
    );
  }
  return state;
};

const fill = (order: Order, { qty, price, fee }: OrderFilled, updateTime: number): Order => {
  const filledQty = order.filledQty + qty;
  // Where only the terms asked for have room for it the venue has taken them, and has yet to say so.
  const known = filledQty > order.qty ? { ...order, ...order.requested } : order;
  return {
    ...known,
    state: step(order, filledQty >= mostQuantity(order) ? 'complete' : 'fill'),
    updateTime,
    filledQty,
    filledValue: order.filledValue + price * qty,
    fee: order.fee + fee,
  };
};

const replace = (order: Order, updateTime: number): Order => {
  const replaced = { ...order, ...order.requested, requested: undefined, updateTime };
  // Fills may have overtaken the request: what is filled stays filled.
  return replaced.qty <= order.filledQty
    ? { ...replaced, state: step(replaced, 'complete'), qty: order.filledQty }
    : { ...replaced, state: step(replaced, 'replace') };
};

/** The old terms hold: what they had room for may have filled by now. */
const keepTerms = (order: Order, message: string, updateTime: number): Order => {
  const kept = { ...order, requested: undefined, updateTime, message };
  return { ...kept, state: step(kept, kept.filledQty >= kept.qty ? 'complete' : 'refuse-replace') };
};

const ended = (
  order: Order,
  how: 'cancel' | 'expire',
  reason: string | undefined,
  updateTime: number,
): Order => ({
  ...order,
  state: step(order, how),
  updateTime,
  cancelReason: undefined,
  message: order.cancelReason ?? reason,
});

/** What happens to an order after it was placed. */
type OrderChange = Exclude<OrderEvent, OrderPlaced | OrderAdopted>;

const changed = (account: AccountState, order: Order, event: OrderChange, updateTime: number): Order => {
  switch (event.type) {
    case 'order-accepted':
      return { ...order, state: step(order, 'accept'), updateTime };
    case 'order-rejected':
      return { ...order, state: step(order, 'reject'), updateTime, message: event.reason };
    case 'order-amended': {
      const { qty, limitPrice, stopPrice, trail } = event;
      return { ...order, state: step(order, 'amend'), updateTime, qty, limitPrice, stopPrice, trail };
    }
    case 'order-activated': {
      const { qty, stopPrice } = event;
      return { ...order, state: step(order, 'activate'), activated: true, updateTime, qty, stopPrice };
    }
    case 'bracket-set': {
      const { bracket } = event;
      // What is filled already is protected from here, and still known once the bracket is taken away.
      const covers = bracket === undefined ? order.covers : coversOnceSet(account, order);
      return { ...order, updateTime, bracket, covers };
    }
    case 'order-trailed':
      return { ...order, state: step(order, 'trail'), updateTime, stopPrice: event.stopPrice };
    case 'order-triggered':
      return { ...order, state: step(order, 'trigger'), updateTime, triggered: true };
    case 'order-filled':
      return fill(order, event, updateTime);
    case 'replace-requested': {
      const { qty, limitPrice, stopPrice, trail } = event;
      const requested = { qty, limitPrice, stopPrice, trail };
      return { ...order, state: step(order, 'request-replace'), updateTime, requested };
    }
    case 'order-replaced':
      return replace(order, updateTime);
    case 'replace-refused':
      return keepTerms(order, event.reason, updateTime);
    case 'cancel-requested': {
      const expires = order.expiresAt !== undefined && order.expiresAt <= updateTime;
      return {
        ...order,
        state: step(order, 'request-cancel'),
        updateTime,
        // Asked for once: a venue that refuses it ends the order by its own clock.
        expiresAt: expires ? undefined : order.expiresAt,
        cancelReason: event.reason,
      };
    }
    case 'order-cancelled':
      return ended(order, 'cancel', event.reason, updateTime);
    case 'order-expired':
      return ended(order, 'expire', event.reason, updateTime);
    case 'cancel-refused': {
      const state = step(order, 'refuse-cancel');
      return { ...order, state, updateTime, cancelReason: undefined, message: event.reason };
    }
  }
};

const keep = (account: AccountState, before: Order | undefined, order: Order): Order => {
  if (isFinal(order.state)) {
    account.orders.delete(order.id);
    const isAnswerDue = order.state === 'filled' && order.requested !== undefined;
    if (order.external === true || isAnswerDue) account.ended.set(order.id, order.updateTime);
  } else account.orders.set(order.id, order);
  noteWorking(account.working, before, order);
  if (order.reduceOnly || order.timeInForce === 'day') indexOrder(account.indexes, order);
  return order;
};

export const applyOrderPlaced = (account: AccountState, event: OrderPlaced, time: number): Order =>
  keep(account, undefined, place(account, event, time));

export const applyOrderAdopted = (account: AccountState, event: OrderAdopted, time: number): Order => {
  const before = account.orders.get(event.orderId);
  return keep(account, before, adopt(account, event, time));
};

/** Moves an order along its life cycle. A final order leaves the state: from then on it lives in read models. */
export const applyOrderChange = (account: AccountState, event: OrderChange, time: number): Order => {
  const before = account.orders.get(event.orderId);
  if (before === undefined)
    throw new Error(`There is no working order ${event.orderId}. The journal is damaged.`);
  return keep(account, before, changed(account, before, event, time));
};

/** What a correction makes of what the order has filled; nothing of its state. */
export const corrected = (order: Order, { qty, price, was }: FillCorrected): Order => {
  const filledQty = order.filledQty + qty - was.qty;
  return {
    ...order,
    qty: larger(order.qty, filledQty),
    filledQty,
    filledValue: order.filledValue + price * qty - was.price * was.qty,
  };
};

/** Undefined for an order that was final before: read models have it. */
export const applyFillCorrected = (
  account: AccountState,
  event: FillCorrected,
  updateTime: number,
): Order | undefined => {
  coverCorrection(account, event);
  const order = account.orders.get(event.orderId);
  if (order === undefined) return undefined;
  const now = corrected(order, event);
  const state = step(now, now.filledQty >= mostQuantity(now) ? 'complete' : 'correct');
  return keep(account, order, { ...now, state, updateTime });
};

export const applyOrderFilled = (account: AccountState, event: OrderFilled, time: number): Order =>
  coverFill(account, applyOrderChange(account, event, time), event);
