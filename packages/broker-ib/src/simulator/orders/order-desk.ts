import type { Scheduler } from '@tickwire/resilience';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Print, Quote } from '../market/quote.ts';
import type { SimulatedExecution } from './execution.ts';
import type { FillChange, FillLedger } from './fill-ledger.ts';
import { isTriggered, match, trailedStop } from './matching.ts';
import type { OrderBook } from './order-book.ts';
import type { OrderEvents } from './order-events.ts';
import type { TradingSession } from './trading-session.ts';
import { isWorking, remainingOf, type OrderTerms, type SimulatedOrder } from './simulated-order.ts';

export interface OrderDeskOptions {
  readonly scheduler: Scheduler;
  readonly book: OrderBook;
  readonly session: TradingSession;
  readonly fills: FillLedger;
  readonly quote: (contract: SimulatedContract) => Quote;
  readonly events: OrderEvents;
  /** An account has changed by a trade. */
  readonly onTrade: (account: string, contract: SimulatedContract) => void;
}

const CANCELLED = 202;

/** Works the orders of the book against the market. */
export class OrderDesk {
  readonly #options: OrderDeskOptions;
  #wake: (() => void) | undefined;

  constructor(options: OrderDeskOptions) {
    this.#options = options;
  }

  /** Orders that belong together go to the market: all are told of before the first is worked. */
  transmit(orders: readonly SimulatedOrder[]): void {
    const { events, session, book } = this.#options;
    for (const order of orders) {
      const sent = this.#put({ ...order, transmitted: true });
      events.taken(sent);
      events.opened(sent);
      events.status(sent);
      if (!session.isOpen(sent)) events.message(sent, 399, session.closedWarning(sent));
    }
    for (const { permId } of orders) {
      const order = book.get(permId);
      if (order !== undefined && isWorking(order)) this.#work(order, undefined, true);
    }
    this.#arm();
  }

  /** Other terms for an order that works; it goes to the market anew. */
  replace(order: SimulatedOrder): void {
    const replaced = this.#put(order);
    if (!replaced.transmitted) return;
    this.#options.events.opened(replaced);
    this.#options.events.status(replaced);
    this.#work(replaced, undefined, true);
    this.#arm();
  }

  /** Ends an order with its children. */
  cancel(order: SimulatedOrder, reason = ''): void {
    if (!isWorking(order)) return;
    const { events, book } = this.#options;
    const ended = this.#end(order, 'Cancelled', reason);
    events.status(ended);
    events.message(ended, CANCELLED, `Order Canceled - reason:${reason}`);
    for (const child of book.childrenOf(order)) this.cancel(child, reason);
  }

  /** Ends an order that IB does not take. */
  reject(order: SimulatedOrder, reason: string): void {
    const { events, book } = this.#options;
    const ended = this.#end(order, 'Inactive', reason);
    events.opened(ended);
    events.status(ended);
    events.message(ended, 201, `Order rejected - reason:${reason}`);
    for (const child of book.childrenOf(order)) this.cancel(child);
  }

  /** The market of a contract has moved. */
  move(contract: SimulatedContract, print: Print | undefined): void {
    for (const { permId, contract: own } of this.#options.book.working) {
      if (own.conId !== contract.conId) continue;
      // An order before it in this loop may have ended it.
      const order = this.#options.book.get(permId);
      if (order !== undefined && isWorking(order)) this.#work(order, print, false);
    }
  }

  /** Executes `quantity` at `price`, whatever the market says. */
  fill(order: SimulatedOrder, quantity: number, price: number): SimulatedExecution {
    const { events, fills, onTrade } = this.#options;
    const execution = fills.record(order, quantity, price);
    const after = execution.order;
    events.executed(execution);
    events.opened(after);
    events.status(after);
    // Once more, now that its commission is known.
    events.opened(after);
    events.charged(execution);
    onTrade(order.account, order.contract);
    this.#afterFill(after, quantity);
    return execution;
  }

  /** Tells that a fill was another one. */
  correct(execution: SimulatedExecution, change: FillChange): SimulatedExecution {
    const { events, fills, onTrade } = this.#options;
    const corrected = fills.correct(execution, change);
    events.executed(corrected);
    events.charged(corrected);
    onTrade(corrected.order.account, corrected.order.contract);
    return corrected;
  }

  /** No timer is left. */
  close(): void {
    this.#wake?.();
  }

  /** Lets an order meet the market. */
  #work(order: SimulatedOrder, print: Print | undefined, arriving: boolean): void {
    const { quote: quoteOf, session, book } = this.#options;
    if (!session.canWork(order) || this.#waitsForParent(order)) return;
    const quote = quoteOf(order.contract);
    const trailed = this.#trail(order, quote);
    if (!trailed.triggered && !isTriggered(trailed.terms, quote)) return;
    const active = trailed.triggered ? trailed : this.#put({ ...trailed, triggered: true });
    const comes = arriving || !trailed.triggered;
    const matched = match(active, { quote, print, arriving: comes });
    const most = Math.min(matched?.most ?? 0, remainingOf(active));
    const allOrNothing = active.terms.tif === 'FOK' && most < remainingOf(active);
    if (matched !== undefined && most > 0 && !allOrNothing) this.fill(active, most, matched.price);
    const left = book.get(order.permId);
    if (left === undefined || !isWorking(left)) return;
    if (active.terms.tif === 'IOC' || active.terms.tif === 'FOK') this.cancel(left);
    else if (left.status === 'PreSubmitted') this.#submit(left);
  }

  #trail(order: SimulatedOrder, quote: Quote): SimulatedOrder {
    const stop = order.triggered ? undefined : trailedStop(order.terms, quote);
    if (stop === undefined || stop === order.terms.stop) return order;
    return this.#put({ ...order, terms: { ...order.terms, stop: Number(stop.toFixed(6)) } });
  }

  #submit(order: SimulatedOrder): void {
    const submitted = this.#put({ ...order, status: 'Submitted' });
    this.#options.events.opened(submitted);
    this.#options.events.status(submitted);
  }

  #waitsForParent({ parentPermId }: SimulatedOrder): boolean {
    return parentPermId !== undefined && this.#options.book.get(parentPermId)?.status !== 'Filled';
  }

  #afterFill(order: SimulatedOrder, quantity: number): void {
    const { book } = this.#options;
    const { ocaGroup, ocaType } = order.terms;
    if (ocaGroup !== '') {
      for (const other of book.working) {
        const same = other.terms.ocaGroup === ocaGroup && other.account === order.account;
        if (!same || other.permId === order.permId) continue;
        if (ocaType === 1 || remainingOf(other) <= quantity) this.cancel(other);
        else this.#reduce(other, quantity);
      }
    }
    if (order.status !== 'Filled') return;
    for (const { permId } of book.childrenOf(order)) {
      // The child before it may have ended it.
      const child = book.get(permId);
      if (child?.transmitted === true && isWorking(child)) this.#work(child, undefined, true);
    }
  }

  #reduce(order: SimulatedOrder, quantity: number): void {
    const terms: OrderTerms = {
      ...order.terms,
      quantity: Number((order.terms.quantity - quantity).toFixed(8)),
    };
    const reduced = this.#put({ ...order, terms });
    this.#options.events.opened(reduced);
    this.#options.events.status(reduced);
  }

  #end(order: SimulatedOrder, status: 'Cancelled' | 'Inactive', reason: string): SimulatedOrder {
    return this.#put({ ...order, status, reason, endedAt: this.#options.scheduler.now() });
  }

  #put(order: SimulatedOrder): SimulatedOrder {
    this.#options.book.put(order);
    return order;
  }

  /** Waits for the next opening, close or expiry that concerns an order. */
  #arm(): void {
    const { book, session, scheduler } = this.#options;
    this.#wake?.();
    this.#wake = undefined;
    const next = Math.min(...book.working.map((order) => session.nextEvent(order)));
    if (next === Infinity) return;
    const cancel = scheduler.after(Math.max(0, next - scheduler.now()), () => {
      this.#wake = undefined;
      this.#atEdge();
      this.#arm();
    });
    this.#wake = cancel;
  }

  #atEdge(): void {
    const { book, session, quote } = this.#options;
    for (const { permId } of book.working) {
      const order = book.get(permId);
      if (order === undefined || !isWorking(order)) continue;
      const auction = session.auctionPrice(order, quote(order.contract));
      if (auction !== undefined) this.fill(order, remainingOf(order), auction);
      else if (session.isExpired(order)) this.cancel(order);
      else this.#work(order, undefined, true);
    }
  }
}
