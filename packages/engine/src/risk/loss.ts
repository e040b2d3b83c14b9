import type { LimitBreach } from '../commands/refusal.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import type { HaltState } from '../model/halt-state.ts';
import { UNIT, divide, fromUnits } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import type { Bound, ExactLimits } from './exact-limits.ts';

/** What has been lost of `from`, as a share of it: 0 for a gain, 1 at most where there was nothing to lose. */
export const lossShare = (equity: Money, from: Money): number => {
  if (equity >= from) return 0;
  return from > 0n ? fromUnits(divide((from - equity) * UNIT, from)) : 1;
};

const reaches = (equity: Money, from: Money, limit: Bound | undefined): boolean =>
  limit !== undefined && equity < from && (from <= 0n || (from - equity) * UNIT >= limit.exact * from);

/** A loss that has reached a limit, and the level that leads to. */
export interface LossBreach {
  readonly of: 'dailyLoss' | 'drawdown';
  readonly level: Exclude<HaltState['level'], 'active'>;
  readonly limit: LimitBreach;
  /** What it was lost from. */
  readonly from: Money;
}

/** The strictest limit that each kind of loss has reached. */
export const lossBreaches = (
  limits: ExactLimits,
  { opening, resumed, peak }: EquityStanding,
  equity: Money,
): LossBreach[] => {
  const found: LossBreach[] = [];
  const measure = (of: LossBreach['of'], from: Money, reduce: Bound | undefined, halt: Bound | undefined) => {
    const level = reaches(equity, from, halt) ? 'halted' : 'reducing';
    const limit = level === 'halted' ? halt : reduce;
    if (limit === undefined || !reaches(equity, from, limit)) return;
    const name = `${of}${level === 'halted' ? 'Halt' : 'Reduce'}`;
    found.push({ of, level, from, limit: { name, value: limit.value, observed: lossShare(equity, from) } });
  };
  const day = resumed ?? opening;
  if (day !== undefined) measure('dailyLoss', day, limits.dailyLossReduce, limits.dailyLossHalt);
  measure('drawdown', peak, limits.drawdownReduce, limits.drawdownHalt);
  return found;
};
