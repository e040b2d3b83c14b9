import { cancelledBy, isComplete, refusedBy } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import type { OrderContext } from './order-context.ts';
import type { OrderDesk } from './order-desk.ts';
import { standingOf } from './order-standing.ts';
import { TOGETHER_MS } from './watch-answer.ts';

const INACTIVE =
  'Interactive Brokers holds it inactive, which it does with what it will not work, and has given no reason: see TWS.';

/** Keeps what became of carriers, tells it, and does what has to follow. */
export class FollowUps {
  readonly #context: OrderContext;
  readonly #desk: OrderDesk;

  constructor(context: OrderContext, desk: OrderDesk) {
    this.#context = context;
    this.#desk = desk;
  }

  take({ carrier, reports, next }: Step): void {
    const { carriers, deliveries, ids, look } = this.#context;
    carriers.put(carrier);
    deliveries.tell(carrier.accountId, carrier.symbol, reports);
    this.#desk.heard(carrier);
    switch (next) {
      case 'look':
        return look();
      case 'fills-missing':
        return this.#soon(carrier, look);
      case 'inactive':
        return this.#soon(carrier, (current) => this.#refuseInactive(current));
      case 'leg-cancelled':
        return this.#explainCancelled(carrier);
      case 'again':
        return this.#desk.settle(carrier.orderId);
      case 'send-anew':
        return this.#sendAnew(carrier);
      case 'refused':
        return this.#takeBack(carrier);
      case 'id-taken':
        ids.skip();
        // What comes with this id is about the other order.
        carriers.put({ ...carrier, ibId: undefined, doubtful: true });
        return look();
      case undefined:
    }
  }

  /** Later, if the order has not ended by then. */
  #soon({ orderId }: Carrier, task: (current: Carrier) => void): void {
    const { timers, carriers } = this.#context;
    timers.after(TOGETHER_MS, () => {
      const current = carriers.byOrder(orderId);
      if (current !== undefined && current.stage !== 'ended') task(current);
    });
  }

  #refuseInactive(carrier: Carrier): void {
    if (standingOf(carrier.status, carrier.whyHeld) !== 'refused') return;
    this.#cancelForCertain(carrier);
    this.take(refusedBy(carrier, carrier.remark ?? INACTIVE));
  }

  /** IB takes legs away with an order that ends before it has filled whole; what has filled of it stays to be protected. */
  #explainCancelled(carrier: Carrier): void {
    const parent = this.#context.carriers.byIbId(carrier.parentId);
    if (parent !== undefined && isComplete(parent)) this.take(cancelledBy(carrier, carrier.remark));
    else if (this.#context.carriers.goesWithParent(carrier)) this.#sendAnew(carrier);
    else
      this.#soon(carrier, (current) => {
        if (this.#context.carriers.goesWithParent(current)) this.#sendAnew(current);
        else this.take(cancelledBy(current, current.remark));
      });
  }

  #sendAnew(carrier: Carrier): void {
    const { carriers, deliveries } = this.#context;
    const { order, orderId } = carrier;
    if (order === undefined || carrier.cancelling) {
      this.take(cancelledBy(carrier, order?.cancelReason));
      return;
    }
    carriers.put({ ...carrier, stage: 'ended', asked: undefined });
    this.#desk.goOn({ ...order, ...order.requested, requested: undefined });
    if (order.requested !== undefined)
      deliveries.tell(carrier.accountId, carrier.symbol, [{ type: 'replaced', orderId }]);
  }

  /** An order whose leg was refused would work without it, or be held for ever: it is taken back. So are legs without their order. */
  #takeBack(refused: Carrier): void {
    const { carriers } = this.#context;
    for (const leg of carriers.attachedTo(refused))
      if (!leg.awaited) carriers.put({ ...leg, stage: 'ended' });
    const parent = refused.parentId === 0 ? undefined : carriers.byIbId(refused.parentId);
    if (parent === undefined || parent.stage !== 'sent') return;
    const remark = `An order of its bracket was refused: ${refused.remark ?? 'see TWS'}`;
    carriers.put({ ...parent, cancelling: true, remark });
    this.#cancelForCertain(parent);
  }

  /** Whatever IB makes of it, it is not to work. */
  #cancelForCertain({ ibId }: Carrier): void {
    const open = this.#context.session();
    if (open !== undefined && ibId !== undefined) this.#context.sender.cancel(open, ibId);
  }
}
