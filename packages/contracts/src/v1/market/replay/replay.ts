import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { TimestampMs } from '../../shared/price.ts';
import { SymbolName } from '../../shared/symbol-name.ts';

export const ReplayStatus = z.enum(['idle', 'playing', 'paused', 'finished']).meta({
  id: 'ReplayStatus',
  description: '`idle`: not started, the whole history is shown and the market is closed.',
});

/** Source bars played per second of wall time. */
export const ReplaySpeed = z
  .number()
  .min(0.01)
  .max(1000)
  .meta({ id: 'ReplaySpeed', examples: [2] });

export const ReplayState = z
  .object({
    symbol: z.string().meta({ description: 'Ticker of the imported symbol.' }),
    status: ReplayStatus,
    speed: ReplaySpeed,
    market_time: TimestampMs.meta({ description: 'Where the cursor stands; history ends here.' }),
    first_time: TimestampMs.meta({ description: 'First bar of the imported history.' }),
    last_time: TimestampMs.meta({ description: 'Last bar of the imported history.' }),
    resolution: z.string().meta({ description: 'Of the imported bars.' }),
    bars_total: z.int(),
    bars_played: z.int().meta({ description: 'Source bars at or before the cursor.' }),
  })
  .meta({ id: 'ReplayState' });

export type ReplayStatus = z.infer<typeof ReplayStatus>;
export type ReplayState = z.infer<typeof ReplayState>;

const params = z.object({ symbol: SymbolName });

export const listReplays = defineRestRoute({
  method: 'get',
  path: '/api/v1/replay',
  operationId: 'listReplays',
  tag: 'replay',
  summary: 'Every imported symbol and where its replay stands',
  scope: 'market',
  responses: { 200: z.array(ReplayState) },
  errors: [],
  examples: [{ name: 'all', status: 200 }],
});

export const getReplay = defineRestRoute({
  method: 'get',
  path: '/api/v1/replay/{symbol}',
  operationId: 'getReplay',
  tag: 'replay',
  summary: 'Where the replay of one imported symbol stands',
  scope: 'market',
  params,
  responses: { 200: ReplayState },
  errors: ['unknown_symbol', 'replay_unavailable'],
  examples: [{ name: 'not an imported symbol', params: { symbol: 'AAPL' }, status: 409 }],
});

export const startReplay = defineRestRoute({
  method: 'put',
  path: '/api/v1/replay/{symbol}',
  operationId: 'startReplay',
  tag: 'replay',
  summary: 'Moves the cursor of an imported symbol to a date and plays from there',
  scope: 'trade',
  params,
  body: z
    .object({
      from: TimestampMs.meta({
        description: 'The first bar at or after this instant is the first to be played.',
      }),
      speed: ReplaySpeed,
      paused: z.boolean().optional().meta({ description: 'Only place the cursor.' }),
    })
    .meta({ id: 'StartReplay' }),
  responses: { 200: ReplayState },
  errors: ['unknown_symbol', 'replay_unavailable'],
  examples: [
    {
      name: 'not an imported symbol',
      params: { symbol: 'AAPL' },
      body: { from: 1199145600000, speed: 2 },
      status: 409,
    },
  ],
});

export const updateReplay = defineRestRoute({
  method: 'patch',
  path: '/api/v1/replay/{symbol}',
  operationId: 'updateReplay',
  tag: 'replay',
  summary: 'Pauses, resumes or changes the speed of a started replay',
  scope: 'trade',
  params,
  body: z
    .object({ paused: z.boolean().optional(), speed: ReplaySpeed.optional() })
    .meta({ id: 'UpdateReplay' }),
  responses: { 200: ReplayState },
  errors: ['unknown_symbol', 'replay_unavailable'],
  examples: [
    { name: 'not an imported symbol', params: { symbol: 'AAPL' }, body: { paused: true }, status: 409 },
  ],
});

export const stepReplay = defineRestRoute({
  method: 'post',
  path: '/api/v1/replay/{symbol}/step',
  operationId: 'stepReplay',
  tag: 'replay',
  summary: 'Plays whole source bars at once, playing or paused',
  scope: 'trade',
  params,
  body: z.object({ bars: z.int().min(1).max(1000) }).meta({ id: 'StepReplay' }),
  responses: { 200: ReplayState },
  errors: ['unknown_symbol', 'replay_unavailable'],
  examples: [{ name: 'not an imported symbol', params: { symbol: 'AAPL' }, body: { bars: 1 }, status: 409 }],
});

export const stopReplay = defineRestRoute({
  method: 'delete',
  path: '/api/v1/replay/{symbol}',
  operationId: 'stopReplay',
  tag: 'replay',
  summary: 'Ends the replay: the whole history is shown again and the market of the symbol is closed',
  scope: 'trade',
  params,
  responses: { 200: ReplayState },
  errors: ['unknown_symbol', 'replay_unavailable'],
  examples: [{ name: 'not an imported symbol', params: { symbol: 'AAPL' }, status: 409 }],
});
