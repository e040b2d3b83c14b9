import type { Scheduler } from '@tickwire/resilience';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import { isOpen, nextEdge } from '../contracts/trading-hours.ts';
import type { Quote } from '../market/quote.ts';
import { decimalText } from '../wire/wire-number.ts';
import { zonedTime } from '../wire/ib-time.ts';
import { expiryOf, sessionClose, type TimeInForce } from './order-expiry.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** Beyond it timers of the system overflow. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** When orders can work: the hours of their exchange. */
export class TradingSession {
  readonly #scheduler: Scheduler;
  readonly #alwaysOpen: boolean;

  constructor(scheduler: Scheduler, alwaysOpen: boolean) {
    this.#scheduler = scheduler;
    this.#alwaysOpen = alwaysOpen;
  }

  isOpen({ contract, terms }: SimulatedOrder): boolean {
    return this.#alwaysOpen || isOpen(contract, this.#scheduler.now(), terms.outsideRth);
  }

  /** Whether an order meets the continuous market; those for an auction do not. */
  canWork(order: SimulatedOrder): boolean {
    return this.isOpen(order) && auctionTime(order) === undefined;
  }

  /** What error 399 says when an order has to wait. */
  closedWarning({ contract, terms }: SimulatedOrder): string {
    const opens = nextEdge(contract, this.#scheduler.now());
    const listed = [contract.primaryExchange, contract.tradingClass].filter((part) => part !== '').join('.');
    const order = `${terms.side} ${decimalText(terms.quantity)} ${contract.symbol} ${listed}`;
    const when = opens === undefined ? '' : ` until ${zonedTime(opens, contract.timeZone)}`;
    return `Order Message:\n${order}\nWarning: Your order will not be placed at the exchange${when}.`;
  }

  /** When a new order ends by its time in force; undefined when it does not. */
  expiryOf(contract: SimulatedContract, order: TimeInForce): number | undefined {
    if (this.#alwaysOpen && order.tif === 'DAY') return undefined;
    return expiryOf(contract, order, this.#scheduler.now());
  }

  /** When something happens to a working order without the market: ms UTC, Infinity when never. */
  nextEvent(order: SimulatedOrder): number {
    const now = this.#scheduler.now();
    const { expiresAt = Infinity, contract } = order;
    const opens = this.isOpen(order) ? Infinity : (nextEdge(contract, now) ?? Infinity);
    const event = Math.min(expiresAt, auctionTime(order) ?? opens);
    return event === Infinity ? Infinity : Math.min(event, now + LONGEST_WAIT_MS);
  }

  /** Its time in force is over, or the auction it was for. */
  isExpired(order: SimulatedOrder): boolean {
    const end = Math.min(order.expiresAt ?? Infinity, auctionTime(order) ?? Infinity);
    return this.#scheduler.now() >= end;
  }

  /** The price an order for an auction gets now; undefined when it is for none or its time has not come. */
  auctionPrice(order: SimulatedOrder, quote: Quote): number | undefined {
    if (this.#scheduler.now() < (auctionTime(order) ?? Infinity)) return undefined;
    const { side, type, limit = NaN } = order.terms;
    if (type === 'MOC' || type === 'MKT') return quote.last;
    const reached = side === 'BUY' ? quote.last <= limit : quote.last >= limit;
    return reached ? quote.last : undefined;
  }
}

/** The opening or close that an order waits for; undefined when it waits for none. */
function auctionTime({ contract, terms, createdAt }: SimulatedOrder): number | undefined {
  if (terms.tif === 'OPG') return nextOpening(contract, createdAt);
  return terms.type === 'MOC' || terms.type === 'LOC' ? sessionClose(contract, createdAt) : undefined;
}

function nextOpening(contract: SimulatedContract, time: number): number | undefined {
  const edge = nextEdge(contract, time);
  return edge === undefined || !isOpen(contract, time, false) ? edge : nextEdge(contract, edge);
}
