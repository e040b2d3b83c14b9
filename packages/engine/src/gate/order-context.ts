import type { PreOrder } from '@tickwire/contracts';
import type { MarketFacts } from '../events/facts.ts';
import type { Order, OrderTerms } from '../model/order.ts';
import { toUnits } from '../money/fixed-point.ts';
import type { Rate } from '../money/fixed-point.ts';
import type { VenueCapabilities } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { PriceSource } from '../risk/price-source.ts';

/** Larger prices and quantities are not booked: their products would no longer survive as JSON numbers. */
export const LARGEST = 1e12;

/** What an order is entered for: at somebody's command, to close a position because of a halt, or to protect one. */
export type OrderPurpose = 'command' | 'flatten' | 'protect';

/** All that checks of an order may read. */
export interface OrderContext {
  readonly account: AccountState;
  /** Engine time, ms UTC. */
  readonly time: number;
  /** Whether the command has an idempotency key. */
  readonly keyed: boolean;
  readonly terms: InstrumentTerms;
  readonly facts: MarketFacts;
  /** Whether positions or working orders are still open on a contract of the same name that was another. */
  readonly contractChanged: boolean;
  /** What else the account holds is valued by. */
  readonly prices: PriceSource;
  readonly termsOf: (ticker: string) => InstrumentTerms | undefined;
  /** The last one journaled where the market has none; undefined when the instrument is priced in the account's currency. */
  readonly rate: Rate | undefined;
  readonly venue: VenueCapabilities;
  readonly purpose: OrderPurpose;
  readonly request: PreOrder;
  /** The request made exact; meaningful once the checks of quantity and prices have passed. */
  readonly draft: OrderTerms;
  /** The order to be modified; undefined for a new one. */
  readonly modified: Order | undefined;
}

const exact = (value: number | undefined): bigint | undefined =>
  value !== undefined && Math.abs(value) <= LARGEST ? toUnits(value) : undefined;

export const draftOf = (request: PreOrder): OrderTerms => ({
  qty: exact(request.qty) ?? 0n,
  limitPrice: exact(request.limitPrice),
  stopPrice: exact(request.stopPrice),
  trail: undefined,
});
