import { remainingOf, type SimulatedOrder } from '../orders/simulated-order.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';
import type { OrderIdentity } from './open-order.ts';

/** How far an order is. */
export function orderStatus(
  order: SimulatedOrder,
  { orderId, clientId, parentId }: OrderIdentity,
): readonly string[] {
  return [
    Answer.ORDER_STATUS,
    `${orderId}`,
    order.status,
    decimalText(order.filled),
    decimalText(remainingOf(order)),
    doubleText(order.averagePrice),
    `${order.permId}`,
    `${parentId}`,
    doubleText(order.lastPrice),
    `${clientId}`,
    '',
    doubleText(0),
  ];
}

export function openOrderEnd(): readonly string[] {
  return [Answer.OPEN_ORDER_END, '1'];
}

/** An order entered by hand now has an id of client 0. */
export function orderBound(permId: number, clientId: number, orderId: number): readonly string[] {
  return [Answer.ORDER_BOUND, `${permId}`, `${clientId}`, `${orderId}`];
}
