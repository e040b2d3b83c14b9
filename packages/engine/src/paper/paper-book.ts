import { OrderType, Side } from '@tickwire/contracts';
import type { MarketFacts } from '../events/journal-record.ts';
import type { Print } from '../model/quote.ts';
import { toUnits } from '../money/fixed-point.ts';
import type { Price } from '../money/fixed-point.ts';
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
    this.#orders.delete(orderId);
  }

  /** Executes what it can at once and rests what is left. `resting` says whether the venue has accepted it before. */
  execute(entered: VenueOrder, facts: MarketFacts, resting: boolean): VenueReport[] {
    const order = restingOrder(entered);
    const reports: VenueReport[] = [];
    const { quote } = facts;
    if (facts.open && quote !== undefined) {
      if (!order.triggered && isStop(order) && reaches(order, toUnits(quote.last))) {
        order.triggered = true;
        reports.push({ type: 'triggered', orderId: order.id });
      }
      this.#fill(order, this.#walk(order, facts), quote.time, reports);
    }
    if (order.remaining === 0n) {
      this.#orders.delete(order.id);
    } else {
      this.#orders.set(order.id, order);
      if (!resting) reports.unshift({ type: 'accepted', orderId: order.id });
    }
    return reports;
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
  meet(print: Print): VenueReport[] {
    const reports: VenueReport[] = [];
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
      reports.push({ type: 'triggered', orderId: order.id });
      if (order.type === OrderType.STOP) this.#fill(order, this.#walk(order, facts), print.time, reports);
    }
    this.#meetLimits(Side.BUY, print, facts, reports);
    this.#meetLimits(Side.SELL, print, facts, reports);
    return reports;
  }

  #meetLimits(side: Side, print: Print, facts: MarketFacts, reports: VenueReport[]): void {
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
      this.#fill(order, this.#walk(order, facts), print.time, reports);
      if (!through || order.remaining === 0n || traded === 0n) continue;
      const qty = order.remaining < traded ? order.remaining : traded;
      traded -= qty;
      const price = isBeyond(side, limit, opposite) ? opposite : limit;
      this.#report(order, { qty, price }, print.time, reports);
    }
  }

  #walk(order: RestingOrder, facts: MarketFacts): readonly EstimatedFill[] {
    if (order.remaining === 0n || (isStop(order) && !order.triggered)) return [];
    const { side, remaining, limit, tick } = order;
    const consumed = this.#liquidity.taken(side, facts.quote?.time ?? 0);
    return walkBook(levelsFor(side, facts), { side, qty: remaining, consumed, limit, tick });
  }

  #fill(order: RestingOrder, fills: readonly EstimatedFill[], time: number, reports: VenueReport[]): void {
    for (const fill of fills) {
      this.#liquidity.take(order.side, time, fill.qty);
      this.#report(order, fill, time, reports);
    }
  }

  #report(
    order: RestingOrder,
    { qty, price }: EstimatedFill,
    marketTime: number,
    reports: VenueReport[],
  ): void {
    order.remaining -= qty;
    reports.push({ type: 'filled', orderId: order.id, qty, price, marketTime });
    if (order.remaining === 0n) this.#orders.delete(order.id);
  }
}
