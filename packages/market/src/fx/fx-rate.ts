import type { MarketSource } from '../market-source.ts';

/** Units of `to` that one unit of `from` is worth at `now` (ms UTC); undefined when no pair tells. */
export type FxRate = (from: string, to: string, now: number) => number | undefined;

const VIA = 'USD';

/**
 * Rates from the last prices of a source's currency pairs: the pair itself, its inverse, or both currencies against
 * the US dollar. A pair without a price yet counts as missing, so a rate is never made up.
 */
export function createFxRate(source: MarketSource): FxRate {
  const pairs = new Map<string, string>();
  for (const { type, baseCurrency, currency, ticker } of source.instruments) {
    if (type === 'forex' && baseCurrency !== undefined) pairs.set(`${baseCurrency}/${currency}`, ticker);
  }
  const last = (base: string, quote: string, now: number): number | undefined => {
    const ticker = pairs.get(`${base}/${quote}`);
    return ticker === undefined ? undefined : source.quote(ticker, now)?.last;
  };
  const direct: FxRate = (from, to, now) => {
    if (from === to) return 1;
    const inverse = last(to, from, now);
    return last(from, to, now) ?? (inverse === undefined ? undefined : 1 / inverse);
  };
  return (from, to, now) => {
    const rate = direct(from, to, now);
    if (rate !== undefined) return rate;
    const toDollars = direct(from, VIA, now);
    const fromDollars = direct(VIA, to, now);
    return toDollars === undefined || fromDollars === undefined ? undefined : toDollars * fromDollars;
  };
}
