import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { DailySnapshot } from './daily-snapshot.ts';

export const getDailySnapshots = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/snapshots',
  operationId: 'getDailySnapshots',
  tag: 'portfolio',
  summary: 'The account at the end of every past UTC day, oldest first',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: z.array(DailySnapshot) },
  errors: ['unknown_account'],
  examples: [{ name: 'of the default account', status: 200 }],
});
