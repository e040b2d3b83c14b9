import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { QuoteData } from './quote.ts';

export const getQuotes = defineRestRoute({
  method: 'post',
  path: '/api/v1/datafeed/quotes',
  operationId: 'getQuotes',
  tag: 'datafeed',
  summary: 'Quotes of several symbols in the order asked; an unknown one is an element with s = "error"',
  scope: 'market',
  body: z.object({ symbols: z.array(SymbolName).max(500) }).meta({ id: 'GetQuotesRequest' }),
  responses: { 200: z.array(QuoteData) },
  errors: [],
  examples: [
    { name: 'two symbols', body: { symbols: ['BTCUSD', 'AAPL'] }, status: 200 },
    { name: 'one unknown', body: { symbols: ['AAPL', 'NOPE'] }, status: 200 },
  ],
});
