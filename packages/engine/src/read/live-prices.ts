import { sameContract } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { toRate, toUnits } from '../money/fixed-point.ts';
import type { PriceSource } from '../risk/price-source.ts';
import type { ValuationSources } from './valuation.ts';

/** The market of this moment, for an account in `home`. The price of another contract says nothing of a position. */
export const livePrices = (
  { market, fx }: ValuationSources,
  home: string,
  termsOf: (symbol: string) => InstrumentTerms | undefined,
): PriceSource => ({
  mark(ticker) {
    const listed = market.instrument(ticker);
    const terms = termsOf(ticker);
    if (listed !== undefined && terms !== undefined && !sameContract(listed, terms.spec)) return undefined;
    const last = market.quote(ticker)?.last;
    return last === undefined ? undefined : toUnits(last);
  },
  rate(currency) {
    const rate = currency === home ? undefined : fx.rate(currency, home);
    return rate === undefined ? undefined : toRate(rate);
  },
});
