import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { Exposure } from './exposure.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const getExposure = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/exposure',
  operationId: 'getExposure',
  tag: 'portfolio',
  summary: 'What the account is exposed to, by symbol, currency and type of instrument',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: Exposure },
  errors: [...accountErrors],
  examples: [{ name: 'of the default account', status: 200 }],
});
