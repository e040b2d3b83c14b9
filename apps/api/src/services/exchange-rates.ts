import type { CurrencyPair, ExchangeRate } from '@tickwire/contracts';
import type { FxRate } from '@tickwire/market';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';

/** What currencies are worth in one another: the rates by which accounts are valued. */
export interface ExchangeRates {
  /** What must be waited for before there is a rate; resolves without one when none comes in time. */
  bring(pair: CurrencyPair): Promise<unknown> | undefined;
  /** Undefined while no quoted pair tells it. Throws `no_exchange_rate` for a currency that nothing here is priced in. */
  find(pair: CurrencyPair): ExchangeRate | undefined;
}

export interface ExchangeRatesParts {
  readonly fxRate: FxRate;
  readonly clock: Clock;
  /** Of all instruments and accounts. A venue is asked for pairs of these alone: it is asked once for each, for good. */
  readonly currencies: () => Iterable<string>;
  /** Left out where every rate is here. */
  readonly bringRate?: (from: string, to: string) => Promise<void> | undefined;
}

export function createExchangeRates({
  fxRate,
  clock,
  currencies,
  bringRate,
}: ExchangeRatesParts): ExchangeRates {
  let known: ReadonlySet<string> = new Set();
  const isKnown = ({ from, to }: CurrencyPair): boolean => {
    if (!known.has(from) || !known.has(to)) known = new Set(currencies());
    return known.has(from) && known.has(to);
  };
  return {
    bring: (pair) => (isKnown(pair) ? bringRate?.(pair.from, pair.to) : undefined),
    find({ from, to }) {
      if (!isKnown({ from, to })) {
        throw new ApiError(
          'no_exchange_rate',
          `There is no exchange rate from ${from} to ${to}: nothing here is priced in one of them.`,
        );
      }
      const time = clock.now();
      const rate = fxRate(from, to, time);
      return rate === undefined ? undefined : { from, to, rate, time };
    },
  };
}
