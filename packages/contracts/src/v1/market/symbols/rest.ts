import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { DatafeedConfiguration } from './datafeed-configuration.ts';
import { SearchSymbolResultItem } from './search-result.ts';
import { SymbolInfo } from './symbol-info.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

export const getConfig = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/config',
  operationId: 'getConfig',
  tag: 'datafeed',
  summary: 'What the datafeed offers: resolutions, exchanges, symbol types',
  scope: 'market',
  responses: { 200: DatafeedConfiguration },
  errors: [],
  examples: [{ name: 'configuration', status: 200 }],
});

export const searchSymbols = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/search',
  operationId: 'searchSymbols',
  tag: 'datafeed',
  summary: 'Symbols whose name, ticker or description contains the text',
  scope: 'market',
  query: z.object({
    user_input: z.string().max(128).meta({ description: 'Case does not matter; blank finds all.' }),
    exchange: z.string().max(64).optional(),
    symbol_type: z.string().max(64).optional(),
    max_results: z.int().min(1).max(1000).optional().meta({ description: '50 when left out.' }),
  }),
  responses: { 200: z.array(SearchSymbolResultItem) },
  errors: ['market_data_unavailable'],
  examples: [
    { name: 'by name', query: { user_input: 'app' }, status: 200 },
    {
      name: 'all forex pairs',
      query: { user_input: '', symbol_type: 'forex', max_results: 10 },
      status: 200,
    },
  ],
});

export const resolveSymbol = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/resolve/{symbol}',
  operationId: 'resolveSymbol',
  tag: 'datafeed',
  summary: 'Everything a chart must know of a symbol',
  scope: 'market',
  params: z.object({ symbol: SymbolName }),
  responses: { 200: SymbolInfo },
  errors: [...symbolErrors],
  examples: [
    { name: 'by name', params: { symbol: 'AAPL' }, status: 200 },
    { name: 'by exchange and name', params: { symbol: 'nasdaq:aapl' }, status: 200 },
    { name: 'unknown symbol', params: { symbol: 'NOPE' }, status: 404 },
  ],
});

export const DatafeedHealth = z
  .object({
    status: z.literal('ok'),
    message: z.string(),
    symbols_loaded: z.int(),
    bars_count: z.int().meta({ description: 'Bars in the store; simulated bars are computed, not stored.' }),
    timestamp: z.iso.datetime(),
  })
  .meta({ id: 'DatafeedHealth' });

export type DatafeedHealth = z.infer<typeof DatafeedHealth>;

export const datafeedHealthCheck = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/health',
  operationId: 'datafeedHealthCheck',
  tag: 'datafeed',
  summary: 'Whether the datafeed serves, and how much',
  scope: 'public',
  responses: { 200: DatafeedHealth },
  errors: [],
  examples: [{ name: 'serving', status: 200 }],
});
