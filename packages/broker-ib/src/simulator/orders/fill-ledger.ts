import type { Scheduler } from '@tickwire/resilience';
import type { AccountBook } from '../accounts/account-book.ts';
import { orderCommission } from '../accounts/commission-schedule.ts';
import { closedBy, emptyPosition } from '../accounts/position.ts';
import { correctedId, executionRoot, type SimulatedExecution } from './execution.ts';
import type { OrderBook } from './order-book.ts';
import type { OrderTerms, SimulatedOrder } from './simulated-order.ts';

/** What of a fill was another than told. */
export interface FillChange {
  readonly quantity?: number;
  readonly price?: number;
}

/** All fills, in the order book and in the accounts. */
export class FillLedger {
  readonly #scheduler: Scheduler;
  readonly #book: OrderBook;
  readonly #accounts: ReadonlyMap<string, AccountBook>;
  /** The newest of each fill, oldest first. */
  readonly #executions = new Map<string, SimulatedExecution>();

  constructor(scheduler: Scheduler, book: OrderBook, accounts: ReadonlyMap<string, AccountBook>) {
    this.#scheduler = scheduler;
    this.#book = book;
    this.#accounts = accounts;
  }

  /** A correction stands in the place of what it corrects. */
  get executions(): readonly SimulatedExecution[] {
    return [...this.#executions.values()];
  }

  /** Books a fill; the order after it is in the execution. */
  record(order: SimulatedOrder, quantity: number, price: number): SimulatedExecution {
    const { contract, terms } = order;
    const time = this.#scheduler.now();
    const filled = Number((order.filled + quantity).toFixed(8));
    const average = (order.averagePrice * order.filled + price * quantity) / filled;
    const total = orderCommission(contract, filled, average);
    const commission = Number((total - order.commission).toFixed(6));
    const done = filled >= terms.quantity;
    const after: SimulatedOrder = {
      ...order,
      filled,
      averagePrice: Number(average.toFixed(8)),
      lastPrice: price,
      commission: total,
      triggered: true,
      status: done ? 'Filled' : 'Submitted',
      reason: done ? `Filled Size: ${filled}` : '',
      endedAt: done ? time : undefined,
    };
    this.#book.put(after);
    const account = this.#accounts.get(order.account);
    const id = this.#book.newExecutionId();
    const trade = { quantity: signed(terms, quantity), price, commission };
    const closed = closedBy(account?.position(contract) ?? emptyPosition(contract), trade.quantity) > 0;
    const realised = account?.book(id, contract, trade) ?? 0;
    const execution = { id, order: after, quantity, price, time, commission, realised, closed };
    this.#executions.set(executionRoot(id), execution);
    return execution;
  }

  /** Says that a fill was another one: its successor has the next number. */
  correct(execution: SimulatedExecution, change: FillChange): SimulatedExecution {
    const { order, commission } = execution;
    const quantity = change.quantity ?? execution.quantity;
    const price = change.price ?? execution.price;
    const root = executionRoot(execution.id);
    const trade = { quantity: signed(order.terms, quantity), price, commission };
    this.#accounts.get(order.account)?.correct(`${root}.01`, trade);
    const corrected = { ...execution, id: correctedId(execution.id), quantity, price };
    this.#executions.set(root, corrected);
    return corrected;
  }
}

function signed({ side }: OrderTerms, quantity: number): number {
  return side === 'BUY' ? quantity : -quantity;
}
