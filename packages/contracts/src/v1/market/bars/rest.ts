import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { Bar } from './bar.ts';
import { Resolution } from './resolution.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

export const BarsPage = z
  .object({
    bars: z.array(Bar).meta({ description: 'Ascending by time; of a longer range the newest 10,000.' }),
    no_data: z.boolean().meta({ description: 'True when nothing as old as the range, or older, exists.' }),
  })
  .meta({ id: 'BarsPage' });

export type BarsPage = z.infer<typeof BarsPage>;

const UnixTime = z.number().meta({
  description: 'Unix seconds; values above 1e11 are taken as milliseconds.',
});

export const getBars = defineRestRoute({
  method: 'get',
  path: '/api/v1/datafeed/bars',
  operationId: 'getBars',
  tag: 'datafeed',
  summary: 'Bars of a symbol in [from_time, to_time), or the last count_back ones before to_time',
  scope: 'market',
  query: z.object({
    symbol: SymbolName,
    resolution: Resolution,
    from_time: UnixTime,
    to_time: UnixTime,
    count_back: z.int().min(0).max(10_000).optional().meta({
      description: 'This many bars before to_time, whatever from_time is; 0 means not given.',
    }),
  }),
  responses: { 200: BarsPage },
  errors: [...symbolErrors, 'unsupported_resolution'],
  examples: [
    {
      name: 'last 300 minutes of bitcoin',
      query: { symbol: 'BTCUSD', resolution: '1', from_time: 0, to_time: 1767225600, count_back: 300 },
      status: 200,
    },
    {
      name: 'a week of days',
      query: { symbol: 'AAPL', resolution: '1D', from_time: 1766966400, to_time: 1767571200 },
      status: 200,
    },
    {
      name: 'far more than one page holds',
      query: { symbol: 'BTCUSD', resolution: '5S', from_time: 0, to_time: 1767225600 },
      status: 200,
    },
    {
      name: 'unknown symbol',
      query: { symbol: 'NOPE', resolution: '1D', from_time: 0, to_time: 1 },
      status: 404,
    },
  ],
});
