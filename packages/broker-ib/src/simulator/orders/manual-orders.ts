import { orderBound } from '../messages/order-status.ts';
import type { Clients } from '../session/clients.ts';
import type { OrderBook } from './order-book.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** Orders entered in TWS by hand: they are nobody's until client 0 asks to have them bound to it. */
export class ManualOrders {
  readonly #book: OrderBook;
  readonly #clients: Clients;

  constructor(book: OrderBook, clients: Clients) {
    this.#book = book;
    this.#clients = clients;
  }

  static isManual({ clientId, orderId }: SimulatedOrder): boolean {
    return clientId === 0 && orderId <= 0;
  }

  /** The order as client 0 will know it, if it wants to. */
  bind(order: SimulatedOrder): SimulatedOrder {
    const client = this.#clients.byId(0);
    if (client?.bindsManualOrders !== true || !ManualOrders.isManual(order) || order.orderId < 0)
      return order;
    const bound = { ...order, orderId: this.#book.newBoundId() };
    client.send(orderBound(bound.permId, client.id, bound.orderId));
    return bound;
  }

  bindAll(): void {
    for (const order of this.#book.working) this.#book.put(this.bind(order));
  }
}
