import { OrderStatus } from '@tickwire/contracts';
import type { Fee } from '../fees/fee-schedule.ts';
import { publishedAs } from '../lifecycle/order-lifecycle.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import { convert } from '../money/fixed-point.ts';
import type { Rate } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { Effect } from '../state/effect.ts';
import type { Outcome } from './outcome.ts';

const isFinal = ({ status }: Outcome): boolean =>
  status === OrderStatus.FILLED || status === OrderStatus.CANCELED || status === OrderStatus.REJECTED;

/** One order at both venues: as the primary one reports it, and as the paper one executes it. */
export class MirroredOrder {
  readonly terms: InstrumentTerms;
  #order: Order;
  #qty: Order['qty'];
  #triggered: boolean;
  #rate: Rate | undefined;
  #primary: Outcome;
  #shadow: Outcome;
  readonly #feeFor: Fee | undefined;

  /** Without an account, for an order that was working before: its commission has not been seen from the start. */
  constructor(order: Order, terms: InstrumentTerms, account?: Pick<AccountState, 'feeFor' | 'rates'>) {
    this.terms = terms;
    this.#order = order;
    this.#qty = order.qty;
    this.#triggered = order.triggered;
    this.#feeFor = account?.feeFor(terms.spec);
    this.#rate = account?.rates.get(terms.spec.currency);
    const { filledQty, filledValue } = order;
    const commission = account && 0n;
    const begun = { filledQty, filledValue, fillTime: undefined, commission };
    this.#primary = { ...begun, status: publishedAs[order.state].status };
    this.#shadow = { ...begun, status: OrderStatus.WORKING };
  }

  get id(): string {
    return this.#order.id;
  }

  get accountId(): string {
    return this.#order.accountId;
  }

  get symbol(): string {
    return this.#order.symbol;
  }

  get side(): Order['side'] {
    return this.#order.side;
  }

  get primary(): Outcome {
    return this.#primary;
  }

  get shadow(): Outcome {
    return this.#shadow;
  }

  get shadowIsDone(): boolean {
    return isFinal(this.#shadow);
  }

  /** How many venues are done with it. */
  get done(): number {
    return [this.#primary, this.#shadow].filter(isFinal).length;
  }

  /** The order as the paper venue knows it. */
  get mirrored(): Order {
    const { filledQty, filledValue } = this.#shadow;
    return { ...this.#order, filledQty, filledValue, triggered: this.#triggered };
  }

  /** Takes what has become of it at the primary venue. */
  follow(order: Order, { event }: Effect): void {
    this.#order = order;
    const { status } = publishedAs[order.state];
    const { filledQty, filledValue } = order;
    let { fillTime, commission } = this.#primary;
    if (event.type === 'order-filled') {
      ({ rate: this.#rate } = event);
      fillTime = event.marketTime;
      commission = commission === undefined ? undefined : commission + event.commission;
    }
    this.#primary = { status, filledQty, filledValue, fillTime, commission };
  }

  /** Takes what the paper venue says. */
  take(report: VenueReport): void {
    switch (report.type) {
      case 'filled': {
        const filledQty = this.#shadow.filledQty + report.qty;
        const filledValue = this.#shadow.filledValue + report.qty * report.price;
        const status = filledQty >= this.#qty ? OrderStatus.FILLED : this.#shadow.status;
        const fee = this.#feeFor?.(filledQty, notional(this.terms, filledValue));
        const commission = fee === undefined ? undefined : convert(fee, this.#rate);
        this.#shadow = { status, filledQty, filledValue, fillTime: report.marketTime, commission };
        return;
      }
      case 'replaced':
        this.#qty = this.#order.requested?.qty ?? this.#order.qty;
        if (this.#shadow.filledQty >= this.#qty) this.#end(OrderStatus.FILLED);
        return;
      case 'triggered':
        this.#triggered = true;
        return;
      case 'cancelled':
      case 'expired':
        this.#end(OrderStatus.CANCELED);
        return;
      case 'rejected':
        this.#end(OrderStatus.REJECTED);
        return;
      default:
    }
  }

  #end(status: OrderStatus): void {
    this.#shadow = { ...this.#shadow, status };
  }
}
