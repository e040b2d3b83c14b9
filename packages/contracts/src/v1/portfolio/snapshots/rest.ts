import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { DailySnapshot } from './daily-snapshot.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const getDailySnapshots = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/snapshots',
  operationId: 'getDailySnapshots',
  tag: 'portfolio',
  summary: 'The account at the end of past UTC days, the newest 400, oldest first',
  scope: 'account',
  query: AccountChoice.extend({
    from: z.iso
      .date()
      .optional()
      .meta({ description: 'First day, UTC.', examples: ['2026-01-05'] }),
    to: z.iso
      .date()
      .optional()
      .meta({ description: 'Last day, UTC; it is included.', examples: ['2026-01-31'] }),
  }),
  responses: { 200: z.array(DailySnapshot) },
  errors: [...accountErrors],
  examples: [
    { name: 'of the default account', status: 200 },
    { name: 'of one month', query: { from: '2026-01-01', to: '2026-01-31' }, status: 200 },
    { name: 'of a day there is not', query: { from: '2026-02-30' }, status: 422 },
  ],
});
