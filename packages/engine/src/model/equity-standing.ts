import type { Money } from '../money/fixed-point.ts';
import type { HaltState } from './halt-state.ts';

/** What losses are measured from, in the account's currency. */
export interface EquityStanding {
  /** Equity when the day began; undefined until it is first known on it. */
  readonly opening: Money | undefined;
  /** Equity when a halt by the day's loss was lifted: from then on the loss of that day is measured from it. */
  readonly resumed?: Money | undefined;
  /** The highest equity that has been noted: a live one may be a basis point above. */
  readonly peak: Money;
  /** The strictest level the day's loss has led to: once lifted by hand, it does not return on the same day. */
  readonly dailyLoss: HaltState['level'];
  /** The same of the fall from this peak. */
  readonly drawdown: HaltState['level'];
}

/** Of an account that begins with `equity`. */
export const freshStanding = (equity: Money): EquityStanding => ({
  opening: equity,
  peak: equity,
  dailyLoss: 'active',
  drawdown: 'active',
});

/** The same on a new day that begins with `opening`. */
export const onNewDay = (standing: EquityStanding, opening: Money | undefined): EquityStanding => ({
  ...standing,
  opening,
  resumed: undefined,
  dailyLoss: 'active',
});

/** The same once a halt is lifted: a loss that has halted the account is measured anew from its equity, at the next look if that is not known. */
export const onResume = (standing: EquityStanding, equity: Money | undefined): EquityStanding => ({
  ...standing,
  ...(standing.dailyLoss === 'halted' && {
    opening: equity === undefined ? undefined : standing.opening,
    resumed: equity,
    dailyLoss: 'active',
  }),
  ...(standing.drawdown === 'halted' && { peak: equity ?? 0n, drawdown: 'active' }),
});

/**
 * The same once `worth` has been put into the account, or taken out of it when it is negative: neither is a gain or a loss. Where
 * that is not known, losses are measured anew from the next look.
 */
export const onTransfer = (standing: EquityStanding, worth: Money | undefined): EquityStanding => {
  const { opening, resumed, peak } = standing;
  if (worth === undefined) return { ...standing, opening: undefined, resumed: undefined, peak: 0n };
  // It is to be measured anew: what was put in since is in the measure.
  if (opening === undefined && peak === 0n) return standing;
  return {
    ...standing,
    opening: opening === undefined ? undefined : opening + worth,
    ...(resumed !== undefined && { resumed: resumed + worth }),
    peak: peak + worth,
  };
};
