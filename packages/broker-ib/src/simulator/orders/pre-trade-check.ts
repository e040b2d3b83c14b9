import type { AccountBook } from '../accounts/account-book.ts';
import { available } from '../accounts/account-values.ts';
import { orderCommission } from '../accounts/commission-schedule.ts';
import { closedBy } from '../accounts/position.ts';
import { initialMargin, maintenanceMargin, type Valuation } from '../accounts/valuation.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** Margins and costs an order would have, in the account's base currency. */
export interface OrderImpact {
  readonly initialBefore: number;
  readonly maintenanceBefore: number;
  readonly equityBefore: number;
  readonly initialChange: number;
  readonly maintenanceChange: number;
  readonly equityChange: number;
  readonly commission: number;
  readonly currency: string;
}

/** Whether an account can afford an order, and what it would do to the account. */
export class PreTradeCheck {
  readonly #accounts: ReadonlyMap<string, AccountBook>;
  readonly #valuation: Valuation;

  constructor(accounts: ReadonlyMap<string, AccountBook>, valuation: Valuation) {
    this.#accounts = accounts;
    this.#valuation = valuation;
  }

  impact({ account, contract, terms }: SimulatedOrder): OrderImpact | undefined {
    const book = this.#accounts.get(account);
    if (book === undefined) return undefined;
    const value = this.#valuation.account(book);
    const rate = this.#valuation.rate(contract.currency, book.currency);
    const price = terms.limit ?? this.#valuation.price(contract);
    const signed = terms.side === 'BUY' ? terms.quantity : -terms.quantity;
    const closing = closedBy(book.position(contract), signed);
    const change = terms.quantity - 2 * closing;
    const commission = orderCommission(contract, terms.quantity, price) * rate;
    return {
      initialBefore: value.initialMargin,
      maintenanceBefore: value.maintenanceMargin,
      equityBefore: value.netLiquidation,
      initialChange: Math.sign(change) * initialMargin(contract, change, price) * rate,
      maintenanceChange: Math.sign(change) * maintenanceMargin(contract, change, price) * rate,
      equityChange: -commission,
      commission,
      currency: book.currency,
    };
  }

  /** Why IB does not take an order; undefined when it does. */
  refusal(order: SimulatedOrder): string | undefined {
    const impact = this.impact(order);
    const book = this.#accounts.get(order.account);
    if (impact === undefined || book === undefined || impact.initialChange <= 0) return undefined;
    const free = available(this.#valuation.account(book));
    if (impact.initialChange <= free) return undefined;
    const needed = `${impact.initialChange.toFixed(2)} ${book.currency}`;
    return `We are unable to accept your order. Your Available Funds are insufficient to cover the initial margin requirement of ${needed}.`;
  }
}
