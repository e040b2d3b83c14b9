import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { notional } from '../model/instrument-terms.ts';
import type { Position } from '../model/position.ts';
import { convert, toRate, toUnits } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import type { Costing } from '../model/account.ts';
import type { FxRates } from '../ports/fx-rates.ts';
import type { MarketView } from '../ports/market-view.ts';

export interface ValuationSources {
  readonly market: MarketView;
  readonly fx: FxRates;
}

/**
 * Unrealised P/L in the account's currency. The mark is the last price, the one a chart shows; without a quote it is the price
 * of the last fill. Undefined without a rate into the account's currency.
 */
export const unrealised = (
  position: Position,
  terms: InstrumentTerms,
  costing: Costing,
  accountCurrency: string,
  { market, fx }: ValuationSources,
): Money | undefined => {
  const { symbol, currency } = terms.spec;
  const last = market.quote(symbol)?.last;
  const mark = last === undefined ? position.lastPrice : toUnits(last);
  const cost = costing === 'fifo' ? position.fifoCost : position.averageCost;
  const gain = notional(terms, mark * position.qty) - cost;
  if (currency === accountCurrency) return gain;
  const rate = fx.rate(currency, accountCurrency);
  return rate === undefined ? undefined : convert(gain, toRate(rate));
};
