import type { Order as IbOrder } from '@stoqey/ib';
import type { Order } from '@tickwire/engine';
import type { Carrier } from './carrier.ts';
import type { OrderReference } from './order-reference.ts';
import { writeReference } from './order-reference.ts';
import { wireOrder } from './wire-order.ts';

/**
 * What is known of an order that an earlier run may have sent, before IB has told of it. `permId` is that of an order of
 * somebody else.
 */
export const restoredCarrier = (journal: string, order: Order, permId: number | undefined): Carrier => {
  const { id: orderId, accountId, symbol, state, requested } = order;
  const frame = {
    orderRef: writeReference(journal, { orderId, filledBefore: 0n }),
    parentId: 0,
    transmit: true,
    ocaGroup: undefined,
    filledBefore: 0n,
  };
  return {
    orderId,
    accountId,
    symbol,
    order: permId === undefined ? order : undefined,
    ibId: undefined,
    permId,
    parentId: 0,
    wire: wireOrder(order, order, frame),
    asked: requested && { wire: wireOrder(order, requested, frame), answer: true },
    stage: state === 'pending-new' || state === 'inactive' ? 'sent' : 'working',
    awaited: state !== 'inactive',
    cancelling: state === 'pending-cancel',
    doubtful: false,
    sentAt: -Infinity,
    filledBefore: 0n,
    executed: 0n,
    status: '',
    whyHeld: '',
    remark: undefined,
  };
};

/** The same once IB has told how it has the order: what the run that sent it knew of it. */
export const recognised = (
  carrier: Carrier,
  { filledBefore }: OrderReference,
  { orderRef = '', parentId = 0, ocaGroup = '', totalQuantity = 0 }: IbOrder,
): Carrier => {
  const { order } = carrier;
  if (order === undefined) return carrier;
  const group = ocaGroup === '' ? undefined : ocaGroup;
  const frame = { orderRef, parentId, transmit: true, ocaGroup: group, filledBefore };
  const { requested } = order;
  return {
    ...carrier,
    parentId,
    filledBefore,
    // A leg may be larger there as long as its order has not filled whole.
    wire: { ...wireOrder(order, order, frame), ...(parentId !== 0 && { totalQuantity }) },
    asked: requested && { wire: wireOrder(order, requested, frame), answer: true },
  };
};
