import { instrumentTerms, sameContract, sameSpec } from '../model/instrument-terms.ts';
import type { FxRates } from '../ports/fx-rates.ts';
import type { MarketView } from '../ports/market-view.ts';
import { isInUse } from '../state/engine-state.ts';
import type { EngineState } from '../state/engine-state.ts';
import type { MarketReading } from './decision-context.ts';

/** Reads the live market for a decision of an account kept in `accountCurrency`. */
export const readMarket = (
  state: EngineState,
  market: MarketView,
  fx: FxRates,
  accountCurrency: string,
  symbol: string,
): MarketReading | undefined => {
  const spec = market.instrument(symbol);
  if (spec === undefined) return undefined;
  const listed = state.instruments.get(spec.symbol);
  return {
    terms: listed !== undefined && sameSpec(listed.spec, spec) ? listed : instrumentTerms(spec),
    facts: {
      open: market.isOpen(spec.symbol),
      quote: market.quote(spec.symbol),
      depth: market.depth?.(spec.symbol),
      rate: spec.currency === accountCurrency ? undefined : fx.rate(spec.currency, accountCurrency),
    },
    contractChanged: listed !== undefined && !sameContract(listed.spec, spec) && isInUse(state, spec.symbol),
  };
};
