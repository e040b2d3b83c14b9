import { OrderType, Side } from '@tickwire/contracts';
import type { MarketFacts } from '../events/facts.ts';
import type { Print } from '../model/quote.ts';
import { toUnits } from '../money/fixed-point.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { EstimatedFill, VenueOrder, VenueReport } from '../ports/venue.ts';
import { Liquidity } from './liquidity.ts';
import { isStop, reaches, restingOrder, trailedTo } from './resting-order.ts';
import type { RestingOrder } from './resting-order.ts';
import { isBeyond, levelsFor, walkBook } from './walk-book.ts';

const total = (fills: readonly EstimatedFill[]): Quantity => fills.reduce((sum, { qty }) => sum + qty, 0n);

/** Better limit first, then the earlier order. */
const byPriority = (a: RestingOrder, b: RestingOrder): number => {
  const limitA = a.limit ?? 0n;
  const limitB = b.limit ?? 0n;
  if (limitA === limitB) return a.number - b.number;
  return limitA > limitB === (a.side === Side.BUY) ? -1 : 1;
};

/** Why an order cannot be changed. */
export const NOT_WORKING = 'It does not work here any more.';

/** The orders of one account in one symbol, matched against the market alone. */
export class PaperBook {
  #orders = new Map<string, RestingOrder>();
  #liquidity = new Liquidity();

  get isEmpty(): boolean {
    return this.#orders.size === 0;
  }

  rest(order: VenueOrder): void {
    this.#orders.set(order.order.id, restingOrder(order));
  }

  /** Returns whether the order was there. */
  remove(orderId: string): boolean {
    const order = this.#orders.get(orderId);
    if (order === undefined) return false;
    // It may be in the middle of being filled.
    order.remaining = 0n;
    return this.#orders.delete(orderId);
  }

  /** Takes a new order: executes what it can at once and rests the rest, if its time in force lets it. */
  *enter(entered: VenueOrder, facts: MarketFacts): Generator<VenueReport> {
    const order = restingOrder(entered);
    const { id, timeInForce, postOnly } = order;
    this.#orders.set(id, order);
    const triggers = this.#trigger(order, facts);
    const fills = this.#walk(order, facts);
    if (postOnly && fills.length > 0) {
      this.remove(id);
      yield { type: 'rejected', orderId: id, reason: 'It is post-only and would have traded at once.' };
      return;
    }
    const whole = order.remaining === total(fills);
    if (!whole) yield { type: 'accepted', orderId: id };
    if (triggers) yield { type: 'triggered', orderId: id };
    if (whole || timeInForce !== 'fok') yield* this.#fill(order, fills, facts.quote?.time ?? 0);
    if (order.remaining > 0n && (timeInForce === 'ioc' || timeInForce === 'fok')) {
      this.remove(id);
      const reason =
        timeInForce === 'fok' ? 'It could not be filled whole at once.' : 'The rest was not filled at once.';
      yield { type: 'cancelled', orderId: id, reason };
    }
  }

  /** Gives an order the terms it asks for. Asking for less at the same prices leaves it as it rests. */
  *replace(replaced: VenueOrder, facts: MarketFacts): Generator<VenueReport> {
    const { id: orderId, limit, stop, trail, qty, guaranteed } = restingOrder(replaced);
    const order = this.#orders.get(orderId);
    if (order === undefined) {
      yield { type: 'replace-refused', orderId, reason: NOT_WORKING };
      return;
    }
    const rests = order.limit === limit && order.stop === stop && qty <= order.qty;
    // By its own count of what is filled: whoever asked may not have heard of all of it.
    const remaining = order.remaining + qty - order.qty;
    if (order.stop !== stop) order.guaranteed = guaranteed;
    Object.assign(order, { limit, stop, trail, qty, remaining });
    if (remaining <= 0n) this.remove(orderId);
    // What this leads to may change the order again, or take it away.
    yield { type: 'replaced', orderId };
    if (rests || order.remaining === 0n) return;
    if (this.#trigger(order, facts)) yield { type: 'triggered', orderId };
    const fills = this.#walk(order, facts);
    if (order.postOnly && fills.length > 0) {
      this.remove(orderId);
      yield { type: 'cancelled', orderId, reason: 'It is post-only and would have traded at once.' };
      return;
    }
    yield* this.#fill(order, fills, facts.quote?.time ?? 0);
  }

  estimate(entered: VenueOrder, facts: MarketFacts): readonly EstimatedFill[] {
    const order = restingOrder(entered);
    this.#trigger(order, facts);
    return this.#walk(order, facts);
  }

  /**
   * Meets a print. Stops it reaches trigger and fill like market orders, at the price the market has gapped to, or at
   * their own where that is guaranteed to a stop that rested before; those that trail follow it.
   * Limits that the opposite best price has reached fill at that price, up to the size shown; limits that the print traded
   * through fill up to the size traded as well, at the limit unless the market has gapped to a better price.
   */
  *meet(print: Print): Generator<VenueReport> {
    const last = toUnits(print.price);
    const facts: MarketFacts = {
      open: true,
      quote: { ...print, last: print.price },
      depth: undefined,
      rate: undefined,
    };
    for (const order of this.#orders.values()) {
      if (order.triggered || !isStop(order)) continue;
      if (!reaches(order, last)) {
        const stopPrice = trailedTo(order, last);
        if (stopPrice === undefined) continue;
        order.stop = stopPrice;
        yield { type: 'trailed', orderId: order.id, stopPrice };
        continue;
      }
      order.triggered = true;
      yield { type: 'triggered', orderId: order.id };
      if (order.type === OrderType.STOP) yield* this.#fill(order, this.#walk(order, facts), print.time);
    }
    yield* this.#meetLimits(Side.BUY, print, facts);
    yield* this.#meetLimits(Side.SELL, print, facts);
  }

  *#meetLimits(side: Side, print: Print, facts: MarketFacts): Generator<VenueReport> {
    const last = toUnits(print.price);
    const opposite = toUnits(side === Side.BUY ? print.ask : print.bid);
    const reached: { readonly order: RestingOrder; readonly limit: Price; readonly through: boolean }[] = [];
    for (const order of this.#orders.values()) {
      const { limit } = order;
      if (order.side !== side || limit === undefined || (isStop(order) && !order.triggered)) continue;
      const through = isBeyond(side, limit, last);
      if (through || !isBeyond(side, opposite, limit)) reached.push({ order, limit, through });
    }

    let traded = toUnits(print.size);
    for (const { order, limit, through } of reached.sort((a, b) => byPriority(a.order, b.order))) {
      const fills = this.#walk(order, facts);
      // Whoever never takes is met by the others at its own price.
      const met = order.postOnly ? fills.map(({ qty }) => ({ qty, price: limit })) : fills;
      yield* this.#fill(order, met, print.time);
      if (!through || order.remaining === 0n || traded === 0n) continue;
      const qty = order.remaining < traded ? order.remaining : traded;
      traded -= qty;
      const price = !order.postOnly && isBeyond(side, limit, opposite) ? opposite : limit;
      yield this.#report(order, { qty, price }, print.time);
    }
  }

  /** Triggers a stop that begins beyond the market, which guarantees it nothing; returns whether it did. */
  #trigger(order: RestingOrder, { open, quote }: MarketFacts): boolean {
    if (quote === undefined || !isStop(order) || !reaches(order, toUnits(quote.last))) return false;
    order.guaranteed = false;
    if (!open || order.triggered) return false;
    order.triggered = true;
    return true;
  }

  /** What the order would take of the market now; nothing while that is closed or silent. */
  #walk(order: RestingOrder, facts: MarketFacts): readonly EstimatedFill[] {
    const { side, remaining, limit, stop, tick } = order;
    if (!facts.open || facts.quote === undefined || remaining === 0n) return [];
    if (isStop(order) && !order.triggered) return [];
    if (order.guaranteed && stop !== undefined) return [{ qty: remaining, price: stop }];
    const consumed = this.#liquidity.taken(side, facts.quote.time);
    return walkBook(levelsFor(side, facts), { side, qty: remaining, consumed, limit, tick });
  }

  /** What a fill leads to may take away from the order, so each one is made on what is left then. */
  *#fill(order: RestingOrder, fills: readonly EstimatedFill[], time: number): Generator<VenueReport> {
    for (const { qty: offered, price } of fills) {
      const qty = order.remaining < offered ? order.remaining : offered;
      if (qty === 0n) return;
      this.#liquidity.take(order.side, time, qty);
      yield this.#report(order, { qty, price }, time);
    }
  }

  #report(order: RestingOrder, { qty, price }: EstimatedFill, marketTime: number): VenueReport {
    order.remaining -= qty;
    if (order.remaining === 0n) this.#orders.delete(order.id);
    return { type: 'filled', orderId: order.id, qty, price, marketTime };
  }
}
