import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';
import { symbolErrors } from '../errors/symbol-errors.ts';
import { Strategy } from './strategy.ts';

const params = z.object({ strategy_id: z.string().min(1).max(64) });
const unknown = { name: 'no such strategy', params: { strategy_id: 'nope' }, status: 404 } as const;

export const listStrategies = defineRestRoute({
  method: 'get',
  path: '/api/v1/strategies',
  operationId: 'listStrategies',
  tag: 'strategies',
  summary: "The strategies on the caller's accounts",
  scope: 'account',
  responses: { 200: z.array(Strategy) },
  errors: [],
  examples: [{ name: 'all', status: 200 }],
});

export const getStrategy = defineRestRoute({
  method: 'get',
  path: '/api/v1/strategies/{strategy_id}',
  operationId: 'getStrategy',
  tag: 'strategies',
  summary: 'What a strategy does and has logged',
  scope: 'account',
  params,
  responses: { 200: Strategy },
  errors: ['unknown_strategy', 'venue_unavailable'],
  examples: [unknown],
});

export const startStrategy = defineRestRoute({
  method: 'post',
  path: '/api/v1/strategies/{strategy_id}/start',
  operationId: 'startStrategy',
  tag: 'strategies',
  summary: 'Starts a strategy; refused while its account is halted',
  scope: 'trade',
  params,
  responses: { 200: Strategy },
  errors: ['unknown_strategy', 'strategy_running', 'account_halted', ...symbolErrors, 'venue_unavailable'],
  examples: [unknown],
});

export const stopStrategy = defineRestRoute({
  method: 'post',
  path: '/api/v1/strategies/{strategy_id}/stop',
  operationId: 'stopStrategy',
  tag: 'strategies',
  summary:
    'Stops a strategy: its working orders are cancelled, positions stay with the brackets that protect them',
  scope: 'trade',
  params,
  responses: { 200: Strategy },
  errors: ['unknown_strategy', 'strategy_not_running', 'venue_unavailable'],
  examples: [unknown],
});
