import { OrderType } from '@tickwire/contracts';
import type { Print } from '../model/quote.ts';
import type { Venue, VenueDelivery, VenueOrder, VenueReport } from '../ports/venue.ts';
import { VenueCounter } from '../ports/venue-counter.ts';
import { NOT_WORKING, PaperBook } from './paper-book.ts';

/** A venue that executes against the live quote, inside the process. */
export interface PaperVenue extends Venue {
  /** Must see every print of the market, in order: a print it misses is a limit the chart trades through. */
  print(print: Print): void;
  /** The same for the orders of one account: what they make of the print, told as it happens. */
  meet(accountId: string, print: Print): Iterable<VenueReport>;
}

/**
 * Market orders fill at once and completely: level by level through the depth of book if the market shows one, else
 * at the best price, and one tick beyond for what the levels do not hold. Limits fill at the limit or better, up to the
 * size shown or traded through, a post-only one at its limit alone; stops trigger on trades. Every account meets the
 * whole displayed size; what it takes of it is gone for itself until the next quote.
 */
export const createPaperVenue = (): PaperVenue => {
  const books = new Map<string, Map<string, PaperBook>>();
  let deliver: (delivery: VenueDelivery) => void = () => undefined;
  const counter = new VenueCounter();

  const bookFor = ({ order }: VenueOrder): PaperBook => {
    let accounts = books.get(order.symbol);
    if (accounts === undefined) {
      accounts = new Map();
      books.set(order.symbol, accounts);
    }
    let book = accounts.get(order.accountId);
    if (book === undefined) {
      book = new PaperBook();
      accounts.set(order.accountId, book);
    }
    return book;
  };

  return {
    capabilities: {
      name: 'The paper venue',
      orderTypes: [OrderType.LIMIT, OrderType.MARKET, OrderType.STOP, OrderType.STOP_LIMIT],
      timeInForce: ['gtc', 'day', 'ioc', 'fok'],
      features: ['brackets', 'trailing-stop', 'guaranteed-stop', 'post-only', 'reduce-only'],
      internal: true,
    },
    stats: () => counter.stats,
    connect(receiver) {
      deliver = receiver;
    },
    place(placed, facts) {
      counter.send();
      return counter.noting(bookFor(placed).enter(placed, facts));
    },
    replace(replaced, facts) {
      return counter.noting(bookFor(replaced).replace(replaced, facts));
    },
    cancel(cancelled) {
      const orderId = cancelled.order.id;
      const report: VenueReport = bookFor(cancelled).remove(orderId)
        ? { type: 'cancelled', orderId }
        : { type: 'cancel-refused', orderId, reason: NOT_WORKING };
      counter.note(report);
      return [report];
    },
    restore(working) {
      for (const order of working) bookFor(order).rest(order);
    },
    estimate(estimated, facts) {
      return bookFor(estimated).estimate(estimated, facts);
    },
    print(print) {
      const accounts = books.get(print.ticker);
      if (accounts === undefined) return;
      for (const [accountId, book] of accounts) {
        if (book.isEmpty) continue;
        deliver({ accountId, symbol: print.ticker, reports: counter.noting(book.meet(print)), print });
      }
    },
    meet: (accountId, print) => books.get(print.ticker)?.get(accountId)?.meet(print) ?? [],
  };
};
