import type { DailySnapshot, OrderType, RiskLimits, Side } from '@tickwire/contracts';
import type { CommandResults, CommandType } from '../commands/command.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { AccountConfig, AccountMode, Costing, FeeSchedule } from '../model/account.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import type { HaltState } from '../model/halt-state.ts';
import type { Bracket } from '../model/bracket.ts';
import type { InstrumentSpec } from '../model/instrument-spec.ts';
import type { Charge } from '../model/charge.ts';
import type { OrderInstructions, OrderRelations, OrderTerms, TimeInForce } from '../model/order.ts';
import type { RunManifest } from '../model/run-manifest.ts';
import type { Money, Price, Quantity, Rate } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';

export interface AccountOpened {
  readonly type: 'account-opened';
  readonly account: Omit<AccountConfig, 'fees'> & { readonly costing: Costing; readonly mode: AccountMode };
  readonly fees: FeeSchedule;
  /** What its orders are checked against until they are set. */
  readonly limits: RiskLimits;
  /** Stands before the account's order and fill ids, so that they are unique over all accounts. */
  readonly idPrefix: string;
}

/** The terms an instrument trades on from here. */
export interface InstrumentListed {
  readonly type: 'instrument-listed';
  readonly instrument: InstrumentSpec;
}

/** What it does not say is as most orders have it: good till cancelled and on its own. A leg with a parent starts inactive. */
export interface OrderPlaced extends OrderTerms, Partial<OrderInstructions & OrderRelations> {
  readonly type: 'order-placed';
  readonly orderId: string;
  readonly symbol: string;
  readonly orderType: OrderType;
  readonly side: Side;
  /** Instrument currency to account currency when it was placed; undefined when they are the same. */
  readonly rate: Rate | undefined;
  /** Absent when the engine places it as part of another order. */
  readonly entered?:
    | {
        /** What the risk gate took it to be worth, in the instrument's currency. */
        readonly value: Money;
        /** Whether its command had an idempotency key. */
        readonly keyed: boolean;
      }
    | undefined;
}

/** An order that works at a venue and was placed elsewhere, or what has changed of it since it was adopted. */
export interface OrderAdopted extends OrderTerms {
  readonly type: 'order-adopted';
  readonly orderId: string;
  readonly symbol: string;
  readonly orderType: OrderType;
  readonly side: Side;
  readonly timeInForce: TimeInForce;
  /** Instrument currency to account currency when it was adopted; undefined when they are the same, or when there is none. */
  readonly rate: Rate | undefined;
  /** Why the engine has it, where the venue has told of a fill and not of the order. */
  readonly message: string | undefined;
}

/** A fill as it is known from here on. */
export interface Fill {
  readonly fillId: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: Side;
  /** Zero for one that was taken back. */
  readonly qty: Quantity;
  readonly price: Price;
  /** What it has cost in the account's currency; negative is a refund. */
  readonly commission: Money;
  /** Market time of the fill, ms UTC. */
  readonly marketTime: number;
  /**
   * What it has realised in the account's currency, by the account's costing and before its commission; absent when it has reduced no
   * position. `apply` says it, which books the fill; records from before it did are without.
   */
  readonly realised?: Money | undefined;
}

export interface OrderFilled extends Fill {
  readonly type: 'order-filled';
  /** The commission in the instrument's currency. */
  readonly fee: Money;
  /** Instrument currency to account currency at the fill; undefined when they are the same. */
  readonly rate: Rate | undefined;
  /** What the venue calls it; absent where it cannot be told twice. */
  readonly executionId?: string | undefined;
}

/** The venue has changed a fill: the old one is taken back at its price and rate, and the new one booked at the same rate. */
export interface FillCorrected extends Fill {
  readonly type: 'fill-corrected';
  /** What the venue calls it from here on. */
  readonly executionId: string;
  /** What was booked of it before. */
  readonly was: { readonly qty: Quantity; readonly price: Price };
  readonly rate: Rate | undefined;
}

/** A fill that had closed a position was taken back, or was smaller: what nothing protects of it, as legs have ended, is its owner's to see to. */
export interface PositionReopened {
  readonly type: 'position-reopened';
  readonly symbol: string;
  /** Whose fill it was. */
  readonly orderId: string;
  /** Held now, signed. */
  readonly qty: Quantity;
  /** What of it no bracket covers. */
  readonly unprotected: Quantity;
}

/** The venue has said what a fill has cost, or has said it anew: `commission` is all of it. */
export interface FillCharged extends Fill {
  readonly type: 'fill-charged';
  readonly charge: Charge;
  /** What is booked now: the difference to what was booked before, in the account's currency. */
  readonly due: Money;
}

/** The venue has said what an execution has cost that it has not told of, or that no rate is known for: it is booked later. */
export interface ChargeNoted {
  readonly type: 'charge-noted';
  readonly executionId: string;
  readonly charge: Charge;
}

/**
 * The venue's books show another quantity than the account's, and they are right: the position is set to it at what it has
 * cost by them. Nothing is realised; what has been put in or taken out counts as deposited, at cost.
 */
export interface PositionStated {
  readonly type: 'position-stated';
  readonly symbol: string;
  /** Signed. */
  readonly qty: Quantity;
  readonly averagePrice: Price;
  /** What the account's books had, for whoever looks into it. */
  readonly was: Quantity;
  /** Of the market at that moment; undefined when there was none. */
  readonly mark: Price | undefined;
  /** Instrument currency to account currency; undefined when they are the same, or when there is none. */
  readonly rate: Rate | undefined;
  /** Counted as deposited, in the account's currency; negative for what has gone. Nothing without a rate. */
  readonly deposited: Money;
}

/** The market has its first price for a position that was only stated: what it had gained before is no gain of this day. */
export interface PositionPriced {
  readonly type: 'position-priced';
  readonly symbol: string;
  readonly price: Price;
}

/** The venue's books show other cash than the account's, and they are right: the difference counts as deposited. */
export interface CashStated {
  readonly type: 'cash-stated';
  /** By the venue's books, in the account's currency. */
  readonly amount: Money;
  readonly deposited: Money;
}

export interface ReplaceRequested extends OrderTerms {
  readonly type: 'replace-requested';
  readonly orderId: string;
  /** Absent when the engine moves an order by itself. */
  readonly entered?: true;
}

/** The terms of an inactive leg, which no venue has yet. */
export interface OrderAmended extends OrderTerms {
  readonly type: 'order-amended';
  readonly orderId: string;
}

export type OrderEvent =
  | OrderPlaced
  | OrderAmended
  /** The parent has filled `qty`: the leg goes to the venue. */
  | {
      readonly type: 'order-activated';
      readonly orderId: string;
      readonly qty: Quantity;
      readonly stopPrice: Price | undefined;
    }
  /** The bracket that an order asks for from here; its legs follow. */
  | { readonly type: 'bracket-set'; readonly orderId: string; readonly bracket: Bracket | undefined }
  | { readonly type: 'order-accepted'; readonly orderId: string }
  | { readonly type: 'order-rejected'; readonly orderId: string; readonly reason: string }
  | { readonly type: 'order-triggered'; readonly orderId: string }
  | { readonly type: 'order-trailed'; readonly orderId: string; readonly stopPrice: Price }
  | OrderAdopted
  | OrderFilled
  | ReplaceRequested
  | { readonly type: 'order-replaced'; readonly orderId: string }
  | { readonly type: 'replace-refused'; readonly orderId: string; readonly reason: string }
  | { readonly type: 'cancel-requested'; readonly orderId: string; readonly reason: string | undefined }
  | { readonly type: 'order-cancelled'; readonly orderId: string; readonly reason: string | undefined }
  | { readonly type: 'cancel-refused'; readonly orderId: string; readonly reason: string }
  | { readonly type: 'order-expired'; readonly orderId: string; readonly reason: string | undefined };

/** A command that carried an idempotency key was accepted: the same key again gives `result` again. */
export interface CommandAnswered {
  readonly type: 'command-answered';
  readonly key: string;
  readonly command: CommandType;
  readonly content: string;
  readonly result: CommandResults[CommandType];
}

/** The risk gate did not let an order pass. It counts against the rate of orders; the record shows what was tried. */
export interface OrderRefused {
  readonly type: 'order-refused';
  readonly symbol: string;
  readonly refusal: Refusal;
}

/** Somebody gave a position a bracket. It counts against the rate of orders, once for all that follows from it. */
export interface BracketsEdited {
  readonly type: 'brackets-edited';
  readonly symbol: string;
}

export interface HaltRaised {
  readonly type: 'halt-raised';
  readonly halt: HaltState;
}

export interface HaltLifted {
  readonly type: 'halt-lifted';
  readonly halt: HaltState;
}

export interface LimitsSet {
  readonly type: 'limits-set';
  /** All of them, whatever was changed. */
  readonly limits: RiskLimits;
  readonly by: string;
}

/** What losses are measured from has changed, or a loss has reached a limit. */
export interface StandingNoted {
  readonly type: 'standing-noted';
  readonly standing: EquityStanding;
}

export interface EngineStarted {
  readonly type: 'engine-started';
  readonly manifest: RunManifest;
}

/** The engine stopped as asked, with everything journaled: what follows is another run. */
export interface EngineShutDown {
  readonly type: 'engine-shut-down';
  readonly reason: string;
}

/** What an account is called, where it trades and what its orders cost, when the configuration has changed it. */
export interface AccountConfigured {
  readonly type: 'account-configured';
  readonly name: string;
  readonly mode: AccountMode;
  /** Absent where they stay. */
  readonly fees?: FeeSchedule;
}

/** A UTC day has ended for an account. */
export interface DayClosed {
  readonly type: 'day-closed';
  readonly snapshot: DailySnapshot;
}

export type EngineEvent =
  | EngineStarted
  | EngineShutDown
  | AccountOpened
  | AccountConfigured
  | CommandAnswered
  | OrderRefused
  | BracketsEdited
  | LimitsSet
  | StandingNoted
  | HaltRaised
  | HaltLifted
  | DayClosed
  | InstrumentListed
  | OrderEvent
  | FillCorrected
  | PositionReopened
  | FillCharged
  | ChargeNoted
  | PositionStated
  | PositionPriced
  | CashStated
  | { readonly type: 'leverage-set'; readonly symbol: string; readonly leverage: number }
  /** The venue said something of an order that the order's state does not allow. Nothing changes; somebody must look. */
  | { readonly type: 'report-unmatched'; readonly report: VenueReport };
