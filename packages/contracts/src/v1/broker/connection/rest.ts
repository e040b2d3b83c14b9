import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../account/account-choice.ts';
import { BrokerConnectionStatus } from './connection-status.ts';

export const getBrokerConnection = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/connection',
  operationId: 'getBrokerConnection',
  tag: 'broker',
  summary: 'Whether an account is connected to its venue, and why it takes no orders if it does not',
  description:
    'Answered also while no account is known: it then tells of the venue that will have the default account.',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: BrokerConnectionStatus },
  errors: ['unknown_account'],
  examples: [
    { name: 'of the default account', status: 200 },
    { name: 'no such account', query: { accountId: 'NOPE' }, status: 404 },
  ],
});
