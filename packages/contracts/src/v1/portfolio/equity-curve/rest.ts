import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { TimestampMs } from '../../shared/price.ts';
import { EquityCurve } from './equity-curve.ts';

export const getEquityCurve = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/equity-curve',
  operationId: 'getEquityCurve',
  tag: 'portfolio',
  summary:
    'Equity of the account over the last year, kept every minute and at every fill; by the hour once two days old',
  scope: 'account',
  query: AccountChoice.extend({
    from: TimestampMs.optional().meta({ description: 'The oldest that is known when left out.' }),
    to: TimestampMs.optional().meta({ description: 'It is included; now when left out.' }),
    points: z.int().min(10).max(5000).optional().meta({
      description: 'How many points at most; 1,000 when left out.',
    }),
  }),
  responses: { 200: EquityCurve },
  errors: [...accountErrors],
  examples: [
    { name: 'of the default account', status: 200 },
    {
      name: 'of one day, coarsely',
      query: { from: 1767225600000, to: 1767311999999, points: 100 },
      status: 200,
    },
    { name: 'with fewer points than a curve has', query: { points: 1 }, status: 422 },
  ],
});
