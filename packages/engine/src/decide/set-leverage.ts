import type { Decision, SetLeverage } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import { leverageFault } from '../preview/leverage.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';

export const setLeverage = (
  context: DecisionContext,
  { symbol, leverage }: SetLeverage,
): Decision<'set-leverage'> => {
  const reading = context.facts.read(symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(symbol) };
  const fault = leverageFault(leverage);
  if (fault !== undefined) {
    return { accepted: false, refusal: refuse('leverage_out_of_range', fault, 'leverage') };
  }
  context.transaction.emit({ type: 'leverage-set', symbol: reading.terms.spec.symbol, leverage });
  return { accepted: true, result: { leverage } };
};
