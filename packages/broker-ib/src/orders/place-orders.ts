import type { Order, VenueReport } from '@tickwire/engine';
import type { IbSession } from '../connection/ib-session.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { refusedBy } from './carrier.ts';
import type { Carrier } from './carrier.ts';
import { checkOrder } from './check-order.ts';
import type { OrderContext } from './order-context.ts';
import { writeReference } from './order-reference.ts';
import { watchAnswer } from './watch-answer.ts';
import { wireOrder } from './wire-order.ts';

/** An order that is to be sent. */
interface NewOrder {
  readonly ib: IbInstrument;
  readonly order: Order;
  readonly ibId: number;
  readonly parentId: number;
  readonly transmit: boolean;
  /** The first id that was taken with it: makes the name of a new group unlike any before. */
  readonly firstId: number;
}

/** Orders of a group carry the name those at IB have: a name is not used again once its orders are gone. */
const groupName = ({ carriers, journal }: OrderContext, { order, firstId }: NewOrder): string | undefined => {
  const { group, accountId } = order;
  if (group === undefined) return undefined;
  const sibling = carriers.all.find(
    (carrier) =>
      carrier.accountId === accountId &&
      carrier.order?.group === group &&
      carrier.stage !== 'ended' &&
      !carriers.goesWithParent(carrier),
  );
  return sibling?.wire.ocaGroup ?? `${journal}:${group}:${firstId}`;
};

/** What of the order is filled already, by whoever knows of more. */
const filledBefore = ({ carriers }: OrderContext, { id, filledQty }: Order): bigint => {
  const before = carriers.byOrder(id);
  const carried = before === undefined ? 0n : before.filledBefore + before.executed;
  return carried > filledQty ? carried : filledQty;
};

const carrierOf = (context: OrderContext, placed: NewOrder): Carrier => {
  const { order, ibId, parentId, transmit } = placed;
  const filled = filledBefore(context, order);
  const orderRef = writeReference(context.journal, { orderId: order.id, filledBefore: filled });
  const ocaGroup = groupName(context, placed);
  return {
    orderId: order.id,
    accountId: order.accountId,
    symbol: order.symbol,
    order,
    ibId,
    permId: undefined,
    parentId,
    wire: wireOrder(order, order, { orderRef, parentId, transmit, ocaGroup, filledBefore: filled }),
    asked: undefined,
    stage: 'sent',
    awaited: order.state !== 'inactive',
    cancelling: false,
    doubtful: false,
    sentAt: context.scheduler.now(),
    filledBefore: filled,
    executed: 0n,
    status: '',
    whyHeld: '',
    remark: undefined,
  };
};

/** Why the order cannot be sent as it is. */
const problemOf = (context: OrderContext, ib: IbInstrument, order: Order): string | undefined =>
  checkOrder(ib, order, order.qty - filledBefore(context, order));

const send = (
  context: OrderContext,
  session: IbSession,
  ib: IbInstrument,
  carriers: readonly Carrier[],
): boolean => {
  const frames = carriers.flatMap(({ ibId, wire }) =>
    ibId === undefined ? [] : [{ ibId, contract: ib.contract, wire }],
  );
  const isSent = context.sender.send(session, frames, (error) => {
    context.log.error(
      { err: error, orders: carriers.map(({ orderId }) => orderId) },
      'An order could not be written.',
    );
    for (const { orderId } of carriers) {
      const carrier = context.carriers.byOrder(orderId);
      if (carrier === undefined || carrier.stage === 'ended') continue;
      const { carrier: ended, reports } = refusedBy(
        carrier,
        `It could not be sent whole and was taken back: ${String(error)}`,
      );
      context.carriers.put(ended);
      context.deliveries.tell(ended.accountId, ended.symbol, reports);
    }
  });
  if (isSent) for (const { orderId } of carriers) watchAnswer(context, orderId);
  return isSent;
};

const rejected = ({ id: orderId }: Order, reason: string): VenueReport[] => [
  { type: 'rejected', orderId, reason },
];

/**
 * Sends an order, with the legs that wait for it: they are held at TWS until the last is there, and started by IB. Returns what is
 * known at once; undefined when the connection went away and nothing was sent.
 */
export const placeOrders = (
  context: OrderContext,
  session: IbSession,
  order: Order,
  legs: readonly Order[] = [],
): readonly VenueReport[] | undefined => {
  const ib = context.contracts.byTicker(order.symbol);
  if (ib === undefined)
    return rejected(
      order,
      `Interactive Brokers has told no contract of ${order.symbol} yet: look it up and try again.`,
    );
  const problem = [order, ...legs].flatMap((each) => problemOf(context, ib, each) ?? []).at(0);
  if (problem !== undefined) return rejected(order, problem);
  const firstId = context.ids.take(1 + legs.length);
  const carriers = [order, ...legs].map((each, at) => {
    const carrier = carrierOf(context, {
      ib,
      order: each,
      ibId: firstId + at,
      parentId: at === 0 ? 0 : firstId,
      transmit: at === legs.length,
      firstId,
    });
    // Known before the next one is made, which may belong to its group.
    context.carriers.put(carrier);
    return carrier;
  });
  context.deliveries.counter.send();
  if (send(context, session, ib, carriers)) return [];
  for (const carrier of carriers) context.carriers.put({ ...carrier, stage: 'ended' });
  return undefined;
};

/** Attaches a leg to an order that works at IB. What fails of it is not told: the leg is placed when it is to work. */
export const attachLeg = (context: OrderContext, session: IbSession, leg: Order): void => {
  const parent = leg.parentId === undefined ? undefined : context.carriers.byOrder(leg.parentId);
  const ib = context.contracts.byTicker(leg.symbol);
  if (parent?.ibId === undefined || parent.stage === 'ended' || parent.cancelling || ib === undefined) return;
  if (problemOf(context, ib, leg) !== undefined) return;
  const ibId = context.ids.take(1);
  const carrier = carrierOf(context, {
    ib,
    order: leg,
    ibId,
    parentId: parent.ibId,
    transmit: true,
    firstId: ibId,
  });
  context.carriers.put(carrier);
  send(context, session, ib, [carrier]);
};
