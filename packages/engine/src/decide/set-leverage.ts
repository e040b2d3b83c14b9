import type { Decision, SetLeverage } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import { fixedLeverage, leverageFault, leverageOf } from '../preview/leverage.ts';
import { amount } from '../risk/breach.ts';
import { PortfolioExposure } from '../risk/portfolio-exposure.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';

export const setLeverage = (
  context: DecisionContext,
  { symbol, leverage }: SetLeverage,
): Decision<'set-leverage'> => {
  const reading = context.facts.read(symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(symbol) };
  const fixed = fixedLeverage(context.venue.capabilities);
  if (fixed !== undefined) return { accepted: false, refusal: refuse('leverage_fixed', fixed, 'leverage') };
  const fault = leverageFault(leverage);
  if (fault !== undefined) {
    return { accepted: false, refusal: refuse('leverage_out_of_range', fault, 'leverage') };
  }
  const { account, facts, termsOf, transaction } = context;
  const ticker = reading.terms.spec.symbol;
  if (leverage < leverageOf(account, ticker)) {
    const changed = { ...account, leverage: new Map(account.leverage).set(ticker, leverage) };
    const { margin, equity } = new PortfolioExposure(changed, facts, termsOf);
    if (margin > equity) {
      const { currency } = account.opened.account;
      const detail = `At a leverage of ${leverage} the account needs ${amount(margin, currency)} of margin, and its equity is ${amount(equity, currency)}.`;
      return { accepted: false, refusal: refuse('insufficient_margin', detail, 'leverage') };
    }
  }
  transaction.emit({ type: 'leverage-set', symbol: ticker, leverage });
  return { accepted: true, result: { leverage } };
};
