import type { Order as IbOrder } from '@stoqey/ib';
import { toUnits } from '@tickwire/engine';
import type { Order, Quantity, VenueReport } from '@tickwire/engine';

/** New terms that IB was asked for and has not answered. */
export interface AskedChange {
  readonly wire: IbOrder;
  /** Whether the engine asked, and waits for the answer. */
  readonly answer: boolean;
}

/**
 * An order at IB that carries one of the engine's, as far as IB has told. One that ends without having ended the engine's
 * is followed by another carrier. Immutable: every message makes a new one.
 */
export interface Carrier {
  /** The engine's. */
  readonly orderId: string;
  readonly accountId: string;
  readonly symbol: string;
  /** As the engine has asked for it last; undefined for one that somebody else placed. */
  readonly order: Order | undefined;
  /** By this client's count; undefined when this client cannot change or cancel it. */
  readonly ibId: number | undefined;
  /** IB's own; undefined until it has acknowledged the order. */
  readonly permId: number | undefined;
  /** IB's id of the order it is attached to; 0 for one on its own. */
  readonly parentId: number;
  /** As IB has it; as sent before it has told. */
  readonly wire: IbOrder;
  readonly asked: AskedChange | undefined;
  /** `sent`: nothing has been heard of it. `ended`: nothing more comes of it but late messages. */
  readonly stage: 'sent' | 'working' | 'ended';
  /** False for a leg that the engine does not count on yet: it hears of its fills alone. */
  readonly awaited: boolean;
  /** Its cancel is asked for: sent, or to be sent as soon as anything can be. */
  readonly cancelling: boolean;
  /** Something was said that leaves open what it is: the next look at IB's lists decides. */
  readonly doubtful: boolean;
  /** When it, or its last change, was sent, ms UTC; -Infinity for what an earlier run sent. */
  readonly sentAt: number;
  readonly filledBefore: Quantity;
  /** Of this order, by IB's count. */
  readonly executed: Quantity;
  /** As IB has told it last. */
  readonly status: string;
  readonly whyHeld: string;
  /** What IB has remarked on it last. */
  readonly remark: string | undefined;
}

/** What cannot be decided from a message alone and has to be followed up. */
export type FollowUp =
  /** Ask for IB's lists. */
  | 'look'
  /** More was filled than executions have told; they may come next. */
  | 'fills-missing'
  /** It is inactive; the reason may come next. */
  | 'inactive'
  /** A leg was cancelled, and not by the engine: perhaps because its parent was. */
  | 'leg-cancelled'
  /** A leg went with its order, of which something has filled. */
  | 'send-anew'
  /** The id it was sent with is another order's. */
  | 'id-taken'
  /** A change went unanswered and was not made: what closes or protects gets its terms all the same. */
  | 'again'
  /** Never became an order. */
  | 'refused';

/** What a message makes of a carrier, what the engine is told, and what is to be done next. */
export interface Step {
  readonly carrier: Carrier;
  readonly reports: readonly VenueReport[];
  readonly next?: FollowUp;
}

/** What of a report the engine gets: nothing but fills while it does not count on the order. */
export const step = (carrier: Carrier, reports: readonly VenueReport[] = [], next?: FollowUp): Step => ({
  carrier,
  reports: carrier.awaited ? reports : [],
  ...(next !== undefined && { next }),
});

/** Ends a carrier that IB has cancelled. One that was to fill at once or never has expired. */
export const cancelledBy = (carrier: Carrier, reason: string | undefined): Step => {
  const { orderId, order, cancelling } = carrier;
  const immediate = order?.timeInForce === 'ioc' || order?.timeInForce === 'fok';
  const type = immediate && !cancelling ? 'expired' : 'cancelled';
  return step({ ...carrier, stage: 'ended', asked: undefined }, [
    { type, orderId, ...(reason !== undefined && { reason }) },
  ]);
};

/** What IB's word that an order is cancelled makes of it. Of a leg it has to be found out why. */
export const cancelledByIb = (carrier: Carrier): Step => {
  const { awaited, parentId, cancelling, order, remark } = carrier;
  return awaited && parentId !== 0 && !cancelling
    ? step(carrier, [], 'leg-cancelled')
    : cancelledBy(carrier, (cancelling ? order?.cancelReason : undefined) ?? remark);
};

/** Ends a carrier that IB will not work. What has partly filled was no rejection: it is cancelled. */
export const refusedBy = (carrier: Carrier, reason: string): Step => {
  const { orderId, executed, filledBefore } = carrier;
  const type = executed + filledBefore > 0n ? 'cancelled' : 'rejected';
  const ended = { ...carrier, stage: 'ended', asked: undefined, remark: reason } as const;
  return step(ended, [{ type, orderId, reason }], 'refused');
};

/** The order with what was asked of it, or without. */
const settled = (order: Order | undefined, granted: boolean): Order | undefined =>
  order && { ...order, ...(granted && order.requested), requested: undefined };

/** Ends the wait for a change that IB has not made: the order goes on as it was. */
export const changeRefusedBy = (carrier: Carrier, reason: string): Step => {
  const { orderId, asked } = carrier;
  const stage = isComplete(carrier) ? 'ended' : carrier.stage;
  const changed = { ...carrier, stage, asked: undefined, order: settled(carrier.order, false) } as const;
  return step(changed, asked?.answer === true ? [{ type: 'replace-refused', orderId, reason }] : []);
};

/** Ends the wait for a change that IB has made. */
export const changed = (carrier: Carrier): Step => {
  const { orderId, asked } = carrier;
  const granted = { ...carrier, asked: undefined, order: settled(carrier.order, true) };
  return asked === undefined
    ? step(granted)
    : step({ ...granted, wire: asked.wire }, asked.answer ? [{ type: 'replaced', orderId }] : []);
};

/** Whether everything that IB is known to have of it has been filled. */
export const isComplete = ({ wire, executed }: Carrier): boolean =>
  executed > 0n && executed >= toUnits(wire.totalQuantity ?? 0);

/** Whether more of it was asked for than has filled, and not answered: IB may work the rest. */
export const mayGrow = ({ asked, executed }: Carrier): boolean =>
  asked !== undefined && executed < toUnits(asked.wire.totalQuantity ?? 0);

/** Why an order is not changed that has filled as it was. */
export const HAD_FILLED = 'Interactive Brokers had filled it before it could be changed.';
