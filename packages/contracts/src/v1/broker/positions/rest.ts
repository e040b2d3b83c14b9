import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { IdempotencyHeaders } from '../../shared/idempotency-key.ts';
import { Quantity } from '../../shared/price.ts';
import { SuccessResponse } from '../../shared/success-response.ts';
import { AccountChoice } from '../account/account-choice.ts';
import { bracketPrices } from '../orders/bracket-prices.ts';
import { closingRefusals, sendingErrors } from '../orders/refusals.ts';
import { PlaceOrderResult } from '../orders/rest.ts';
import { Position } from './position.ts';
import { accountErrors } from '../../errors/account-errors.ts';

const params = z.object({
  position_id: z.string().min(1).max(64),
});

export const Brackets = z.object(bracketPrices).meta({
  id: 'Brackets',
  description: 'The whole bracket of a position: what is left out is taken away.',
});

export type Brackets = z.infer<typeof Brackets>;

export const getPositions = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/positions',
  operationId: 'getPositions',
  tag: 'broker',
  summary: 'Open positions',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: z.array(Position) },
  errors: [...accountErrors],
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
  query: AccountChoice.extend({
    amount: Quantity.optional().meta({ description: 'All of it when left out.' }),
  }),
  headers: IdempotencyHeaders,
  responses: { 200: SuccessResponse },
  errors: closingRefusals,
  examples: [{ name: 'no such position', params: { position_id: 'NOPE' }, status: 404 }],
});

export const reversePosition = defineRestRoute({
  method: 'post',
  path: '/api/v1/broker/positions/{position_id}/reverse',
  operationId: 'reversePosition',
  tag: 'broker',
  summary: 'Turns a position round with one market order of twice its quantity; its bracket is cancelled',
  scope: 'trade',
  params,
  query: AccountChoice,
  headers: IdempotencyHeaders,
  responses: { 200: PlaceOrderResult },
  errors: closingRefusals,
  examples: [{ name: 'no such position', params: { position_id: 'NOPE' }, status: 404 }],
});

export const editPositionBrackets = defineRestRoute({
  method: 'put',
  path: '/api/v1/broker/positions/{position_id}/brackets',
  operationId: 'editPositionBrackets',
  tag: 'broker',
  summary: 'Sets take-profit and stop of an open position; its other orders stay as they are',
  scope: 'trade',
  params,
  query: AccountChoice,
  body: z
    .object({
      brackets: Brackets,
      customFields: z
        .union([z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), z.null()])
        .optional(),
    })
    .meta({ id: 'EditPositionBrackets' }),
  responses: { 200: SuccessResponse },
  errors: [
    'unknown_position',
    ...accountErrors,
    'invalid_price',
    'invalid_bracket',
    'unsupported_order',
    'no_market_data',
    'account_halted',
    'order_pending',
    ...sendingErrors,
  ],
  examples: [
    {
      name: 'no such position',
      params: { position_id: 'NOPE' },
      body: { brackets: { stopLoss: 90 } },
      status: 404,
    },
  ],
});
