import type { Contract, Order as IbOrder, OrderState } from '@stoqey/ib';
import type { IbMessage, IbSession } from '../connection/ib-session.ts';
import type { IbEvents } from '../connection/ib-events.ts';
import type { Carrier, Step } from './carrier.ts';
import type { ForeignOrders } from './foreign-orders.ts';
import type { OrderContext } from './order-context.ts';
import { readReference } from './order-reference.ts';
import { standingOf } from './order-standing.ts';
import { recognised } from './restored-carrier.ts';
import { takeMessage } from './take-message.ts';
import { takeOpenOrder } from './take-open-order.ts';
import { takeStatus } from './take-status.ts';

/** The permanent id as IB tells it: zero before there is one. */
const known = (permId: number | undefined): number | undefined => (permId === 0 ? undefined : permId);

export interface OrderNewsOptions {
  readonly context: OrderContext;
  readonly foreign: ForeignOrders;
  /** Takes a step: keeps its carrier, tells its reports and follows it up. */
  take(step: Step): void;
}

/** Hears what IB tells of orders, and says which order of the engine it is about. */
export class OrderNews {
  readonly #context: OrderContext;
  readonly #foreign: ForeignOrders;
  readonly #take: (step: Step) => void;

  constructor({ context, foreign, take }: OrderNewsOptions) {
    this.#context = context;
    this.#foreign = foreign;
    this.#take = take;
  }

  listen(session: IbSession): void {
    session.on('openOrder', (...told) => this.#onOpenOrder(...told));
    session.on('orderStatus', (...told) => this.#onStatus(...told));
    session.onMessage((message) => this.#onMessage(message));
  }

  #onOpenOrder(ibId: number, contract: Contract, order: IbOrder, state: OrderState): void {
    const { carriers, clientId, ids, sender, log } = this.#context;
    if (order.whatIf === true) return;
    const ours = order.clientId === clientId && ibId !== 0;
    if (ours) {
      ids.startFrom(ibId + 1);
      sender.heard(ibId);
    }
    const permId = known(order.permId);
    const carrier = this.#carrierOf(permId, order);
    if (carrier === undefined || carrier.order === undefined) {
      this.#foreign.told(ours ? ibId : undefined, contract, order, standingOf(state.status));
      return;
    }
    carriers.heard.add(carrier.orderId);
    const bound = { ...carrier, permId: permId ?? carrier.permId, ibId: ours ? ibId : carrier.ibId };
    const { differs, ...step } = takeOpenOrder(bound, order);
    this.#take(step);
    if (differs.length > 0) {
      const { orderId, wire } = carrier;
      log.error(
        { alarm: 'order_differs', orderId, permId, differs, sent: wire, told: order },
        'Interactive Brokers works an order otherwise than it was sent: check it in TWS.',
      );
    }
    const current = carriers.byOrder(carrier.orderId);
    if (current !== undefined) this.#take(takeStatus(current, { status: state.status }));
  }

  #onStatus(
    ...[ibId, status, filled, remaining, , toldPermId, , , clientId, whyHeld]: IbEvents['orderStatus']
  ): void {
    const { carriers, sender } = this.#context;
    const permId = known(toldPermId);
    const ours = clientId === this.#context.clientId;
    if (ours) sender.heard(ibId);
    const byId = ours ? carriers.byIbId(ibId, permId) : undefined;
    // One that was given up and works after all is another's.
    const carrier = carriers.byPermId(permId) ?? (byId?.stage === 'ended' ? undefined : byId);
    if (carrier === undefined || carrier.order === undefined) {
      if (permId !== undefined) this.#foreign.counted(permId, filled, remaining, standingOf(status, whyHeld));
      return;
    }
    carriers.heard.add(carrier.orderId);
    this.#take(takeStatus({ ...carrier, permId: permId ?? carrier.permId }, { status, filled, whyHeld }));
  }

  #onMessage(message: IbMessage): void {
    const { carriers, sender, log } = this.#context;
    const carrier = carriers.byIbId(message.id);
    sender.heard(message.id);
    if (carrier === undefined) return;
    log.info({ ...message, orderId: carrier.orderId }, 'Interactive Brokers says of an order.');
    // Of two orders with one id nobody says which is meant.
    if (carriers.sharing(carrier).length > 0) this.#context.look();
    else this.#take(takeMessage(carrier, message));
  }

  /** By what IB never changes: its permanent id, or what we have written on the order. */
  #carrierOf(permId: number | undefined, order: IbOrder): Carrier | undefined {
    const { carriers, journal, log } = this.#context;
    const byPermId = carriers.byPermId(permId);
    if (byPermId !== undefined) return byPermId;
    const reference = readReference(journal, order.orderRef);
    const carrier = reference && carriers.byOrder(reference.orderId);
    if (carrier === undefined || carrier.stage === 'ended') return undefined;
    if (carrier.permId !== undefined && permId !== undefined) {
      log.error(
        { alarm: 'two_orders_one_reference', orderId: carrier.orderId, permIds: [carrier.permId, permId] },
        'Interactive Brokers works two orders in place of one: both are shown, cancel the one that should not be.',
      );
      return undefined;
    }
    return carrier.sentAt === -Infinity && reference !== undefined
      ? recognised(carrier, reference, order)
      : carrier;
  }
}
