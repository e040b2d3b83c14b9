import type { Order, VenueOrder, VenueReport } from '@tickwire/engine';
import { permIdOf } from './adopted-order.ts';
import { cancelledBy } from './carrier.ts';
import type { Carrier } from './carrier.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';
import { attachLeg, placeOrders } from './place-orders.ts';
import { restoredCarrier } from './restored-carrier.ts';
import { TOGETHER_MS, watchCancel } from './watch-answer.ts';

const ELSEWHERE = 'It was placed by another program or by hand: change it where it was placed.';

/**
 * What the engine asks for. Orders leave while the connection is ready alone; what closes or protects a position, changes of what works and
 * cancels are kept until then, everything else is refused.
 */
export class OrderDesk {
  readonly #context: OrderContext;
  /** Never sent, by the engine's id. */
  readonly #kept = new Map<string, Order>();
  /** Orders whose terms at IB wait to be brought to what is wanted. */
  readonly #unsettled = new Set<string>();

  constructor(context: OrderContext) {
    this.#context = context;
  }

  place(order: Order, legs: readonly Order[] = []): readonly VenueReport[] {
    const { carriers, session } = this.#context;
    const open = session();
    const carrier = carriers.byOrder(order.id);
    if (order.state === 'inactive') {
      if (open !== undefined && carrier === undefined) attachLeg(this.#context, open, order);
      return [];
    }
    if (carrier !== undefined && carrier.stage !== 'ended') return this.#start(carrier, order);
    if (carrier?.awaited === false && carrier.executed > 0n) {
      carriers.put({ ...carrier, awaited: true });
      return carrier.executed === order.qty ? [] : [{ type: 'cancelled', orderId: order.id }];
    }
    const answered = open && placeOrders(this.#context, open, order, legs);
    return answered ?? this.#keep(order);
  }

  replace(order: Order): readonly VenueReport[] {
    const { carriers, session } = this.#context;
    const { id: orderId, requested } = order;
    const refused = (reason: string): VenueReport[] =>
      requested === undefined ? [] : [{ type: 'replace-refused', orderId, reason }];
    if (this.#kept.has(orderId)) {
      this.#kept.set(orderId, { ...order, ...requested, requested: undefined });
      return requested === undefined ? [] : [{ type: 'replaced', orderId }];
    }
    const carrier = carriers.byOrder(orderId);
    if (carrier === undefined || carrier.stage === 'ended')
      return refused('Interactive Brokers does not work the order any more.');
    if (carrier.order === undefined || carrier.ibId === undefined) return refused(ELSEWHERE);
    const wanted = { ...carrier, order };
    carriers.put(wanted);
    const open = session();
    if (open !== undefined && carrier.asked === undefined)
      return changeOrder(this.#context, open, wanted, requested !== undefined);
    this.#unsettled.add(orderId);
    return [];
  }

  cancel(order: Order): readonly VenueReport[] {
    const { id: orderId } = order;
    if (this.#kept.delete(orderId)) return [{ type: 'cancelled', orderId }];
    const carrier = this.#context.carriers.byOrder(orderId);
    // What has filled whole has ended for the engine, whatever IB still works of it.
    const counts = order.activated && order.filledQty < order.qty;
    if (carrier === undefined)
      return counts ? [{ type: 'cancelled', orderId, reason: 'Interactive Brokers does not work it.' }] : [];
    const cancelled = {
      ...carrier,
      cancelling: true,
      awaited: order.activated ? counts : carrier.awaited,
      order: carrier.order && order,
    };
    if (carrier.stage === 'ended') {
      this.#context.carriers.put({ ...cancelled, cancelling: carrier.cancelling });
      // Its fills were others than the engine's order had room for, or none came of it: the engine has it open still.
      return cancelledBy(cancelled, carrier.remark).reports;
    }
    if (carrier.ibId === undefined && carrier.permId !== undefined && carrier.stage === 'working')
      return [{ type: 'cancel-refused', orderId, reason: ELSEWHERE }];
    this.#context.carriers.put(cancelled);
    this.#sendCancel(cancelled);
    return [];
  }

  restore(working: readonly VenueOrder[]): void {
    const { carriers, journal } = this.#context;
    for (const { order, legs = [] } of working) {
      for (const each of [order, ...legs]) carriers.put(restoredCarrier(journal, each, permIdOf(each.id)));
      if (order.role !== undefined) this.#unsettled.add(order.id);
    }
  }

  /** Sends what was kept while nothing could leave: for when the connection is ready. */
  sendKept(): void {
    const { carriers, deliveries, session } = this.#context;
    const kept = [...this.#kept.values()];
    this.#kept.clear();
    for (const order of kept) deliveries.tell(order.accountId, order.symbol, this.place(order));
    if (session() === undefined) return;
    for (const carrier of carriers.all) {
      if (carrier.stage !== 'ended' && carrier.cancelling) this.#sendCancel(carrier);
    }
    for (const orderId of this.#unsettled) this.#settle(orderId);
  }

  /** What IB has told of an order may have made room for what waits: for it, and for the legs of one that has ended. */
  heard(carrier: Carrier): void {
    const { carriers, timers } = this.#context;
    // The cancel of a leg was left to that of its entry, which may have filled instead.
    if (carrier.stage === 'ended')
      for (const other of [...carriers.sharing(carrier), ...carriers.attachedTo(carrier)])
        if (other.cancelling) this.#sendCancel(other);
    const legs =
      carrier.stage === 'ended' ? carriers.attachedTo(carrier).filter(({ awaited }) => awaited) : [];
    // The engine may ask for their last size now. IB takes them away with an order that it cancels, and one that it leaves is too large.
    for (const { orderId } of legs) timers.after(TOGETHER_MS, () => this.#settle(orderId));
    for (const orderId of this.#unsettled) this.#settle(orderId);
  }

  /** Brings an order to what is wanted of it as soon as that can be. */
  settle(orderId: string): void {
    this.#unsettled.add(orderId);
    this.#settle(orderId);
  }

  /** Goes on with an order whose carrier has ended before it did. */
  goOn(order: Order): void {
    this.#context.deliveries.tell(order.accountId, order.symbol, this.place(order));
  }

  /** Brings an order to what is wanted of it, unless something is under way. */
  #settle(orderId: string): void {
    const { carriers, deliveries, session } = this.#context;
    const carrier = carriers.byOrder(orderId);
    const open = session();
    if (carrier?.order === undefined || carrier.stage === 'ended') {
      this.#unsettled.delete(orderId);
      return;
    }
    if (carrier.stage !== 'working' || open === undefined || carrier.asked !== undefined) return;
    if (carrier.cancelling || carriers.isEnding(carrier.parentId)) return;
    this.#unsettled.delete(orderId);
    const answer = carrier.order.requested !== undefined;
    deliveries.tell(carrier.accountId, carrier.symbol, changeOrder(this.#context, open, carrier, answer));
  }

  /** A leg whose order has filled. IB may have it since then, and started it. */
  #start(carrier: Carrier, order: Order): readonly VenueReport[] {
    const { orderId } = carrier;
    const hadStarted = carrier.awaited;
    this.#context.carriers.put({ ...carrier, order, awaited: true });
    this.settle(orderId);
    return carrier.stage === 'working' && !hadStarted ? [{ type: 'accepted', orderId }] : [];
  }

  #keep(order: Order): readonly VenueReport[] {
    if (!order.reduceOnly)
      return [{ type: 'rejected', orderId: order.id, reason: `It was not sent. ${this.#context.reason()}` }];
    this.#kept.set(order.id, order);
    return [];
  }

  #sendCancel(carrier: Carrier): void {
    const { carriers, sender, session } = this.#context;
    const open = session();
    if (open === undefined || carrier.ibId === undefined) return;
    // IB cancels what is attached to an order together with it.
    if (!carrier.awaited && carriers.goesWithParent(carrier)) return;
    sender.cancel(open, carrier.ibId);
    watchCancel(this.#context, carrier.orderId);
  }
}
