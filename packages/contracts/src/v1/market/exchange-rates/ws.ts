import { defineWsRoute } from '../../../ws-route.ts';
import { CurrencyPair, ExchangeRate } from './exchange-rate.ts';

export const exchangeRate = defineWsRoute({
  name: 'exchange-rate',
  request: CurrencyPair,
  update: ExchangeRate,
  delivery: { class: 'keyed', key: null },
  scope: 'market',
  summary: 'What a unit of one currency is worth in another, whenever it changes',
  snapshot: 'The current rate; nothing while no pair tells it.',
  examples: {
    request: [{ from: 'EUR', to: 'USD' }],
    update: [{ from: 'EUR', to: 'USD', rate: 1.0834, time: 1767225600000 }],
  },
});
