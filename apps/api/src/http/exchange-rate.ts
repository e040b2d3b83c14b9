import { ApiError } from '../api-error.ts';
import type { ExchangeRates } from '../services/exchange-rates.ts';
import { after } from '../services/market-access.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function exchangeRateHandlers(rates: ExchangeRates) {
  return {
    getExchangeRate: ({ query }) =>
      after(rates.bring(query), () => {
        const rate = rates.find(query);
        if (rate) return rate;
        throw new ApiError(
          'no_exchange_rate',
          `There is no exchange rate from ${query.from} to ${query.to} now.`,
        );
      }),
  } satisfies Partial<RestHandlers>;
}
