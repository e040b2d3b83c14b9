import { defineRestRoute } from '../../../rest-route.ts';
import { CurrencyPair, ExchangeRate } from './exchange-rate.ts';

export const getExchangeRate = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/exchange-rate',
  operationId: 'getExchangeRate',
  tag: 'datafeed',
  summary: 'What a unit of one currency is worth in another',
  scope: 'market',
  query: CurrencyPair,
  responses: { 200: ExchangeRate },
  errors: ['no_exchange_rate'],
  examples: [
    { name: 'euros in dollars', query: { from: 'EUR', to: 'USD' }, status: 200 },
    { name: 'a currency nobody quotes', query: { from: 'XXX', to: 'USD' }, status: 422 },
  ],
});
