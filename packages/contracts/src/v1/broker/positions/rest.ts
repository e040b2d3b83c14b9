import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { Price, Quantity } from '../../shared/price.ts';
import { SuccessResponse } from '../../shared/success-response.ts';
import { Position } from './position.ts';

const params = z.object({
  position_id: z.string().min(1).max(64),
});

export const Brackets = z
  .object({
    stopLoss: Price.optional(),
    guaranteedStop: Price.optional(),
    takeProfit: Price.optional(),
    trailingStopPips: z.number().positive().optional(),
  })
  .meta({ id: 'Brackets' });

export type Brackets = z.infer<typeof Brackets>;

export const getPositions = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/positions',
  operationId: 'getPositions',
  tag: 'broker',
  summary: 'Open positions',
  scope: 'account',
  responses: { 200: z.array(Position) },
  errors: [],
  examples: [{ name: 'all', status: 200 }],
});

export const closePosition = defineRestRoute({
  method: 'delete',
  path: '/api/v1/broker/positions/{position_id}',
  operationId: 'closePosition',
  tag: 'broker',
  summary: 'Closes a position, or a part of it, with a market order of the opposite side',
  scope: 'trade',
  params,
  query: z.object({ amount: Quantity.optional().meta({ description: 'All of it when left out.' }) }),
  responses: { 200: SuccessResponse },
  errors: ['unknown_position', 'invalid_quantity', 'market_closed', 'no_market_data'],
  examples: [{ name: 'no such position', params: { position_id: 'NOPE' }, status: 404 }],
});

export const editPositionBrackets = defineRestRoute({
  method: 'put',
  path: '/api/v1/broker/positions/{position_id}/brackets',
  operationId: 'editPositionBrackets',
  tag: 'broker',
  summary: 'Sets take-profit and stop-loss of an open position',
  scope: 'trade',
  params,
  body: z
    .object({
      brackets: Brackets,
      customFields: z
        .union([z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), z.null()])
        .optional(),
    })
    .meta({ id: 'EditPositionBrackets' }),
  responses: { 200: SuccessResponse },
  errors: ['unknown_position', 'unsupported_order'],
  examples: [
    {
      name: 'no such position',
      params: { position_id: 'NOPE' },
      body: { brackets: { stopLoss: 90 } },
      status: 404,
    },
  ],
});
