import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { ShadowReport } from './shadow-report.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const getShadowReport = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/shadow',
  operationId: 'getShadowReport',
  tag: 'portfolio',
  summary: 'Where the venue and the paper venue beside it differ',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: ShadowReport },
  errors: [...accountErrors],
  examples: [{ name: 'of the default account', status: 200 }],
});
