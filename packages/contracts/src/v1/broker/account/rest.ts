import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountId } from '../../shared/account-id.ts';

export const AccountMetainfo = z
  .object({
    id: AccountId,
    name: z.string(),
    type: z.enum(['demo', 'live']),
    currency: z.string(),
  })
  .meta({ id: 'AccountMetainfo' });

export type AccountMetainfo = z.infer<typeof AccountMetainfo>;

export const getAccountInfo = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/account',
  operationId: 'getAccountInfo',
  tag: 'broker',
  summary: 'The account orders go to',
  scope: 'account',
  responses: { 200: AccountMetainfo },
  errors: [],
  examples: [{ name: 'the default account', status: 200 }],
});
