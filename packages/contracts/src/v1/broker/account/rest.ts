import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountId } from '../../shared/account-id.ts';
import { AccountChoice } from './account-choice.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const AccountMetainfo = z
  .object({
    id: AccountId,
    name: z.string(),
    type: z.enum(['demo', 'live']).meta({ description: '`live`: it holds real money.' }),
    mode: z.enum(['paper', 'shadow', 'live']).meta({
      description:
        '`paper`: orders stay in this server. `shadow`: they go to the venue and to a paper venue beside it, and both ' +
        'are compared. `live`: they go to the venue, on which a `demo` account trades paper money all the same.',
    }),
    currency: z.string(),
    costing: z
      .enum(['average', 'fifo'])
      .meta({ description: 'Whether a close realises against the mean cost or the oldest lots.' }),
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
  query: AccountChoice,
  responses: { 200: AccountMetainfo },
  errors: [...accountErrors],
  examples: [
    { name: 'the default account', status: 200 },
    { name: 'no such account', query: { accountId: 'NOPE' }, status: 404 },
  ],
});

export const getAccounts = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/accounts',
  operationId: 'getAccounts',
  tag: 'broker',
  summary: 'The accounts the caller may use, the default one first',
  scope: 'account',
  responses: { 200: z.array(AccountMetainfo) },
  errors: [],
  examples: [{ name: 'all', status: 200 }],
});
