import type { DecisionContext } from '../decide/decision-context.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Rate } from '../money/fixed-point.ts';

/**
 * The terms of what a venue has told of, listed if they are new: those of the market, unless something is open on others. Undefined
 * when nobody knows the symbol.
 */
export const termsToBook = (context: DecisionContext, symbol: string): InstrumentTerms | undefined => {
  const reading = symbol === '' ? undefined : context.facts.read(symbol);
  if (reading === undefined || reading.contractChanged) return context.termsOf(symbol);
  context.transaction.list(reading.terms);
  return reading.terms;
};

/** Into the account's currency; the last one that was journaled where there is none now. Undefined when it is the same one, too. */
export const rateToBook = ({ facts, account }: DecisionContext, currency: string): Rate | undefined =>
  facts.rate(currency) ?? account.rates.get(currency);

/** Whether an amount cannot be told in the account's currency. */
export const isRateless = ({ account }: DecisionContext, currency: string, rate: Rate | undefined): boolean =>
  rate === undefined && currency !== account.opened.account.currency;
