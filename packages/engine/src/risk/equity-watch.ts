import type { AccountState, AccountTotals } from '../state/account-state.ts';
import type { ExactLimits } from './exact-limits.ts';

/** How often the equity of an account with open positions is looked at, ms. */
const EVERY_MS = 1000;

interface Look {
  readonly time: number;
  readonly totals: AccountTotals;
  readonly limits: ExactLimits;
}

const isWatched = ({ dailyLossReduce, dailyLossHalt, drawdownReduce, drawdownHalt }: ExactLimits): boolean =>
  (dailyLossReduce ?? dailyLossHalt ?? drawdownReduce ?? drawdownHalt) !== undefined;

/**
 * When the equity of each account is to be looked at: while a loss is limited, as long as positions are open, and once after
 * anything else that changes it. A look that finds nothing leaves no trace, so the times of looks are kept here, not in
 * the state.
 */
export class EquityWatch {
  readonly #looks = new Map<string, Look>();

  /** ms UTC; undefined while there is nothing to see. */
  dueAt({ opened, limits, positions, fillCount, totals }: AccountState): number | undefined {
    if (!isWatched(limits)) return undefined;
    const look = this.#looks.get(opened.account.id);
    const changed = look === undefined ? fillCount > 0 : look.totals !== totals || look.limits !== limits;
    if (positions.size === 0 && !changed) return undefined;
    return look === undefined ? 0 : look.time + EVERY_MS;
  }

  looked({ opened, limits, totals }: AccountState, time: number): void {
    this.#looks.set(opened.account.id, { time, totals, limits });
  }
}
