import { OrderStatus } from '@tickwire/contracts';
import type { PlacedOrder } from '@tickwire/contracts';

const isFinal = ({ status }: PlacedOrder): boolean =>
  status === OrderStatus.FILLED || status === OrderStatus.CANCELED || status === OrderStatus.REJECTED;

const hasBracket = (order: PlacedOrder): boolean =>
  order.takeProfit !== undefined ||
  order.stopLoss !== undefined ||
  order.guaranteedStop !== undefined ||
  order.trailingStopPrice !== undefined;

/** The orders of one run that are not final: those it sent, and the brackets of those, also after what they protect was entered. */
export class OwnOrders {
  readonly #sent = new Set<string>();
  /** Orders of the run that are final and whose brackets still work, or are to come. */
  readonly #entered = new Set<string>();
  /** Brackets, with the order each came with. */
  readonly #brackets = new Map<string, string>();
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
    const { id, parentId } = order;
    if (parentId !== undefined && (this.#sent.has(parentId) || this.#entered.has(parentId)))
      this.#brackets.set(id, parentId);
    if (!this.has(id)) return false;
    if (isFinal(order)) this.#forget(order);
    else this.#shown.set(id, order);
    return true;
  }

  /** Ids of the orders the run sent itself, without their brackets. */
  sent(): readonly string[] {
    return [...this.#sent];
  }

  list(): readonly PlacedOrder[] {
    return [...this.#shown.values()];
  }

  #forget(order: PlacedOrder): void {
    this.#shown.delete(order.id);
    if (this.#sent.delete(order.id) && order.filledQty > 0 && hasBracket(order)) this.#entered.add(order.id);
    const entry = this.#brackets.get(order.id);
    if (entry === undefined) return;
    this.#brackets.delete(order.id);
    if (![...this.#brackets.values()].includes(entry)) this.#entered.delete(entry);
  }
}
