import { cancelledBy, changeRefusedBy, HAD_FILLED, isComplete, refusedBy, step } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import type { CompletedOrder } from './lists.ts';
import type { OrderContext } from './order-context.ts';
import { readReference } from './order-reference.ts';
import { standingOf } from './order-standing.ts';

const NEVER_CAME =
  'Interactive Brokers knows of no such order, asked twice: it was not placed. Place it again if it is still wanted.';
const GONE = 'Interactive Brokers no longer works it, asked twice, and does not say why: see TWS.';
const FILLED_UNSEEN =
  'Interactive Brokers has filled it and no longer tells the executions: position and cash follow its books.';
const OLD_TERMS = 'Interactive Brokers works the order on its old terms.';

const isOf = (carrier: Carrier, { order }: CompletedOrder, journal: string): boolean =>
  carrier.permId === undefined
    ? readReference(journal, order.orderRef)?.orderId === carrier.orderId
    : order.permId === carrier.permId;

/** What became of an order that IB lists neither among the open ones nor as executed, asked twice. It is not sent again. */
const gone = (carrier: Carrier, found: CompletedOrder | undefined): Step => {
  const { remark, stage, cancelling, order, asked } = carrier;
  if (isComplete(carrier) && asked !== undefined) return changeRefusedBy(carrier, remark ?? HAD_FILLED);
  if (found !== undefined) {
    const { status, completedStatus } = found.state;
    const reason = standingOf(status) === 'filled' ? FILLED_UNSEEN : (completedStatus ?? remark);
    return cancelledBy({ ...carrier, cancelling: true }, reason === '' ? undefined : reason);
  }
  if (cancelling) return cancelledBy(carrier, order?.cancelReason ?? remark);
  if (stage === 'sent')
    return refusedBy(carrier, remark === undefined ? NEVER_CAME : `${remark} ${NEVER_CAME}`);
  return cancelledBy({ ...carrier, cancelling: true }, GONE);
};

/** The same, but for a leg that IB says it has cancelled with its order: what has filled of that is protected by another. */
export const lost = (
  carrier: Carrier,
  completed: readonly CompletedOrder[],
  { journal, carriers }: Pick<OrderContext, 'journal' | 'carriers'>,
): Step => {
  const found = completed.find((each) => isOf(carrier, each, journal));
  const { awaited, cancelling, order, parentId, sentAt } = carrier;
  const isAttached = parentId !== 0 || sentAt === -Infinity;
  const parent = isAttached && order?.parentId !== undefined ? carriers.byOrder(order.parentId) : undefined;
  const wentAlong = parent?.stage === 'ended' && !isComplete(parent);
  return awaited && !cancelling && wentAlong && standingOf(found?.state.status) === 'cancelled'
    ? step(carrier, [], 'send-anew')
    : gone(carrier, found);
};

/** What a list that has the order makes of questions that were open about it; undefined when there were none. */
export const found = (carrier: Carrier, isDue: boolean): Step | undefined => {
  if (carrier.asked !== undefined && isDue && !carrier.doubtful && carrier.order?.reduceOnly === true)
    return step({ ...carrier, asked: undefined }, [], 'again');
  if (carrier.asked !== undefined && (isDue || carrier.doubtful))
    return changeRefusedBy({ ...carrier, doubtful: false }, carrier.remark ?? OLD_TERMS);
  if (!carrier.doubtful) return undefined;
  if (!carrier.cancelling) return step({ ...carrier, doubtful: false });
  const reason = carrier.remark ?? 'Interactive Brokers could not cancel it.';
  return step({ ...carrier, doubtful: false, cancelling: false }, [
    { type: 'cancel-refused', orderId: carrier.orderId, reason },
  ]);
};
