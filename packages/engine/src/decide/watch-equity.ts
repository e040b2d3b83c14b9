import { isStricter } from '../model/halt-state.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import { priceStated } from '../venue-reports/price-stated.ts';
import { amount } from '../risk/breach.ts';
import { equityOf } from '../risk/equity.ts';
import { lossBreaches } from '../risk/loss.ts';
import type { LossBreach } from '../risk/loss.ts';
import type { DecisionContext } from './decision-context.ts';
import { raiseHalt } from './halt.ts';

/** A new peak is noted once it is this part higher, 1/10,000 of it. */
const PEAK_STEP = 10_000n;

const sentence = ({ of, limit, from }: LossBreach, resumed: boolean, currency: string): string => {
  const lost = `${(limit.observed * 100).toFixed(2)} % of ${amount(from, currency)}`;
  return of === 'dailyLoss'
    ? `${limit.name} is ${limit.value}: the account has lost ${lost}, its equity when ${resumed ? 'trading was resumed' : 'the day began'}`
    : `${limit.name} is ${limit.value}: the account has lost ${lost}, its highest equity`;
};

/** What is stated gets its first price before anything is measured by it. */
const priceAllStated = (context: DecisionContext): void => {
  for (const { position } of context.account.positions.values()) {
    const mark = position.unpriced === true ? context.facts.mark(position.symbol) : undefined;
    if (mark !== undefined) priceStated(context, position.symbol, mark);
  }
};

/**
 * Measures the equity against the day and against its peak, and stops the account by what it has lost. A level is raised
 * once: whoever lifts it takes the loss as known, until it grows to the next level, the day ends or a new peak is made. After the
 * last level it is measured anew.
 */
export const watchEquity = (context: DecisionContext): void => {
  const { account, facts, termsOf, transaction } = context;
  priceAllStated(context);
  const equity = equityOf(account, facts, termsOf);
  if (equity === undefined) return;
  const before = account.standing;
  let standing: EquityStanding = { ...before, opening: before.opening ?? equity };
  if (equity > before.peak && (equity - before.peak) * PEAK_STEP > before.peak) {
    standing = { ...standing, peak: equity, drawdown: 'active' };
  }
  const raised: LossBreach[] = [];
  for (const breach of lossBreaches(account.limits, standing, equity)) {
    const { of, level } = breach;
    if (!isStricter(level, standing[of])) continue;
    standing = { ...standing, [of]: level };
    raised.push(breach);
  }
  const same = standing.opening === before.opening && standing.peak === before.peak && raised.length === 0;
  if (same) return;
  transaction.emit({ type: 'standing-noted', standing });
  for (const breach of raised) {
    const reason = sentence(breach, standing.resumed !== undefined, account.opened.account.currency);
    raiseHalt(context, { level: breach.level, flatten: false, reason, by: 'risk', since: transaction.time });
  }
};
