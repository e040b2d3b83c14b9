import type { Order, VenueReport } from '@tickwire/engine';
import type { Order as IbOrder } from '@stoqey/ib';
import { changed, changeRefusedBy } from './carrier.ts';
import type { Carrier } from './carrier.ts';
import type { IbSession } from '../connection/ib-session.ts';
import { checkOrder } from './check-order.ts';
import type { OrderContext } from './order-context.ts';
import { watchAnswer } from './watch-answer.ts';
import { wireOrder } from './wire-order.ts';
import { differences } from './wire-terms.ts';

/** The whole order with the terms that are wanted now: IB takes the size in total, what has filled included. */
const wanted = ({ wire, parentId, filledBefore }: Carrier, order: Order): IbOrder => {
  const terms = order.requested ?? order;
  const frame = {
    orderRef: wire.orderRef ?? '',
    parentId,
    transmit: true,
    ocaGroup: wire.ocaGroup,
    filledBefore,
  };
  const { trailStopPrice } = wire;
  // A stop that has followed the market goes on from where it is, unless it is moved itself.
  const follows =
    terms.trail !== undefined && terms.stopPrice === order.stopPrice && trailStopPrice !== undefined;
  return { ...wireOrder(order, terms, frame), ...(follows && { trailStopPrice }) };
};

/**
 * Whether a leg is larger at IB than it should be by now only because its order has not filled whole: IB starts it with what has
 * filled, and its size is settled once the order has ended.
 */
const waitsForParent = (
  { carriers }: OrderContext,
  carrier: Carrier,
  differing: readonly string[],
): boolean => {
  const parent = carrier.parentId === 0 ? undefined : carriers.byIbId(carrier.parentId);
  const live = parent !== undefined && parent.stage !== 'ended';
  return live && differing.length === 1 && differing[0] === 'totalQuantity';
};

/** IB has filled all that the order is to be by now, and knows no order without a rest: what it still works of it goes. */
const endRest = (
  context: OrderContext,
  session: IbSession,
  carrier: Carrier,
  answer: boolean,
): readonly VenueReport[] => {
  const { orderId, order, ibId } = carrier;
  if (ibId !== undefined) context.sender.cancel(session, ibId);
  context.carriers.put({ ...carrier, cancelling: true, awaited: false });
  const reports: VenueReport[] = answer ? [{ type: 'replaced', orderId }] : [];
  const isComplete = answer && order?.filledQty === order?.requested?.qty;
  const reason = 'Interactive Brokers has filled it in another size.';
  return isComplete ? reports : [...reports, { type: 'cancelled', orderId, reason }];
};

/**
 * Brings an order at IB to what the engine wants of it, which `carrier.order` says. `answer`: the engine asked and hears
 * what came of it. Returns what is known at once.
 */
export const changeOrder = (
  context: OrderContext,
  session: IbSession,
  carrier: Carrier,
  answer: boolean,
): readonly VenueReport[] => {
  const { order, ibId } = carrier;
  if (order === undefined || ibId === undefined) return [];
  const { qty } = order.requested ?? order;
  if (qty <= carrier.filledBefore + carrier.executed) return endRest(context, session, carrier, answer);
  const wire = wanted(carrier, order);
  const ib = context.contracts.byTicker(carrier.symbol);
  const differing = differences(carrier.wire, wire);
  const take = ({ carrier: next, reports }: ReturnType<typeof changed>): readonly VenueReport[] => {
    context.carriers.put(next);
    return reports;
  };
  const asking = { ...carrier, asked: { wire, answer } };
  if (differing.length === 0 || (order.state !== 'inactive' && waitsForParent(context, carrier, differing)))
    return take(changed({ ...asking, asked: { wire: carrier.wire, answer } }));
  const problem =
    ib === undefined
      ? `Interactive Brokers has told no contract of ${carrier.symbol} yet: look it up and try again.`
      : checkOrder(ib, order.requested ?? order, qty - carrier.filledBefore);
  if (ib === undefined || problem !== undefined) return take(changeRefusedBy(asking, problem ?? ''));
  context.carriers.put({ ...asking, sentAt: context.scheduler.now() });
  context.sender.send(session, [{ ibId, contract: ib.contract, wire }], (error) => {
    const current = context.carriers.byOrder(carrier.orderId);
    if (current === undefined) return;
    const { carrier: kept, reports } = changeRefusedBy(current, `It could not be sent: ${String(error)}`);
    context.carriers.put(kept);
    context.deliveries.tell(kept.accountId, kept.symbol, reports);
  });
  watchAnswer(context, carrier.orderId);
  return [];
};
