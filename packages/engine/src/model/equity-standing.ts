import type { Money } from '../money/fixed-point.ts';
import type { HaltState } from './halt-state.ts';
import { dayOf } from './utc-day.ts';

/** What losses are measured from, in the account's currency. */
export interface EquityStanding {
  /** Since 1970-01-01, UTC. */
  readonly day: number;
  /** Equity when the day began, or when it was first looked at on it. */
  readonly opening: Money;
  /** The highest equity that has been noted: a live one may be a basis point above. */
  readonly peak: Money;
  /** The strictest level the day's loss has led to: lifted by hand, it does not return on the same day. */
  readonly dailyLoss: HaltState['level'];
  /** The same of the fall from this peak. */
  readonly drawdown: HaltState['level'];
}

/** Of an account that begins with `equity`. */
export const freshStanding = (equity: Money, time: number): EquityStanding => ({
  day: dayOf(time),
  opening: equity,
  peak: equity,
  dailyLoss: 'active',
  drawdown: 'active',
});

/** The same on a day that began with `equity`. */
export const onNewDay = (standing: EquityStanding, equity: Money, time: number): EquityStanding => ({
  ...standing,
  day: dayOf(time),
  opening: equity,
  dailyLoss: 'active',
});
