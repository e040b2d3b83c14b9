import { cancelledBy, changeRefusedBy, refusedBy, step } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import type { CompletedOrder } from './lists.ts';
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

/** What became of an order that IB lists neither among the open ones nor as executed, asked twice. Never sent again. */
export const lost = (carrier: Carrier, completed: readonly CompletedOrder[], journal: string): Step => {
  const found = completed.find((each) => isOf(carrier, each, journal));
  if (found !== undefined) {
    const { status, completedStatus } = found.state;
    const filled = standingOf(status) === 'filled';
    const reason = filled ? FILLED_UNSEEN : (completedStatus ?? carrier.remark);
    return cancelledBy({ ...carrier, cancelling: true }, reason === '' ? undefined : reason);
  }
  if (carrier.cancelling) return cancelledBy(carrier, carrier.order?.cancelReason);
  return carrier.stage === 'sent'
    ? refusedBy(carrier, carrier.remark === undefined ? NEVER_CAME : `${carrier.remark} ${NEVER_CAME}`)
    : cancelledBy({ ...carrier, cancelling: true }, GONE);
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
