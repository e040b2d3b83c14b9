import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { Resolution } from '../bars/resolution.ts';
import {
  UdfConfiguration,
  UdfHistory,
  UdfMarks,
  UdfQuotes,
  UdfSearchItem,
  UdfSymbol,
  UdfSymbolTable,
  UdfTimescaleMark,
} from './models.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

/** What all UDF operations have in common: their errors are `{s:"error",errmsg}`. */
const udf = { method: 'get', tag: 'udf', scope: 'market', errorFormat: 'udf' } as const;

const range = {
  symbol: SymbolName,
  from: z.number().meta({ description: 'Unix seconds; may be negative.' }),
  to: z.number().meta({ description: 'Unix seconds, exclusive.' }),
  resolution: Resolution,
};

const markedRange = z.object({ ...range, ...AccountChoice.shape });

const conversion = {
  currencyCode: z.string().optional().meta({ description: "Only the symbol's own currency is answered." }),
  unitId: z.string().optional().meta({ description: 'Refused: no symbol has units.' }),
};

export const udfConfig = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/config',
  operationId: 'udfConfig',
  summary: 'Configuration of the UDF datafeed',
  responses: { 200: UdfConfiguration },
  errors: [],
  examples: [{ name: 'configuration', status: 200 }],
});

export const udfSymbols = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/symbols',
  operationId: 'udfSymbols',
  summary: 'Resolves a symbol by name, ticker or EXCHANGE:NAME',
  query: z.object({ symbol: SymbolName, ...conversion }),
  responses: { 200: UdfSymbol },
  errors: [...symbolErrors],
  examples: [
    { name: 'by exchange and name', query: { symbol: 'NASDAQ:AAPL' }, status: 200 },
    { name: 'unknown symbol', query: { symbol: 'NOPE' }, status: 404 },
  ],
});

export const udfSymbolInfo = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/symbol_info',
  operationId: 'udfSymbolInfo',
  summary: 'All symbols of an exchange as a table',
  query: z.object({ group: z.string().max(64) }),
  responses: { 200: UdfSymbolTable },
  errors: [],
  examples: [{ name: 'one exchange', query: { group: 'NYSE' }, status: 200 }],
});

export const udfSearch = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/search',
  operationId: 'udfSearch',
  summary: 'Finds symbols; the header X-Total-Count tells how many match in all',
  query: z.object({
    query: z.string().max(128).optional(),
    type: z.string().max(64).optional(),
    exchange: z.string().max(64).optional(),
    limit: z.int().min(1).max(1000).optional().meta({ description: '30 when left out.' }),
    offset: z.int().min(0).max(1_000_000).optional(),
  }),
  responses: { 200: z.array(UdfSearchItem) },
  errors: ['market_data_unavailable'],
  examples: [{ name: 'by name', query: { query: 'AAPL', type: '', exchange: '', limit: 30 }, status: 200 }],
});

export const udfHistory = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/history',
  operationId: 'udfHistory',
  summary: 'Bars in [from, to), or the last countback ones before to',
  query: z.object({
    ...range,
    countback: z
      .number()
      .min(0)
      .max(100_000)
      .optional()
      .meta({ description: 'Outranks from; 0 means not given.' }),
    ...conversion,
  }),
  responses: { 200: UdfHistory },
  errors: [...symbolErrors, 'unsupported_resolution'],
  examples: [
    {
      name: 'last 300 minutes',
      query: { symbol: 'BTCUSD', resolution: '1', from: 0, to: 1767225600, countback: 300 },
      status: 200,
    },
    { name: 'unknown symbol', query: { symbol: 'NOPE', resolution: '1', from: 0, to: 1 }, status: 404 },
  ],
});

export const udfMarks = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/marks',
  operationId: 'udfMarks',
  summary: 'Own fills as marks on bars',
  query: markedRange,
  responses: { 200: UdfMarks },
  errors: [...symbolErrors, ...accountErrors, 'unsupported_resolution'],
  examples: [
    { name: 'fills', query: { symbol: 'BTCUSD', from: 0, to: 1767225600, resolution: '60' }, status: 200 },
  ],
});

export const udfTimescaleMarks = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/timescale_marks',
  operationId: 'udfTimescaleMarks',
  summary: 'Own fills as marks on the time scale',
  query: markedRange,
  responses: { 200: z.array(UdfTimescaleMark) },
  errors: [...symbolErrors, ...accountErrors, 'unsupported_resolution'],
  examples: [
    { name: 'fills', query: { symbol: 'BTCUSD', from: 0, to: 1767225600, resolution: '1D' }, status: 200 },
  ],
});

export const udfTime = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/time',
  operationId: 'udfTime',
  summary: 'Server time in unix seconds, as a bare number',
  responses: { 200: z.int() },
  errors: [],
  examples: [{ name: 'now', status: 200 }],
});

export const udfQuotes = defineRestRoute({
  ...udf,
  path: '/api/v1/udf/quotes',
  operationId: 'udfQuotes',
  summary: 'Quotes of several symbols, comma-separated',
  query: z.object({ symbols: z.string().max(4096) }),
  responses: { 200: UdfQuotes },
  errors: [],
  examples: [{ name: 'two symbols', query: { symbols: 'NASDAQ:AAPL,BTCUSD' }, status: 200 }],
});
