import type { Refusal } from '../commands/refusal.ts';
import { refuse } from '../commands/refusal.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import { toRate } from '../money/fixed-point.ts';
import type { Rate } from '../money/fixed-point.ts';
import type { Venue, VenueReport } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { FactSource } from './facts.ts';
import type { Transaction } from './transaction.ts';

/** What a decision may use. The world is read through `facts` alone, so that it can be decided again. */
export interface DecisionContext {
  readonly account: AccountState;
  /** Where the account's orders are executed. */
  readonly venue: Venue;
  readonly transaction: Transaction;
  readonly facts: FactSource;
  /** Whether the command has an idempotency key. */
  readonly keyed: boolean;
  /** Takes what a venue has answered, and does what follows from it. */
  take(reports: Iterable<VenueReport>): void;
  /** Of an instrument that has been listed. */
  termsOf(ticker: string): InstrumentTerms | undefined;
}

export const rateOf = (rate: number | undefined): Rate | undefined =>
  rate === undefined ? undefined : toRate(rate);

export const unknownSymbol = (symbol: string): Refusal =>
  refuse('unknown_symbol', `No instrument is called ${symbol}: look it up with a symbol search.`, 'symbol');

const orderIdText = /^ORDER-([1-9]\d{0,14})$/;

/** The number in an id that the engine gives its orders; undefined for any other. */
export const numberOf = ({ opened }: AccountState, orderId: string): number | undefined => {
  const { idPrefix } = opened;
  const number = orderId.startsWith(idPrefix)
    ? orderIdText.exec(orderId.slice(idPrefix.length))?.[1]
    : undefined;
  return number === undefined ? undefined : Number(number);
};

/** A working order. One that is final is known by its number alone: it has left the state. */
export const workingOrder = (account: AccountState, orderId: string): Order | Refusal => {
  const order = account.orders.get(orderId);
  if (order !== undefined) return order;
  const number = numberOf(account, orderId);
  return number !== undefined && number <= account.orderCount
    ? refuse(
        'order_final',
        `Order ${orderId} is final (filled, cancelled or rejected) and can no longer change.`,
      )
    : refuse('unknown_order', `Account ${account.opened.account.id} has no order ${orderId}.`);
};
