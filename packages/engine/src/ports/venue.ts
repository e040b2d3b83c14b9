import type { OrderType } from '@tickwire/contracts';
import type { MarketFacts } from '../events/facts.ts';
import type { Order, TimeInForce } from '../model/order.ts';
import type { Print } from '../model/quote.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

/**
 * What not every venue can do. `brackets`: it works limit and stop orders of one group against each other, so that they
 * never fill more than one of them was for. Sizes of reduce-only orders are the engine's work on every venue.
 */
export type VenueFeature = 'brackets' | 'trailing-stop' | 'guaranteed-stop' | 'post-only' | 'reduce-only';

export interface VenueCapabilities {
  readonly name: string;
  readonly orderTypes: readonly OrderType[];
  readonly timeInForce: readonly TimeInForce[];
  readonly features: readonly VenueFeature[];
  /**
   * True when executing has no effect outside the process: orders are handed over inside the decision and
   * its answers belong to the same record. False: hand-over waits until the order is durable.
   */
  readonly internal: boolean;
}

/** What a venue says of an order. */
export type VenueReport =
  | { readonly type: 'accepted'; readonly orderId: string }
  | { readonly type: 'rejected'; readonly orderId: string; readonly reason: string }
  | { readonly type: 'triggered'; readonly orderId: string }
  /** A trailing stop has followed the market. */
  | { readonly type: 'trailed'; readonly orderId: string; readonly stopPrice: Price }
  | {
      readonly type: 'filled';
      readonly orderId: string;
      readonly qty: Quantity;
      readonly price: Price;
      /** ms UTC. */
      readonly marketTime: number;
    }
  | { readonly type: 'replaced'; readonly orderId: string }
  | { readonly type: 'replace-refused'; readonly orderId: string; readonly reason: string }
  | { readonly type: 'cancelled'; readonly orderId: string; readonly reason?: string }
  | { readonly type: 'expired'; readonly orderId: string; readonly reason?: string }
  | { readonly type: 'cancel-refused'; readonly orderId: string; readonly reason: string };

/** Reports of one account on one symbol that came together, and the print that caused them if one did. */
export interface VenueDelivery {
  readonly accountId: string;
  readonly symbol: string;
  /** Taken one by one: an internal venue makes each on what the ones before have led to. */
  readonly reports: Iterable<VenueReport>;
  readonly print?: Print;
}

/** An order as a venue gets it, with the terms its instrument trades on. */
export interface VenueOrder {
  readonly order: Order;
  readonly terms: InstrumentTerms;
}

export interface EstimatedFill {
  readonly qty: Quantity;
  readonly price: Price;
}

/** What has gone to a venue and come back since it was made. */
export interface VenueStats {
  /** Orders placed. */
  readonly sent: number;
  /** Orders it said it works on. One that fills at once is never acknowledged. */
  readonly acknowledged: number;
  /** Fills, partial ones included. */
  readonly fills: number;
  readonly cancelled: number;
  readonly rejected: number;
  /** Cancels and replacements it refused. */
  readonly refused: number;
}

/**
 * Where orders are executed. Every call returns the answers it has at once, made one by one as they are taken; later
 * ones are delivered through the function given to `connect`. A call never throws: what fails is a report, or stays unanswered.
 */
export interface Venue {
  readonly capabilities: VenueCapabilities;
  stats(): VenueStats;
  connect(deliver: (delivery: VenueDelivery) => void): void;
  place(placed: VenueOrder, facts: MarketFacts): Iterable<VenueReport>;
  /** The new terms are the order's `requested`. It is the way to resize an order, too. */
  replace(replaced: VenueOrder, facts: MarketFacts): Iterable<VenueReport>;
  cancel(cancelled: VenueOrder): Iterable<VenueReport>;
  /** Orders that were working, not inactive, when the engine was rebuilt, each account's in time priority. */
  restore(working: readonly VenueOrder[]): void;
  /** The fills an order would get now; empty when it would rest. */
  estimate(estimated: VenueOrder, facts: MarketFacts): readonly EstimatedFill[];
}
