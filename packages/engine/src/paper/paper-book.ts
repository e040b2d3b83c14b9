import { OrderType, Side } from '@tickwire/contracts';
import type { MarketFacts } from '../events/facts.ts';
import type { Print } from '../model/quote.ts';
import { toUnits } from '../money/fixed-point.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { EstimatedFill, VenueOrder, VenueReport } from '../ports/venue.ts';
import { Liquidity } from './liquidity.ts';
import { restingOrder } from './resting-order.ts';
import type { RestingOrder } from './resting-order.ts';
import { isBeyond, levelsFor, walkBook } from './walk-book.ts';

/** Whether a trade at `last` reaches a stop: at or beyond it. Only trades trigger, never a quote. */
const reaches = (order: RestingOrder, last: Price): boolean =>
  order.stop !== undefined && (order.side === Side.BUY ? last >= order.stop : last <= order.stop);

const isStop = (order: RestingOrder): boolean =>
  order.type === OrderType.STOP || order.type === OrderType.STOP_LIMIT;

const total = (fills: readonly EstimatedFill[]): Quantity => fills.reduce((sum, { qty }) => sum + qty, 0n);

/** Better limit first, then the earlier order. */
const byPriority = (a: RestingOrder, b: RestingOrder): number => {
  const limitA = a.limit ?? 0n;
  const limitB = b.limit ?? 0n;
  if (limitA === limitB) return a.number - b.number;
  return limitA > limitB === (a.side === Side.BUY) ? -1 : 1;
};

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

  remove(orderId: string): void {
    const order = this.#orders.get(orderId);
    if (order === undefined) return;
    // It may be in the middle of being filled.
    order.remaining = 0n;
    this.#orders.delete(orderId);
  }

  /** Rests the order and executes what it can at once. `resting` says whether the venue has accepted it before. */
  *execute(entered: VenueOrder, facts: MarketFacts, resting: boolean): Generator<VenueReport> {
    const order = restingOrder(entered);
    this.#orders.set(order.id, order);
    const { quote } = facts;
    const tradable = facts.open && quote !== undefined;
    const triggers = tradable && !order.triggered && isStop(order) && reaches(order, toUnits(quote.last));
    order.triggered ||= triggers;
    const fills = tradable ? this.#walk(order, facts) : [];
    if (!resting && order.remaining > total(fills)) yield { type: 'accepted', orderId: order.id };
    if (triggers) yield { type: 'triggered', orderId: order.id };
    yield* this.#fill(order, fills, quote?.time ?? 0);
  }

  estimate(entered: VenueOrder, facts: MarketFacts): readonly EstimatedFill[] {
    const order = restingOrder(entered);
    const { quote } = facts;
    if (!facts.open || quote === undefined) return [];
    order.triggered ||= isStop(order) && reaches(order, toUnits(quote.last));
    return this.#walk(order, facts);
  }

  /**
   * Meets a print. Stops it reaches trigger and fill like market orders, at the price the market has gapped to.
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
      if (order.triggered || !isStop(order) || !reaches(order, last)) continue;
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
      yield* this.#fill(order, this.#walk(order, facts), print.time);
      if (!through || order.remaining === 0n || traded === 0n) continue;
      const qty = order.remaining < traded ? order.remaining : traded;
      traded -= qty;
      const price = isBeyond(side, limit, opposite) ? opposite : limit;
      yield this.#report(order, { qty, price }, print.time);
    }
  }

  #walk(order: RestingOrder, facts: MarketFacts): readonly EstimatedFill[] {
    if (order.remaining === 0n || (isStop(order) && !order.triggered)) return [];
    const { side, remaining, limit, tick } = order;
    const consumed = this.#liquidity.taken(side, facts.quote?.time ?? 0);
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
