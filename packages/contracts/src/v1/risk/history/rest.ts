import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { RiskHistory } from './risk-change.ts';

export const getRiskHistory = defineRestRoute({
  method: 'get',
  path: '/api/v1/risk/history',
  operationId: 'getRiskHistory',
  tag: 'risk',
  summary: 'Halts, resumes and changed limits of the account, newest first; the newest 1,000 are known',
  scope: 'account',
  query: AccountChoice.extend({
    limit: z.int().min(1).max(500).optional().meta({
      description: 'How many changes at most; 100 when left out.',
    }),
    before: z.int().min(1).optional().meta({
      description: 'Only what came before the change with this `seq`.',
    }),
  }),
  responses: { 200: RiskHistory },
  errors: [...accountErrors],
  examples: [
    { name: 'of the default account', status: 200 },
    { name: 'the ten before a change', query: { limit: 10, before: 5000 }, status: 200 },
    { name: 'more than a page holds', query: { limit: 1000 }, status: 422 },
  ],
});
