import type { AccountBook } from './accounts/account-book.ts';
import type { Position } from './accounts/position.ts';
import type { ContractList } from './contracts/contract-list.ts';
import type { ContractQuery } from './contracts/contract-query.ts';
import type { SimulatedExecution } from './orders/execution.ts';
import type { FillChange, FillLedger } from './orders/fill-ledger.ts';
import type { ManualOrders } from './orders/manual-orders.ts';
import type { OrderBook } from './orders/order-book.ts';
import type { OrderDesk } from './orders/order-desk.ts';
import type { OrderEntry } from './orders/order-entry.ts';
import { ticketByHand, type OrderTicket } from './orders/order-ticket.ts';
import { remainingOf, type SimulatedOrder } from './orders/simulated-order.ts';

/** What IB has in its books, whatever its clients were told; and what IB or a trader at TWS can do to it. */
export interface SimulatorBook {
  /** By permanent id, oldest first. */
  readonly orders: readonly SimulatedOrder[];
  readonly working: readonly SimulatedOrder[];
  /** Fills, each as last corrected, oldest first. */
  readonly executions: readonly SimulatedExecution[];
  order(permId: number): SimulatedOrder | undefined;
  /** The orders with this `orderRef`. */
  byRef(orderRef: string): readonly SimulatedOrder[];
  /** Open positions of an account; of the first when none is named. */
  positions(account?: string): readonly Position[];
  /** By currency. */
  cash(account?: string): ReadonlyMap<string, number>;
  /** Fills an order: what is left of it at its limit or the market's price, or what is said. */
  fill(permId: number, fill?: FillChange): SimulatedExecution;
  /** Corrects a fill: execDetails with the next number after the last dot of its id. */
  correct(executionId: string, change: FillChange): SimulatedExecution;
  /** Cancels an order from IB's side. */
  cancel(permId: number, reason?: string): void;
  /** Rejects a working order: Inactive and error 201. */
  reject(permId: number, reason: string): void;
  /** An order entered in TWS by hand: no API client has placed it. */
  enterByHand(order: OrderByHand): SimulatedOrder;
  /** Makes a second live order of a working one, with the same `orderRef` and another permanent id. */
  double(permId: number): SimulatedOrder;
}

export interface OrderByHand {
  /** `AAPL`, `EUR.USD`, ... */
  readonly symbol: string;
  readonly side: 'BUY' | 'SELL';
  readonly quantity: number;
  /** LMT with a limit, MKT without, when left out. */
  readonly type?: string;
  readonly limit?: number;
  readonly stop?: number;
  readonly tif?: string;
  /** The first when left out. */
  readonly account?: string;
  readonly orderRef?: string;
}

export function createSimulatorBook(parts: {
  readonly accounts: ReadonlyMap<string, AccountBook>;
  readonly contracts: ContractList;
  readonly book: OrderBook;
  readonly desk: OrderDesk;
  readonly fills: FillLedger;
  readonly entry: OrderEntry;
  readonly manual: ManualOrders;
  readonly marketPrice: (order: SimulatedOrder) => number;
}): SimulatorBook {
  const { accounts, contracts, book, desk, fills, entry, manual, marketPrice } = parts;
  const [firstAccount = ''] = accounts.keys();
  const orderOf = (permId: number): SimulatedOrder => {
    const order = book.get(permId);
    if (order === undefined) throw new RangeError(`The simulator has no order with permanent id ${permId}.`);
    return order;
  };
  const accountOf = (id: string): AccountBook => {
    const account = accounts.get(id);
    if (account === undefined) throw new RangeError(`The simulator has no account ${id}.`);
    return account;
  };
  return {
    get orders() {
      return book.all;
    },
    get working() {
      return book.working;
    },
    get executions() {
      return fills.executions;
    },
    order: (permId) => book.get(permId),
    byRef: (orderRef) => book.all.filter(({ ticket }) => ticket.fields.orderRef === orderRef),
    positions: (account = firstAccount) =>
      accountOf(account).positions.filter(({ quantity }) => quantity !== 0),
    cash: (account = firstAccount) => accountOf(account).cash,
    fill(permId, { quantity, price } = {}) {
      const order = orderOf(permId);
      return desk.fill(
        order,
        quantity ?? remainingOf(order),
        price ?? order.terms.limit ?? marketPrice(order),
      );
    },
    correct(executionId, change) {
      const execution = fills.executions.find(({ id }) => id === executionId);
      if (execution === undefined) throw new RangeError(`The simulator has no execution ${executionId}.`);
      return desk.correct(execution, change);
    },
    cancel: (permId, reason) => desk.cancel(orderOf(permId), reason),
    reject: (permId, reason) => desk.reject(orderOf(permId), reason),
    enterByHand(order) {
      const draft = manual.bind(entry.draft(0, handTicket(order, contracts, firstAccount)));
      book.put(draft);
      desk.transmit([draft]);
      return orderOf(draft.permId);
    },
    double(permId) {
      const copy = { ...orderOf(permId), permId: book.newPermId() };
      book.put(copy);
      desk.transmit([copy]);
      return orderOf(copy.permId);
    },
  };
}

function handTicket(order: OrderByHand, contracts: ContractList, firstAccount: string): OrderTicket {
  const contract = contracts.byName(order.symbol);
  if (contract === undefined) throw new RangeError(`The simulator does not list ${order.symbol}.`);
  const { limit, stop, type = limit === undefined ? 'MKT' : 'LMT' } = order;
  const query: ContractQuery = {
    conId: `${contract.conId}`,
    symbol: contract.symbol,
    secType: contract.secType,
    lastTradeDate: contract.lastTradeDate,
    strike: '',
    right: '',
    multiplier: contract.multiplier,
    exchange: contract.exchange,
    primaryExchange: contract.primaryExchange,
    currency: contract.currency,
    localSymbol: contract.localSymbol,
    tradingClass: contract.tradingClass,
  };
  return ticketByHand(query, {
    action: order.side,
    totalQuantity: `${order.quantity}`,
    orderType: type,
    lmtPrice: limit === undefined ? '' : `${limit}`,
    auxPrice: stop === undefined ? '' : `${stop}`,
    tif: order.tif ?? 'DAY',
    account: order.account ?? firstAccount,
    orderRef: order.orderRef ?? '',
  });
}
