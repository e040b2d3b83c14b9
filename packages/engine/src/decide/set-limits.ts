import type { Decision, SetLimits } from '../commands/command.ts';
import { changedLimits, limitsFault } from '../risk/change-limits.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';

/** What works stays as it is: limits hold for orders that come. */
export const setLimits = (
  { account, facts, transaction }: DecisionContext,
  { actor, limits: change }: SetLimits,
): Decision<'set-limits'> => {
  const fault = limitsFault(change);
  if (fault !== undefined) return { accepted: false, refusal: fault };
  const symbols: NonNullable<typeof change.symbols> = [];
  for (const limits of change.symbols ?? []) {
    const reading = facts.read(limits.symbol);
    if (reading === undefined) return { accepted: false, refusal: unknownSymbol(limits.symbol) };
    symbols.push({ ...limits, symbol: reading.terms.spec.symbol });
  }
  const limits = changedLimits(account.limits.set, { ...change, symbols });
  transaction.emit({ type: 'limits-set', limits, by: actor.id });
  return { accepted: true, result: limits };
};
