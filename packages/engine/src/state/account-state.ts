import { compileFees } from '../fees/fee-schedule.ts';
import type { FeeOf } from '../fees/fee-schedule.ts';
import type { AccountOpened } from '../events/engine-event.ts';
import { active } from '../model/halt-state.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import { freshStanding } from '../model/equity-standing.ts';
import type { HaltState } from '../model/halt-state.ts';
import { dayOf } from '../model/utc-day.ts';
import { Answers } from './answers.ts';
import { Executions } from './executions.ts';
import type { LotQueue } from '../ledger/lot-queue.ts';
import { toMoney } from '../money/fixed-point.ts';
import type { Money, Rate } from '../money/fixed-point.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import type { Activity } from '../risk/activity.ts';
import { exactLimits } from '../risk/exact-limits.ts';
import type { ExactLimits } from '../risk/exact-limits.ts';
import type { Working } from '../risk/working.ts';
import { emptyIndexes } from './order-indexes.ts';
import type { OrderIndexes } from './order-indexes.ts';

/** Sums over the account's life, in its currency. What changes one of them makes new ones. */
export interface AccountTotals {
  /** What it was opened with, and what its venue's books have had more or less than its own. */
  readonly deposits: Money;
  /** Before commissions. */
  readonly realisedByAverage: Money;
  readonly realisedByFifo: Money;
  readonly fees: Money;
}

export interface HeldPosition {
  readonly position: Position;
  readonly lots: LotQueue;
}

/** All that decisions about an account read. Changed by `apply` alone. */
export interface AccountState {
  opened: AccountOpened;
  feeFor: FeeOf;
  orderCount: number;
  fillCount: number;
  totals: AccountTotals;
  /** Orders that are not final. */
  readonly orders: Map<string, Order>;
  readonly indexes: OrderIndexes;
  /** Sums over them, by symbol. */
  readonly working: Map<string, Working>;
  readonly positions: Map<string, HeldPosition>;
  readonly cash: Map<string, Money>;
  readonly leverage: Map<string, number>;
  /** The last rate into the account's currency that an event carried, by instrument currency. */
  readonly rates: Map<string, Rate>;
  halt: HaltState;
  /** The UTC day that has no snapshot yet, since 1970-01-01. */
  openDay: number;
  limits: ExactLimits;
  readonly activity: Activity;
  standing: EquityStanding;
  /** By idempotency key. */
  readonly answers: Answers;
  readonly executions: Executions;
  /**
   * Final orders that their venue may tell of once more, and when they ended, ms UTC: those that were adopted, and those that a fill
   * ended before a replacement was answered. They are known as long as executions are.
   */
  readonly ended: Map<string, number>;
}

export const openAccount = (opened: AccountOpened, time: number): AccountState => {
  const deposits = toMoney(opened.account.deposit);
  return {
    opened,
    feeFor: compileFees(opened.fees),
    orderCount: 0,
    fillCount: 0,
    totals: { deposits, realisedByAverage: 0n, realisedByFifo: 0n, fees: 0n },
    orders: new Map(),
    indexes: emptyIndexes(),
    working: new Map(),
    positions: new Map(),
    cash: new Map([[opened.account.currency, deposits]]),
    leverage: new Map(),
    rates: new Map(),
    halt: active,
    openDay: dayOf(time),
    limits: exactLimits(opened.limits),
    activity: { orders: 0, symbols: new Map(), contents: new Map() },
    standing: freshStanding(deposits),
    answers: new Answers(),
    executions: new Executions(),
    ended: new Map(),
  };
};

/** Realised P/L by the account's costing. */
export const realised = (opened: AccountOpened, totals: AccountTotals): Money =>
  opened.account.costing === 'fifo' ? totals.realisedByFifo : totals.realisedByAverage;

/** Deposits plus realised P/L minus commissions. */
export const balance = (opened: AccountOpened, totals: AccountTotals): Money =>
  totals.deposits + realised(opened, totals) - totals.fees;

/** What a position has cost by the account's costing, in the instrument's currency; negative for a short. */
export const costOf = (opened: AccountOpened, position: Position | undefined): Money => {
  if (position === undefined) return 0n;
  return opened.account.costing === 'fifo' ? position.fifoCost : position.averageCost;
};
