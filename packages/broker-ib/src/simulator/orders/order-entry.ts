import type { Scheduler } from '@tickwire/resilience';
import type { AccountBook } from '../accounts/account-book.ts';
import { ContractNotFound, type ContractList } from '../contracts/contract-list.ts';
import type { ContractQuery } from '../contracts/contract-query.ts';
import { isOnTick } from '../contracts/market-rules.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { OrderBook } from './order-book.ts';
import type { OrderDesk } from './order-desk.ts';
import { invalid, OrderRefusal } from './order-refusal.ts';
import { missingIn, pricesOf, readTerms, workableTypes } from './order-terms.ts';
import type { OrderTicket } from './order-ticket.ts';
import type { PreTradeCheck } from './pre-trade-check.ts';
import { isWorking, type OrderTerms, type SimulatedOrder } from './simulated-order.ts';
import type { TradingSession } from './trading-session.ts';

export interface OrderEntryOptions {
  readonly scheduler: Scheduler;
  readonly book: OrderBook;
  readonly desk: OrderDesk;
  readonly session: TradingSession;
  readonly contracts: ContractList;
  readonly accounts: ReadonlyMap<string, AccountBook>;
  readonly check: PreTradeCheck;
}

/** Takes what clients want of orders, or refuses it as TWS does. */
export class OrderEntry {
  readonly #options: OrderEntryOptions;

  constructor(options: OrderEntryOptions) {
    this.#options = options;
  }

  /** A new order, or other terms for one that works. @throws OrderRefusal */
  place(clientId: number, ticket: OrderTicket): void {
    const { book, desk, check } = this.#options;
    const known = book.byOrderId(clientId, ticket.orderId);
    if (known !== undefined) {
      this.#modify(known, ticket);
      return;
    }
    const order = this.draft(clientId, ticket);
    book.put(order);
    if (!order.transmitted) return;
    const refused = check.refusal(order);
    if (refused === undefined) desk.transmit(this.#family(order));
    else desk.reject(order, refused);
  }

  /** @throws OrderRefusal */
  cancel(clientId: number, orderId: number): void {
    const { book, desk } = this.#options;
    const order = book.byOrderId(clientId, orderId);
    if (order === undefined) {
      throw new OrderRefusal(10147, `OrderId ${orderId} that needs to be cancelled is not found.`);
    }
    if (!isWorking(order)) {
      const text = `OrderId ${orderId} that needs to be cancelled cannot be cancelled, state: ${order.status}.`;
      throw new OrderRefusal(10148, text);
    }
    desk.cancel(order);
  }

  /** The order a ticket would become. @throws OrderRefusal */
  draft(clientId: number, ticket: OrderTicket): SimulatedOrder {
    const { book, scheduler, session } = this.#options;
    const contract = this.#contract(ticket.contract);
    const account = this.#account(ticket.fields.account);
    const parent = this.#parent(clientId, ticket);
    const read = readTerms(ticket);
    validate(read, contract);
    const terms =
      parent === undefined || read.ocaGroup !== '' ? read : { ...read, ocaGroup: `${parent.permId}` };
    const { goodTillDate } = ticket.fields;
    return {
      permId: book.newPermId(),
      clientId,
      orderId: ticket.orderId,
      account,
      contract,
      exchange: ticket.contract.exchange === '' ? contract.exchange : ticket.contract.exchange,
      ticket,
      terms,
      parentPermId: parent?.permId,
      status: 'PreSubmitted',
      transmitted: ticket.fields.transmit === '1',
      triggered: false,
      filled: 0,
      averagePrice: 0,
      lastPrice: 0,
      commission: 0,
      reason: '',
      createdAt: scheduler.now(),
      endedAt: undefined,
      expiresAt: session.expiryOf(contract, { ...terms, goodTillDate }),
    };
  }

  #modify(known: SimulatedOrder, ticket: OrderTicket): void {
    const { desk, session } = this.#options;
    if (known.status === 'Filled') throw new OrderRefusal(104, 'Cannot modify a filled order.');
    const contract = this.#contract(ticket.contract);
    if (!isWorking(known) || contract.conId !== known.contract.conId) {
      throw new OrderRefusal(103, 'Duplicate order id');
    }
    const read = readTerms(ticket);
    const account = this.#account(ticket.fields.account);
    if (read.side !== known.terms.side || account !== known.account) {
      throw new OrderRefusal(105, 'Order being modified does not match original order');
    }
    validate(read, contract);
    if (read.quantity <= known.filled) throw invalid('The quantity is not more than what has been filled');
    const terms = { ...read, ocaGroup: read.ocaGroup === '' ? known.terms.ocaGroup : read.ocaGroup };
    const { goodTillDate } = ticket.fields;
    const sameType = terms.type === known.terms.type;
    const modified = {
      ...known,
      ticket,
      terms,
      triggered: sameType && known.triggered && terms.aux === known.terms.aux,
      expiresAt: session.expiryOf(contract, { ...terms, goodTillDate }),
    };
    if (known.transmitted || ticket.fields.transmit !== '1') desk.replace(modified);
    else desk.transmit(this.#family(modified));
  }

  /** An order with all that waited for it: its parent first. */
  #family(order: SimulatedOrder): readonly SimulatedOrder[] {
    const { book } = this.#options;
    const parent = order.parentPermId === undefined ? undefined : book.get(order.parentPermId);
    const held = [
      ...(parent === undefined ? [] : [parent, ...book.childrenOf(parent)]),
      ...book.childrenOf(order),
    ];
    return [...held.filter((each) => each.permId !== order.permId && !each.transmitted), order];
  }

  #contract(query: ContractQuery): SimulatedContract {
    try {
      return this.#options.contracts.one(query);
    } catch (error) {
      if (error instanceof ContractNotFound) throw new OrderRefusal(200, error.message);
      throw error;
    }
  }

  #account(named: string): string {
    const [first, second] = [...this.#options.accounts.keys()];
    if (named === '') {
      if (first === undefined || second !== undefined) throw invalid('You must specify an account.');
      return first;
    }
    if (!this.#options.accounts.has(named)) throw invalid(`Invalid account code '${named}'.`);
    return named;
  }

  #parent(clientId: number, { fields }: OrderTicket): SimulatedOrder | undefined {
    if (fields.parentId === '' || fields.parentId === '0') return undefined;
    const parent = this.#options.book.byOrderId(clientId, Number(fields.parentId));
    if (parent === undefined) throw new OrderRefusal(135, "Can't find order with id = " + fields.parentId);
    return parent;
  }
}

/** @throws OrderRefusal when no order can have these terms. */
function validate(terms: OrderTerms, contract: SimulatedContract): void {
  if (contract.secType === 'IND') {
    throw new OrderRefusal(201, 'Order rejected - reason:Trading is not possible for this contract.');
  }
  if (!workableTypes.has(terms.type)) {
    throw new OrderRefusal(387, 'Unsupported order type for this exchange and security type.');
  }
  const missing = missingIn(terms);
  if (missing !== undefined) throw invalid(missing);
  if (!(terms.quantity > 0)) throw new OrderRefusal(434, 'The order size cannot be zero.');
  const lots = terms.quantity / contract.sizeIncrement;
  if (Math.abs(lots - Math.round(lots)) > 1e-6) {
    throw invalid(`Invalid order size: it must be a multiple of ${contract.sizeIncrement}.`);
  }
  if (!pricesOf(terms).every((price) => isOnTick(contract.marketRuleId, price))) {
    throw new OrderRefusal(
      110,
      'The price does not conform to the minimum price variation for this contract.',
    );
  }
}
