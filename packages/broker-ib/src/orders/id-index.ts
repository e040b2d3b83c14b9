/** Orders of the engine by an id of IB that several of them may have. */
export class IdIndex {
  readonly #orders = new Map<number, Set<string>>();

  get(id: number | undefined): Iterable<string> {
    return (id === undefined ? undefined : this.#orders.get(id)) ?? [];
  }

  add(id: number | undefined, orderId: string): void {
    if (id === undefined) return;
    const orders = this.#orders.get(id) ?? new Set();
    // The one that came last is the last.
    orders.delete(orderId);
    this.#orders.set(id, orders.add(orderId));
  }

  remove(id: number | undefined, orderId: string): void {
    if (id === undefined) return;
    const orders = this.#orders.get(id);
    orders?.delete(orderId);
    if (orders?.size === 0) this.#orders.delete(id);
  }
}
