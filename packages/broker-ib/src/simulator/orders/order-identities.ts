import type { OrderIdentity } from '../messages/open-order.ts';
import type { Client } from '../session/client.ts';
import type { OrderBook } from './order-book.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** Order ids belong to clients: of the orders of others a client sees id 0. */
export class OrderIdentities {
  readonly #book: OrderBook;

  constructor(book: OrderBook) {
    this.#book = book;
  }

  seenBy(client: Client, { orderId, clientId, parentPermId }: SimulatedOrder): OrderIdentity {
    const own = client.id === clientId;
    const parent = parentPermId === undefined ? undefined : this.#book.get(parentPermId);
    return {
      orderId: own ? orderId : 0,
      clientId,
      parentId: own ? (parent?.orderId ?? 0) : 0,
    };
  }
}
