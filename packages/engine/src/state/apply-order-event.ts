import type { OrderEvent, OrderFilled, OrderPlaced } from '../events/engine-event.ts';
import { isFinal, nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderState, OrderStep } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import { noteWorking } from '../risk/working.ts';
import type { AccountState } from './account-state.ts';

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
    state: 'pending-new',
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

/** The state after a step, which decisions have made sure is possible. */
const step = (order: Order, taken: OrderStep, anyFilled = order.filledQty > 0n): OrderState => {
  const state = nextState(order.state, taken, anyFilled);
  if (state === undefined) {
    throw new Error(
      `Order ${order.id} is ${order.state}: "${taken}" cannot happen to it. The journal is damaged.`,
    );
  }
  return state;
};

const fill = (order: Order, { qty, price, fee }: OrderFilled, updateTime: number): Order => {
  const filledQty = order.filledQty + qty;
  return {
    ...order,
    state: step(order, filledQty === order.qty ? 'complete' : 'fill', true),
    updateTime,
    filledQty,
    filledValue: order.filledValue + price * qty,
    fee: order.fee + fee,
  };
};

const replace = (order: Order, updateTime: number): Order => {
  const asked = order.requested ?? order;
  // Fills may have overtaken the request: what is filled stays filled.
  const complete = asked.qty <= order.filledQty;
  return {
    ...order,
    state: step(order, complete ? 'complete' : 'replace'),
    updateTime,
    qty: complete ? order.filledQty : asked.qty,
    limitPrice: asked.limitPrice,
    stopPrice: asked.stopPrice,
    requested: undefined,
  };
};

const changed = (order: Order, event: Exclude<OrderEvent, OrderPlaced>, updateTime: number): Order => {
  switch (event.type) {
    case 'order-accepted':
      return { ...order, state: step(order, 'accept'), updateTime };
    case 'order-rejected':
      return { ...order, state: step(order, 'reject'), updateTime, message: event.reason };
    case 'order-triggered':
      return { ...order, state: step(order, 'trigger'), updateTime, triggered: true };
    case 'order-filled':
      return fill(order, event, updateTime);
    case 'replace-requested': {
      const { qty, limitPrice, stopPrice } = event;
      const requested = { qty, limitPrice, stopPrice };
      return { ...order, state: step(order, 'request-replace'), updateTime, requested };
    }
    case 'order-replaced':
      return replace(order, updateTime);
    case 'replace-refused': {
      const state = step(order, 'refuse-replace');
      return { ...order, state, updateTime, requested: undefined, message: event.reason };
    }
    case 'cancel-requested':
      return { ...order, state: step(order, 'request-cancel'), updateTime, cancelReason: event.reason };
    case 'order-cancelled':
      return {
        ...order,
        state: step(order, 'cancel'),
        updateTime,
        cancelReason: undefined,
        message: order.cancelReason ?? event.reason,
      };
    case 'cancel-refused': {
      const state = step(order, 'refuse-cancel');
      return { ...order, state, updateTime, cancelReason: undefined, message: event.reason };
    }
  }
};

/** Moves an order along its life cycle. A final order leaves the state: from then on it lives in read models. */
export const applyOrderEvent = (account: AccountState, event: OrderEvent, time: number): Order => {
  let order: Order;
  let before: Order | undefined;
  if (event.type === 'order-placed') {
    order = place(account, event, time);
  } else {
    before = account.orders.get(event.orderId);
    if (before === undefined)
      throw new Error(`There is no working order ${event.orderId}. The journal is damaged.`);
    order = changed(before, event, time);
  }
  if (isFinal(order.state)) account.orders.delete(order.id);
  else account.orders.set(order.id, order);
  noteWorking(account.working, before, order);
  return order;
};
