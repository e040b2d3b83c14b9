import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Money } from '../money/fixed-point.ts';
import { valueAt } from '../read/valuation.ts';
import { balance } from '../state/account-state.ts';
import type { AccountState } from '../state/account-state.ts';
import type { PriceSource } from './price-source.ts';

/** Balance and unrealised P/L at the prices of now; undefined while a position has no rate. */
export const equityOf = (
  { opened, totals, positions }: AccountState,
  prices: PriceSource,
  termsOf: (symbol: string) => InstrumentTerms | undefined,
): Money | undefined => {
  const { costing, currency: home } = opened.account;
  let equity = balance(opened, totals);
  for (const [symbol, { position }] of positions) {
    const terms = termsOf(symbol);
    if (terms === undefined) return undefined;
    const { currency } = terms.spec;
    const rate = currency === home ? undefined : prices.rate(currency);
    if (currency !== home && rate === undefined) return undefined;
    const mark = prices.mark(symbol) ?? position.lastPrice;
    equity += valueAt(position, terms, { costing, mark, rate }).gain;
  }
  return equity;
};
