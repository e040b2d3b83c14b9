import type { OrderType, Side } from '@tickwire/contracts';
import type { MarketFacts } from '../events/facts.ts';
import type { Order, TimeInForce } from '../model/order.ts';
import type { Print } from '../model/quote.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

/**
 * What not every venue can do. `brackets`: it works limit and stop orders of one group against each other, so that they
 * never fill more than one of them was for. Sizes of reduce-only orders are the engine's work on every venue.
 * `attached-legs`: it takes an order and its legs at once and starts the legs itself when the order fills, so that a position is
 * protected while the engine is away; `place` says how. `charges`: it says what each execution cost, so that nothing is charged by
 * a schedule. `margin`: it decides margin by itself, so that no leverage can be set and margin is an estimate here.
 */
export type VenueFeature =
  | 'brackets'
  | 'attached-legs'
  | 'trailing-stop'
  | 'guaranteed-stop'
  | 'post-only'
  | 'reduce-only'
  | 'charges'
  | 'margin';

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

/** What a venue outside the process calls one of its fills. */
export interface VenueExecution {
  /** The same execution told again, e.g. after a reconnection or a restart, is booked once. */
  readonly id: string;
  /** Of the fill: an execution that fits no working order is booked all the same, on an order made for it. */
  readonly side: Side;
}

/** An order that works at the venue and that the engine knows nothing of: somebody placed it elsewhere. */
export interface AdoptedOrder {
  /** Unlike any id of the engine, and the same whenever the venue tells of the order. */
  readonly orderId: string;
  readonly orderType: OrderType;
  readonly side: Side;
  /** Still open. */
  readonly qty: Quantity;
  readonly limitPrice: Price | undefined;
  readonly stopPrice: Price | undefined;
  readonly timeInForce: TimeInForce;
}

/** What a venue says of an order, or of the account as its own books have it. */
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
      /** Of a venue outside the process. */
      readonly execution?: VenueExecution | undefined;
    }
  /**
   * An execution was other than it had been told: these values hold. A quantity of zero takes it back. Corrections of one
   * execution are told in the order they were made.
   */
  | {
      readonly type: 'corrected';
      readonly orderId: string;
      /** Of the execution as it was told before. */
      readonly executionId: string;
      /** What it is called from here on. */
      readonly correctedId: string;
      readonly qty: Quantity;
      readonly price: Price;
      /** Of the execution, where the venue has it: with it an execution that was never told of is booked as corrected. */
      readonly side?: Side | undefined;
      /** Of the execution, ms UTC. */
      readonly marketTime?: number | undefined;
    }
  /** What an execution has cost; negative is a refund. Told once for each execution, or again when it changes. */
  | {
      readonly type: 'charged';
      readonly orderId: string;
      readonly executionId: string;
      readonly fee: Money;
      readonly currency: string;
    }
  | ({ readonly type: 'adopted' } & AdoptedOrder)
  /**
   * What is held of the delivery's symbol by the venue's books, signed, and what a unit of it has cost. The venue is right, so
   * every execution that led there is told before. The cost counts only where the quantity differs.
   */
  | { readonly type: 'position'; readonly qty: Quantity; readonly averagePrice: Price }
  /**
   * Cash by the venue's books, all currencies together in the account's, positions in currencies among it. The venue is right, so
   * every execution and charge that led there is told before.
   */
  | { readonly type: 'cash'; readonly amount: Money }
  | { readonly type: 'replaced'; readonly orderId: string }
  | { readonly type: 'replace-refused'; readonly orderId: string; readonly reason: string }
  | { readonly type: 'cancelled'; readonly orderId: string; readonly reason?: string }
  | { readonly type: 'expired'; readonly orderId: string; readonly reason?: string }
  | { readonly type: 'cancel-refused'; readonly orderId: string; readonly reason: string };

/** Reports of one account on one symbol that came together, and the print that caused them if one did. */
export interface VenueDelivery {
  readonly accountId: string;
  /** Empty for reports on the account as a whole. */
  readonly symbol: string;
  /** Taken one by one: an internal venue makes each on what the ones before have led to. */
  readonly reports: Iterable<VenueReport>;
  readonly print?: Print;
}

/** An order as a venue gets it, with the terms its instrument trades on. */
export interface VenueOrder {
  readonly order: Order;
  readonly terms: InstrumentTerms;
  /** Its inactive legs, for a venue with `attached-legs`: where it is placed with a bracket, and where it is restored. */
  readonly legs?: readonly Order[] | undefined;
}

/** Why a venue takes no orders of an account now. Cancels it takes whenever it can. */
export interface VenueUnavailable {
  readonly code: 'venue_unavailable' | 'live_trading_off';
  /** A sentence that says what to do. */
  readonly reason: string;
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
  /**
   * Asked before a command that sends something is decided, and before the engine closes positions by itself; a venue without it
   * is always there. What was decided before, what protects a position and every cancel are handed over all the same.
   */
  unavailable?(accountId: string): VenueUnavailable | undefined;
  /**
   * An order to work. A venue with `attached-legs` gets its legs with it, and is asked for more in the same way:
   * - An order that is `inactive` is a leg for one that works there already (`parentId`). It is attached, and not answered.
   * - A leg that is not inactive is to work by now, as its order has filled. One that the venue has started gets the terms asked
   *   for, which may differ from what was attached; one that it has not is sent as an order of its own. It is answered once, as any
   *   order, and with `cancelled` where it has ended there with other fills than it was to have.
   *
   * What fails of attaching need not be told, as the leg is placed when it is to work. Of an inactive leg the venue says nothing
   * but `rejected` or `cancelled`, if it is gone for good, and its bracket is then without it; not when it went with its order, as
   * the engine ends it too. Executions of a leg may come before it is placed: those of its order should be told first, but one that
   * is not starts the leg here, too.
   */
  place(placed: VenueOrder, facts: MarketFacts): Iterable<VenueReport>;
  /**
   * The new terms are the order's `requested`. It is the way to resize an order, too. It is answered once, with `replaced` or
   * `replace-refused`, whatever fills meanwhile: an order that has filled at its old size while a larger one is asked for is open until
   * then, so a venue that has nothing left of it says `replace-refused`. A `cancelled` or `expired` answers it, too, and a fill of all
   * that was asked for. A venue with `attached-legs` gets changes of inactive legs as well, with the terms in the order itself, and
   * does not answer them.
   */
  replace(replaced: VenueOrder, facts: MarketFacts): Iterable<VenueReport>;
  /**
   * A venue with `attached-legs` is told of inactive legs as well and does not answer: they may have ended with their order, never
   * been attached, or been started by a fill that left nothing to protect; the last may be placed later all the same. A started leg
   * may be cancelled before it is placed, which it then is not: answered as any, or not at all where it comes filled and only what
   * works of it beyond that has to go.
   */
  cancel(cancelled: VenueOrder): Iterable<VenueReport>;
  /**
   * Orders that were working, not inactive, when the engine was rebuilt, each account's in time priority; with their inactive legs
   * for a venue with `attached-legs`, which need not be there.
   */
  restore(working: readonly VenueOrder[]): void;
  /** The fills an order would get now; empty when it would rest. */
  estimate(estimated: VenueOrder, facts: MarketFacts): readonly EstimatedFill[];
  /** Leaves the venue as it is and lets go of it: working orders go on working. Called once, and nothing after it. */
  close?(): Promise<void>;
}
