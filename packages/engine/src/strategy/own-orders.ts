import { OrderStatus } from '@tickwire/contracts';
import type { PlacedOrder } from '@tickwire/contracts';

const isFinal = ({ status }: PlacedOrder): boolean =>
  status === OrderStatus.FILLED || status === OrderStatus.CANCELED || status === OrderStatus.REJECTED;

/** The orders of one run that are not final: those it sent, and the brackets of those. */
export class OwnOrders {
  readonly #sent = new Set<string>();
  readonly #brackets = new Set<string>();
  readonly #shown = new Map<string, PlacedOrder>();

  /** An order was accepted; `order` is how it is shown until it is durable. */
  add(orderId: string, order?: PlacedOrder): void {
    this.#sent.add(orderId);
    if (order !== undefined) this.#shown.set(orderId, order);
  }

  has(orderId: string): boolean {
    return this.#sent.has(orderId) || this.#brackets.has(orderId);
  }

  /** Takes a durable change of any order; returns whether it is one of these. */
  take(order: PlacedOrder): boolean {
    if (order.parentId !== undefined && this.has(order.parentId)) this.#brackets.add(order.id);
    if (!this.has(order.id)) return false;
    if (isFinal(order)) {
      this.#sent.delete(order.id);
      this.#brackets.delete(order.id);
      this.#shown.delete(order.id);
    } else {
      this.#shown.set(order.id, order);
    }
    return true;
  }

  /** Ids of the orders the run sent itself, without their brackets. */
  sent(): readonly string[] {
    return [...this.#sent];
  }

  list(): readonly PlacedOrder[] {
    return [...this.#shown.values()];
  }
}
