import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';
import { Gap } from './gap.ts';

export const listGaps = defineRestRoute({
  method: 'get',
  path: '/api/v1/gaps',
  operationId: 'listGaps',
  tag: 'gaps',
  summary:
    'The interruptions of the venue since the server was started, oldest first, the newest 1,000 at most',
  scope: 'market',
  responses: { 200: z.array(Gap) },
  errors: [],
  examples: [{ name: 'all', status: 200 }],
});
