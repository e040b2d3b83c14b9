import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { QuoteData } from './quote.ts';

export const QuotesRequest = z
  .object({
    symbols: z.array(SymbolName).max(500).default([]).meta({ description: 'At least once a minute each.' }),
    fast_symbols: z.array(SymbolName).max(500).default([]).meta({ description: 'At every tick.' }),
  })
  .meta({ id: 'QuotesRequest' });

export const quotes = defineWsRoute({
  name: 'quotes',
  request: QuotesRequest,
  update: QuoteData,
  delivery: { class: 'keyed', key: 'n' },
  scope: 'market',
  summary: 'Quotes of the listed symbols, one symbol per update',
  snapshot: 'The current quote of every symbol.',
  examples: {
    request: [{ fast_symbols: ['BTCUSD'] }, { symbols: ['AAPL', 'MSFT'] }],
    update: [
      {
        s: 'ok',
        n: 'AAPL',
        v: {
          lp: 187.31,
          ask: 187.32,
          bid: 187.3,
          spread: 0.02,
          open_price: 186.5,
          high_price: 188.02,
          low_price: 186.11,
          prev_close_price: 186.4,
          volume: 1250000,
          ch: 0.91,
          chp: 0.488,
          short_name: 'AAPL',
          exchange: 'NASDAQ',
          description: 'Apple Inc.',
          original_name: 'NASDAQ:AAPL',
        },
      },
    ],
  },
});
