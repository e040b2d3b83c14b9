import type { OrderEvent, OrderPlaced } from '../events/engine-event.ts';
import { isFinal, nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderStep } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
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
    updateTime: time,
    message: undefined,
  };
};

/** The order after a step, which decisions have made sure is possible. */
const stepped = (order: Order, step: OrderStep, time: number, change?: Partial<Order>): Order => {
  const state = nextState(order.state, step, (change?.filledQty ?? order.filledQty) > 0n);
  if (state === undefined) {
    throw new Error(
      `Order ${order.id} is ${order.state}: "${step}" cannot happen to it. The journal is damaged.`,
    );
  }
  return { ...order, ...change, state, updateTime: time };
};

const changed = (order: Order, event: Exclude<OrderEvent, OrderPlaced>, time: number): Order => {
  switch (event.type) {
    case 'order-accepted':
      return stepped(order, 'accept', time);
    case 'order-rejected':
      return stepped(order, 'reject', time, { message: event.reason });
    case 'order-triggered':
      return stepped(order, 'trigger', time, { triggered: true });
    case 'order-filled': {
      const filledQty = order.filledQty + event.qty;
      return stepped(order, filledQty === order.qty ? 'complete' : 'fill', time, {
        filledQty,
        filledValue: order.filledValue + event.price * event.qty,
        fee: order.fee + event.fee,
      });
    }
    case 'replace-requested': {
      const { qty, limitPrice, stopPrice } = event;
      return stepped(order, 'request-replace', time, { requested: { qty, limitPrice, stopPrice } });
    }
    case 'order-replaced': {
      const asked = order.requested ?? order;
      // Fills may have overtaken the request: what is filled stays filled.
      const complete = asked.qty <= order.filledQty;
      return stepped(order, complete ? 'complete' : 'replace', time, {
        qty: complete ? order.filledQty : asked.qty,
        limitPrice: asked.limitPrice,
        stopPrice: asked.stopPrice,
        requested: undefined,
      });
    }
    case 'replace-refused':
      return stepped(order, 'refuse-replace', time, { requested: undefined, message: event.reason });
    case 'cancel-requested':
      return stepped(order, 'request-cancel', time);
    case 'order-cancelled':
      return stepped(order, 'cancel', time, { message: event.reason });
    case 'cancel-refused':
      return stepped(order, 'refuse-cancel', time, { message: event.reason });
  }
};

/** Moves an order along its life cycle. A final order leaves the state: from then on it lives in read models. */
export const applyOrderEvent = (account: AccountState, event: OrderEvent, time: number): Order => {
  let order: Order;
  if (event.type === 'order-placed') {
    order = place(account, event, time);
  } else {
    const before = account.orders.get(event.orderId);
    if (before === undefined)
      throw new Error(`There is no working order ${event.orderId}. The journal is damaged.`);
    order = changed(before, event, time);
  }
  if (isFinal(order.state)) account.orders.delete(order.id);
  else account.orders.set(order.id, order);
  return order;
};
