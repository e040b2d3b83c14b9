import type { DailySnapshot, OrderType, RiskLimits, Side } from '@tickwire/contracts';
import type { CommandResults, CommandType } from '../commands/command.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { AccountConfig, AccountMode, Costing, FeeSchedule } from '../model/account.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import type { HaltState } from '../model/halt-state.ts';
import type { Bracket } from '../model/bracket.ts';
import type { InstrumentSpec } from '../model/instrument-spec.ts';
import type { OrderInstructions, OrderRelations, OrderTerms } from '../model/order.ts';
import type { RunManifest } from '../model/run-manifest.ts';
import type { Money, Price, Quantity, Rate } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';

export interface AccountOpened {
  readonly type: 'account-opened';
  readonly account: AccountConfig & { readonly costing: Costing; readonly mode: AccountMode };
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

export interface OrderFilled {
  readonly type: 'order-filled';
  readonly fillId: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: Side;
  readonly qty: Quantity;
  readonly price: Price;
  /** In the instrument's currency; negative is a refund. */
  readonly fee: Money;
  /** The fee in the account's currency. */
  readonly commission: Money;
  /** Instrument currency to account currency at the fill; undefined when they are the same. */
  readonly rate: Rate | undefined;
  /** Market time of the fill, ms UTC. */
  readonly marketTime: number;
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

/** What an account is called and where it trades, when the configuration has changed it. */
export interface AccountConfigured {
  readonly type: 'account-configured';
  readonly name: string;
  readonly mode: AccountMode;
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
  | { readonly type: 'leverage-set'; readonly symbol: string; readonly leverage: number }
  /** The venue said something of an order that the order's state does not allow. Nothing changes; somebody must look. */
  | { readonly type: 'report-unmatched'; readonly report: VenueReport };
