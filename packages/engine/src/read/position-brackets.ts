import { withLeg } from '../brackets/legs.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { Bracket } from '../model/bracket.ts';
import type { Order } from '../model/order.ts';

/** The working legs of an account by symbol, without those on their way out: what its positions show as their brackets. */
export class PositionBrackets {
  readonly #legs = new Map<string, Map<string, Order>>();

  take(order: Order): void {
    if (order.role === undefined || order.state === 'inactive') return;
    let legs = this.#legs.get(order.symbol);
    if (isFinal(order.state) || order.state === 'pending-cancel') {
      legs?.delete(order.id);
      if (legs?.size === 0) this.#legs.delete(order.symbol);
      return;
    }
    if (legs === undefined) this.#legs.set(order.symbol, (legs = new Map()));
    legs.set(order.id, order);
  }

  /** Where several brackets protect a position, the leg that was placed last shows. */
  of(symbol: string): Bracket | undefined {
    const legs = this.#legs.get(symbol);
    if (legs === undefined) return undefined;
    return [...legs.values()]
      .sort((a, b) => a.number - b.number)
      .reduce<Bracket | undefined>(withLeg, undefined);
  }
}
